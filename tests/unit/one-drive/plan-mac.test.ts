import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../electron/features/one-drive/plan';
import type { OneDrivePlan } from '../../../shared/one-drive/plan';
import { levelOf } from '../../../shared/one-drive/findings';
import { machineOf, macPaper } from './papers';

type Paper = Parameters<typeof macPaper>[0];
const read = (paper: Paper = {}, mayAsk = true): Promise<OneDrivePlan> =>
  readPlan(machineOf(macPaper(paper)), { mayAsk, count: true });
const told = ({ findings }: OneDrivePlan): readonly string[] =>
  findings.flatMap((one) => {
    const level = levelOf(one);
    return level === null ? [] : [`${one.id} ${level} ${one.account ?? '-'}`];
  });
const SUITE = '/Users/ana/Library/Group Containers/UBF8T346G9.OneDriveStandaloneSuite';
const PLIST = `${SUITE}/Library/Preferences/UBF8T346G9.OneDriveStandaloneSuite.plist`;
const plist = (key: string, folder: string) =>
  `<?xml version="1.0"?><plist version="1.0"><dict><key>AccountInfo_${key}</key><dict><key>UserFolder</key><string>${folder}</string><key>UserEmail</key><string>ana@outlook.com</string></dict></dict></plist>`;
const CLOUD = '/Users/ana/Library/CloudStorage';

describe('a Mac at home', () => {
  it('has a plan with its account, its program and the question about uploads', async () => {
    const plan = await read();
    expect(plan).toMatchObject({
      accounts: [
        { id: 'personal', kind: 'personal', folder: `${CLOUD}/OneDrive-Personal`, linked: true },
      ],
      client: { path: '/Applications/OneDrive.app' },
    });
    expect(told(plan)).toEqual(['uploads warn personal']);
  });

  it('reads the settings of OneDrive only when the person agreed', async () => {
    const files = { [PLIST]: plist('Personal', `${CLOUD}/OneDrive-Personal`) };
    expect((await read({ files }, false)).accounts).toMatchObject([{ email: null }]);
    expect((await read({ files }, true)).accounts).toMatchObject([{ email: 'ana@outlook.com' }]);
  });

  it('knows the account of a folder in another language by its settings', async () => {
    const plan = await read({
      files: {
        [`${CLOUD}/OneDrive-Personal`]: { error: 'ENOENT' },
        [`${CLOUD}/OneDrive-Osobní`]: { dir: true },
        [PLIST]: plist('Personal', `${CLOUD}/OneDrive-Osobní`),
      },
    });
    expect(plan.accounts.find(({ kind }) => kind === 'personal')).toMatchObject({ id: 'personal' });
  });

  const cases: [string, Paper, string][] = [
    [
      'a linked Desktop',
      { files: { '/Users/ana/Desktop': { link: `${CLOUD}/OneDrive-Personal/Desktop` } } },
      'known-folders stop -',
    ],
    [
      'a marked Documents',
      {
        files: {
          '/Users/ana/Documents': {
            dir: true,
            xattrs: { 'com.microsoft.OneDrive.KnownFolderVolFs': '1' },
          },
        },
      },
      'known-folders stop -',
    ],
    [
      'refused Pictures',
      { files: { '/Users/ana/Pictures': { error: 'EPERM' } } },
      'unreadable stop -',
    ],
    [
      'a folder of the Store build without that build',
      {
        files: {
          [`${CLOUD}/OneDrive-Personal`]: {
            dir: true,
            xattrs: {
              'com.apple.file-provider-domain-id': 'com.microsoft.OneDrive-mac.FileProvider/X',
            },
          },
        },
      },
      'orphan-domain stop -',
    ],
    [
      'two extensions',
      {
        tools: {
          'pluginkit -mAv':
            'com.microsoft.OneDrive.FileProvider(1)\ncom.microsoft.OneDrive-mac.FileProvider(1)\n',
        },
      },
      'orphan-domain stop -',
    ],
    [
      'managed settings',
      { files: { '/Library/Managed Preferences/com.microsoft.OneDrive.plist': '' } },
      'managed stop -',
    ],
    [
      'managed settings of one person',
      { files: { '/Library/Managed Preferences/ana/com.microsoft.OneDrive-mac.plist': '' } },
      'managed stop -',
    ],
    [
      'refused CloudStorage',
      {
        files: { [CLOUD]: { error: 'EPERM' }, [`${CLOUD}/OneDrive-Personal`]: { error: 'EPERM' } },
      },
      'unreadable stop -',
    ],
    ['settings that make no sense', { files: { [PLIST]: 'nonsense' } }, 'unreadable stop -'],
    [
      'a full disk',
      { tools: { 'df -k /Users/ana': 'F 1 2 3\n/d 100 99 1024 99% /' } },
      'low-space warn -',
    ],
  ];
  it.each(cases)('%s', async (_name, paper, expected) => {
    expect(told(await read(paper))).toContain(expected);
  });

  it('without the program stops', async () => {
    const paper = macPaper();
    const files = Object.fromEntries(
      Object.entries(paper.files ?? {}).filter(([path]) => !path.startsWith('/Applications')),
    );
    const plan = await readPlan(machineOf({ ...paper, files }), { mayAsk: true, count: true });
    expect(told(plan)).toEqual(
      expect.arrayContaining(['no-client stop -', 'orphan-domain stop -']),
    );
  });

  it('knows the Store build by its name or its receipt', async () => {
    const store = await read({
      files: {
        '/Applications/OneDrive.app/Contents/Info.plist': 'broken',
        '/Applications/OneDrive.app/Contents/_MASReceipt/receipt': '',
        [`${CLOUD}/OneDrive-Personal`]: {
          dir: true,
          xattrs: {
            'com.apple.file-provider-domain-id': 'com.microsoft.OneDrive-mac.FileProvider/X',
          },
        },
      },
    });
    expect(told(store).some((line) => line.startsWith('orphan-domain'))).toBe(false);
  });
});

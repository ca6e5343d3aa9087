import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../electron/features/one-drive/plan';
import { findingsFor, type OneDrivePlan } from '../../../shared/one-drive/plan';
import { levelOf } from '../../../shared/one-drive/findings';
import { ACCOUNTS, EXE, expandable, machineOf, SHELL, windowsPaper } from './papers';

type Paper = Parameters<typeof windowsPaper>[0];
const read = (paper: Paper = {}): Promise<OneDrivePlan> =>
  readPlan(machineOf(windowsPaper(paper)), { mayAsk: false, count: true });
const told = ({ findings }: OneDrivePlan): readonly string[] =>
  findings.flatMap((one) => {
    const level = levelOf(one);
    return level === null ? [] : [`${one.id} ${level} ${one.account ?? '-'}`];
  });
const value = (text: string) => ({ type: 'REG_SZ', value: text });
const business = {
  [`${ACCOUNTS}\\Business1`]: {
    UserEmail: value('ana@contoso.com'),
    UserFolder: value('C:\\Users\\ana\\OneDrive - Contoso'),
    Business: { type: 'REG_DWORD', value: 1 },
  },
};

describe('a home PC', () => {
  it('has a plan with the account, the program and two questions', async () => {
    const plan = await read();
    expect(plan).toMatchObject({
      accounts: [
        {
          id: 'personal',
          kind: 'personal',
          email: 'ana@outlook.com',
          folder: 'C:\\Users\\ana\\OneDrive',
          linked: true,
        },
      ],
      client: { path: EXE },
    });
    expect(told(plan)).toEqual(['uploads warn personal', 'web-access warn personal']);
  });

  it.each(['UserEmail', 'cid', 'UserCID', 'UserFolder'])('is linked by %s alone', async (name) => {
    const plan = await read({ registry: { [`${ACCOUNTS}\\Personal`]: { [name]: value('x') } } });
    expect(plan.accounts).toMatchObject([
      { linked: true, email: name === 'UserEmail' ? 'x' : null },
    ]);
  });

  it('lists a left-over key as not linked, and two accounts apart', async () => {
    const plan = await read({
      registry: {
        ...business,
        [`${ACCOUNTS}\\Business2`]: {
          KFMOnboardingEnabledStartTime: { type: 'REG_QWORD', value: '1' },
        },
        [`${ACCOUNTS}\\Other`]: { UserEmail: value('x@y.z') },
      },
    });
    expect(plan.accounts.map(({ id, kind, linked }) => [id, kind, linked])).toEqual([
      ['personal', 'personal', true],
      ['business1', 'work', true],
      ['business2', 'work', false],
    ]);
    expect(told(plan)).toEqual(
      expect.arrayContaining(['work-account stop business1', 'leftover warn business2']),
    );
    const about = (id: string) => findingsFor(plan, id).filter(({ state }) => state === 'stop');
    expect(about('business1').map(({ id }) => id)).toEqual(['work-account']);
    expect(about('personal')).toEqual([]);
  });
});

describe('folders of the person', () => {
  const inside = (registry: Record<string, unknown>, rest: Paper = {}) =>
    read({ ...rest, registry: { ...rest.registry, ...registry } });

  it.each([
    ['as written', { Desktop: expandable('C:\\Users\\ana\\OneDrive\\Desktop') }],
    ['with a variable', { Desktop: expandable('%USERPROFILE%\\OneDrive\\Escritorio') }],
    ['in other letters', { Personal: expandable('c:\\USERS\\Ana\\onedrive\\Dokumente') }],
    ['with other slashes', { 'My Pictures': value('C:/Users/ana/OneDrive/./Bilder/') }],
    ['as the long form', { Desktop: value('\\\\?\\C:\\Users\\ana\\OneDrive\\Bureau') }],
    [
      'under another value',
      { '{374DE290-123F-4565-9164-39C4925E467B}': value('C:\\Users\\ana\\OneDrive\\Downloads') },
    ],
  ])('are seen in OneDrive %s', async (_name, values) => {
    expect(told(await inside({ [SHELL]: values }))).toContain('known-folders stop personal');
  });

  it('are seen behind a link', async () => {
    const plan = await inside(
      { [SHELL]: { Desktop: value('C:\\Desk') } },
      {
        files: {
          'C:\\Desk': { link: 'C:\\Users\\ana\\OneDrive\\Desk' },
          'C:\\Users\\ana\\OneDrive\\Desk': { dir: true },
        },
      },
    );
    expect(told(plan)).toContain('known-folders stop personal');
  });

  it('stop the personal account too when they lie in the folder of work', async () => {
    const plan = await inside({
      ...business,
      [SHELL]: { Desktop: value('C:\\Users\\ana\\OneDrive - Contoso\\Desktop') },
    });
    expect(told(plan)).toEqual(
      expect.arrayContaining(['known-folders stop personal', 'known-folders stop business1']),
    );
  });

  it('are seen in a library of the mount-point cache', async () => {
    const plan = await inside({
      [`${ACCOUNTS}\\Personal\\ScopeIdToMountPointPathCache`]: {
        ['a'.repeat(32)]: value('D:\\Teams\\Plans'),
      },
      [SHELL]: { Personal: value('D:\\Teams\\Plans\\Documents') },
    });
    expect(told(plan)).toEqual(
      expect.arrayContaining(['known-folders stop personal', 'shared-folders warn personal']),
    );
  });

  it('a folder beside OneDrive with the same beginning is not in it', async () => {
    const plan = await inside({
      [SHELL]: { Desktop: value('C:\\Users\\ana\\OneDrive-old\\Desktop') },
    });
    expect(told(plan)).not.toContain('known-folders stop personal');
  });

  it('that cannot be read are never clear', async () => {
    const refused = await inside({ [SHELL]: { error: 'EPERM' } });
    const odd = await inside({ [SHELL]: { Desktop: { type: 'REG_DWORD', value: 7 } } });
    expect(told(refused)).toContain('unreadable stop -');
    expect(told(odd)).toContain('unclear stop personal');
  });
});

describe('what stands in the way of it', () => {
  const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\OneDrive';
  const dword = (number: number) => ({ type: 'REG_DWORD', value: number });
  const cases: [string, Paper, string][] = [
    ['rights', { elevated: true }, 'elevated stop -'],
    [
      'a join',
      { tools: { 'dsregcmd /status': '   AzureAdJoined : YES\r\n  DomainJoined : NO\r\n' } },
      'managed stop -',
    ],
    ['a policy', { registry: { [POLICY]: { KFMBlockOptOut: dword(1) } } }, 'managed stop -'],
    [
      'the older policy',
      {
        registry: {
          'HKCU\\Software\\Policies\\Microsoft\\Windows\\OneDrive': {
            DisableFileSyncNGSC: dword(1),
          },
        },
      },
      'managed stop -',
    ],
    ['refused policies', { registry: { [POLICY]: { error: 'EACCES' } } }, 'unreadable stop -'],
    ['refused accounts', { registry: { [ACCOUNTS]: { error: 'EPERM' } } }, 'unreadable stop -'],
    [
      'one refused account',
      { registry: { [`${ACCOUNTS}\\Personal`]: { error: 'EPERM' } } },
      'unreadable stop -',
    ],
    [
      'a pending reset',
      {
        files: {
          'C:\\Users\\ana\\AppData\\Local\\Microsoft\\OneDrive\\settings\\ResetPending': '',
        },
      },
      'reset-pending stop -',
    ],
    [
      'Word',
      { tools: { 'tasklist /fo csv /nh': '"WINWORD.EXE","7","Console","1","1 K"' } },
      'office-open stop -',
    ],
    [
      'Excel in a plain list',
      {
        tools: {
          'tasklist /fo csv /nh': { error: 'ENOENT' },
          tasklist: 'EXCEL.EXE      7 Console',
        },
      },
      'office-open stop -',
    ],
    ['a list that hangs', { tools: { 'tasklist /fo csv /nh': { hangs: true } } }, 'unclear warn -'],
    ['a join that hangs', { tools: { 'dsregcmd /status': { hangs: true } } }, 'unclear warn -'],
  ];
  it.each(cases)('%s', async (_name, paper, expected) => {
    expect(told(await read(paper))).toContain(expected);
  });

  it('a policy that is off, and a work account that was only added, are none', async () => {
    const plan = await read({
      registry: { [POLICY]: { SilentAccountConfig: dword(0) } },
      tools: {
        'dsregcmd /status': 'AzureAdJoined : NO\nDomainJoined : NO\nWorkplaceJoined : YES\n',
      },
    });
    expect(told(plan).some((line) => line.startsWith('managed'))).toBe(false);
  });

  it.each([
    ['locked', { 'C:\\Users\\ana\\OneDrive\\Vault.lnk': { size: 9 } }, 'vault warn personal'],
    ['open', { 'C:\\Users\\ana\\OneDrive\\Vault': { dir: true } }, 'vault stop personal'],
    ['neither', {}, 'vault warn personal'],
  ])('a vault that is %s', async (_name, files, expected) => {
    const vault = { VaultShortcutPath: value('C:\\Users\\ana\\OneDrive\\Vault.lnk') };
    const plan = await read({
      files,
      registry: {
        [`${ACCOUNTS}\\Personal`]: {
          ...vault,
          cid: value('1'),
          UserFolder: value('C:\\Users\\ana\\OneDrive'),
        },
      },
    });
    expect(told(plan)).toContain(expected);
  });

  it('counts what is only online, without entering what is not here', async () => {
    const plan = await read({
      files: {
        'C:\\Users\\ana\\OneDrive\\far.mov': { size: 5000, attributes: '0x400400' },
        'C:\\Users\\ana\\OneDrive\\Deep': { dir: true, attributes: '0x400410' },
        'C:\\Users\\ana\\OneDrive\\Deep\\never': { size: 1 },
      },
    });
    const online = plan.findings.find(({ id }) => id === 'online-only');
    expect(online).toMatchObject({ state: 'warn', count: 2 });
  });
});

describe('the program', () => {
  const none = { [EXE]: { error: 'ENOENT' } };
  it.each([
    ['x86', 'C:\\Program Files (x86)\\Microsoft OneDrive\\OneDrive.exe'],
    ['for everybody', 'C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe'],
  ])('is found %s', async (_name, path) => {
    expect((await read({ files: { ...none, [path]: { size: 1 } } })).client).toEqual({ path });
  });

  it('comes first from the trigger, then from its own folder', async () => {
    const machine = 'C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe';
    const both = { files: { [machine]: { size: 1 } } };
    expect((await read(both)).client).toEqual({ path: EXE });
    const registry = {
      'HKCU\\Software\\Microsoft\\OneDrive': { OneDriveTrigger: value(machine) },
    };
    expect((await read({ ...both, registry })).client).toEqual({ path: machine });
  });

  it('is gone while keys are left', async () => {
    const plan = await read({ files: none });
    expect(plan.client).toBeNull();
    expect(told(plan)).toContain('no-client stop -');
  });
});

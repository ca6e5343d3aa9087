import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRACE_READINGS } from '../../../electron/compose-traces';
import { recordMachine } from '../../../electron/features/record/record-machine';
import { replaceNames } from '../../../electron/features/record/replace-names';
import { parsePaper } from '../../../electron/platform/paper/format';
import type { TracesLook } from '../../../electron/features/traces/look-for-traces';
import {
  FULL_LINUX,
  FULL_MAC,
  FULL_WINDOWS,
  lookAt,
  paperMachine,
} from '../../support/trace-machines';

const MACHINES = { windows: FULL_WINDOWS, mac: FULL_MAC, linux: FULL_LINUX };

async function recorded(written: object): Promise<object> {
  const machine = paperMachine(written);
  const record = await recordMachine(machine, TRACE_READINGS[machine.platform]);
  return JSON.parse(JSON.stringify(record)) as object;
}

const shape = ({ traces, unseen }: TracesLook) => ({
  traces: traces
    .map(({ kind, state, accountKind, signOut, account }) =>
      [kind, state, accountKind, signOut, account === null ? 'none' : 'named'].join(' '),
    )
    .sort(),
  unseen,
});

const office = 'HKCU\\Software\\Microsoft\\Office\\16.0';
/** People whose names stand where no address is. Made up. */
const NAMED = [
  {
    platform: 'win32',
    env: { USERPROFILE: 'D:\\Profiles\\mercedes', COMPUTERNAME: 'MERCEDES-PC' },
    registry: {
      'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal': {
        UserFolder: 'E:\\Mercedes Zorrilla\\OneDrive',
        cid: '0123456789abcdef',
      },
      'HKCU\\Software\\Microsoft\\IdentityCRL\\StoredIdentities\\live:mercedes': {},
      'HKCU\\Software\\Microsoft\\IdentityCRL\\StoredIdentities\\Ada': {},
      [`${office}\\Common\\Identity\\Identities\\0123456789abcdef_LiveId`]: {
        FriendlyName: 'Ada',
      },
      [`${office}\\Outlook\\Profiles\\Zorrilla mail\\9375CFF0413111d3B88A00104B2A6676\\00000002`]: {
        'Account Name': 'mercedes@fabrikam.example',
      },
      'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\S-1-5-21-7-8-9-1001': {
        ProfileImagePath: 'D:\\Profiles\\zorrilla',
      },
    },
    files: {
      '%LOCALAPPDATA%\\Microsoft\\Edge\\User Data\\Local State': JSON.stringify({
        profile: { info_cache: { Default: { user_name: 'Mercedes Zorrilla' } } },
      }),
    },
  },
  {
    platform: 'darwin',
    env: { HOME: '/Volumes/Zorrilla/mercedes' },
    files: {
      '~/Library/CloudStorage/OneDrive-Fabrikam': { dir: true },
      '~/OneDrive Zorrilla (Archive)': { dir: true },
      '~/Library/Group Containers/UBF8T346G9.OneDriveStandaloneSuite/Library/Preferences/UBF8T346G9.OneDriveStandaloneSuite.plist':
        '<plist><dict><key>AccountInfo_Business1</key><dict><key>UserFolder</key><string>/Volumes/Zorrilla/x</string><key>DisplayName</key><string>Fabrikam</string></dict></dict></plist>',
    },
  },
  {
    platform: 'linux',
    env: { HOME: '/srv/mercedes' },
    files: {
      '~/.config/zorrilla-onedrive/items.sqlite3': { size: 1 },
      '~/.config/rclone/rclone.conf': '[mercedes cloud]\ntype = onedrive\ntoken = x\n',
      '~/.config/goa-1.0/accounts.conf':
        '[Account zorrilla]\nProvider=ms_graph\nPresentationIdentity=Mercedes Zorrilla\n',
    },
  },
];

describe('a record of a computer', () => {
  it.each(Object.entries(MACHINES))(
    'of %s is a machine that gives the same findings',
    async (_name, written) => {
      const record = await recorded(written);

      expect(parsePaper(JSON.stringify(record)).ok).toBe(true);
      expect(shape(await lookAt(record))).toEqual(shape(await lookAt(written)));
    },
  );

  it.each(Object.entries(MACHINES))(
    'of %s keeps one account one account',
    async (_name, written) => {
      const before = await lookAt(written);
      const after = await lookAt(await recorded(written));
      const groups = ({ traces }: TracesLook) =>
        new Set(traces.flatMap(({ account }) => (account === null ? [] : [account.toLowerCase()])))
          .size;

      expect(groups(after)).toBe(groups(before));
    },
  );

  it.each(Object.entries(MACHINES))('of %s names nobody', async (_name, written) => {
    const text = JSON.stringify(await recorded(written));

    expect(text).not.toMatch(/\bana\b|luis|contoso|AnaPlays|old@|SECRET/i);
    expect(text).not.toContain('0123456789abcdef');
  });

  it('takes nothing along that no reading needs', async () => {
    const text = JSON.stringify(
      await recorded({
        ...FULL_WINDOWS,
        registry: {
          ...FULL_WINDOWS.registry,
          'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal': {
            UserEmail: 'ana@outlook.com',
            ServiceToken: 'abcdef-secret',
          },
          'HKCU\\Software\\Bank': { Number: '1234' },
        },
        files: { ...FULL_WINDOWS.files, 'C:\\Users\\ana\\diary.txt': 'private' },
      }),
    );

    expect(text).not.toMatch(/ServiceToken|secret|Bank|diary|private|github/);
  });

  it('names nobody in keys, folders, texts and what programs print', async () => {
    const texts = await Promise.all(
      NAMED.map(async (written) => {
        const record = await recorded(written);
        expect(shape(await lookAt(record))).toEqual(shape(await lookAt(written)));
        return JSON.stringify(record);
      }),
    );
    for (const text of texts)
      expect(text).not.toMatch(/zorrilla|mercedes|\bada\b|fabrikam|0123456789abcdef|MERCEDES-PC/i);
  });

  it('keeps what was refused refused', async () => {
    const written = {
      platform: 'win32',
      env: { USERPROFILE: 'C:\\Users\\ana' },
      registry: { 'HKCU\\Software\\Microsoft\\XboxLive': { error: 'EPERM' } },
      files: { '%APPDATA%\\Microsoft\\Teams': { error: 'EPERM' } },
      tools: { 'dsregcmd /status': { hangs: true } },
    };

    expect(shape(await lookAt(await recorded(written)))).toEqual(shape(await lookAt(written)));
  });
});

it('keeps the folders that every Windows has', async () => {
  const text = JSON.stringify(await recorded(FULL_WINDOWS));

  expect(text).toContain('AppData\\\\Roaming');
  expect(text).toContain('AppData\\\\Local');
});

describe('replacing names', () => {
  it('gives the same stand-in everywhere, and keeps the shape of an id', () => {
    const out = replaceNames({
      a: 'C:\\Users\\Ana García\\OneDrive - Contoso Ltd\\x',
      b: 'Ana@Outlook.com and ana@outlook.com',
      c: 'boss@contoso.com',
      DisplayName: 'Contoso Ltd',
      d: '9f1b2c3d4e5f6071',
      e: '{018d5c66-4533-4307-9b53-224de2ed1fe6}',
    });

    expect(out.a).toMatch(/^C:\\Users\\person\\OneDrive - Name 1\\x$/);
    expect(out.b).toBe('person1@outlook.com and person1@outlook.com');
    expect(out.c).toBe('person2@company1.example');
    expect(out.DisplayName).toBe('Name 1');
    expect(out.d).toMatch(/^[0-9a-f]{16}$/);
    expect(out.e).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
    expect(JSON.stringify(out)).not.toMatch(/contoso|garcía|9f1b2c3d/i);
  });

  it('leaves no address, whoever it belongs to', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('outlook.com', 'firm.test', 'live.nl'),
        (name, folder, host) => {
          fc.pre(!/^(person|public|default|shared)/.test(folder) && name !== 'person');
          const address = `${name}@${host}`;
          const text = JSON.stringify(
            replaceNames({
              [`HKCU\\x\\${address}`]: `C:\\Users\\${folder}\\${address}`,
              x: [address],
            }),
          );
          expect(text).not.toContain(address);
          expect(text).not.toContain(`Users\\\\${folder}\\\\`);
        },
      ),
    );
  });
});

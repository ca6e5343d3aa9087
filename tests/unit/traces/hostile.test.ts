import { describe, expect, it } from 'vitest';
import type { TraceKind } from '../../../shared/traces';
import { lookAt } from '../../support/trace-machines';

const HOME = 'C:\\Users\\ana';
const LOCAL = `${HOME}\\AppData\\Local`;
const windows = (more: object) => ({ platform: 'win32', env: { USERPROFILE: HOME }, ...more });
const mac = (more: object) => ({ platform: 'darwin', env: { HOME: '/Users/ana' }, ...more });
const linux = (more: object) => ({ platform: 'linux', env: { HOME: '/home/ana' }, ...more });

const found = async (written: object): Promise<readonly string[]> =>
  (await lookAt(written)).traces.map(({ kind, state, account }) =>
    [kind, state, account ?? '-'].join(' '),
  );

describe('places that are there but say little', () => {
  it.each([
    ['outlook-new', `${LOCAL}\\Microsoft\\Olk`],
    ['teams', `${LOCAL}\\Packages\\MSTeams_8wekyb3d8bbwe`],
    ['teams', '%APPDATA%/Microsoft/Teams'],
    [
      'wam-msa',
      `${LOCAL}\\Packages\\Microsoft.Windows.CloudExperienceHost_cw5n1h2txyewy\\AC\\TokenBroker\\Accounts`,
    ],
    ['wam-msa', `${LOCAL}\\Microsoft\\OneAuth`],
  ])('an empty folder is presence enough for %s', async (kind, path) => {
    expect(await found(windows({ files: { [path]: { dir: true } } }))).toEqual([`${kind} known -`]);
  });

  it('a stored identity that is no address is told without one', async () => {
    const registry = {
      'HKEY_USERS\\.DEFAULT\\Software\\Microsoft\\IdentityCRL\\StoredIdentities\\live:ana': {},
    };
    expect(await found(windows({ registry }))).toEqual(['stored-identity known -']);
  });

  it('a Gamertag of an odd type is still an Xbox sign-in', async () => {
    const registry = {
      'hkcu\\SOFTWARE\\microsoft\\xboxlive': { GAMERTAG: { type: 'REG_BINARY', value: 'zz' } },
    };
    expect(await found(windows({ registry }))).toEqual(['xbox known -']);
  });

  it('an account of Windows that names no address is a Microsoft account all the same', async () => {
    const identity = { internetIdentity: true, provider: 'MicrosoftAccount', principal: '' };
    expect(await found(windows({ identity }))).toEqual(['windows-account signed-in -']);
  });

  it.each([
    'MicrosoftAccount:target=SSO_POP_User',
    'LegacyGeneric:target=MicrosoftAccount:user=ana@outlook.com',
  ])('a list of credentials without indents is read: %s', async (target) => {
    const tools = {
      'cmdkey.exe /list': `Target: ${target}\nType: Generic\nUser: ana@outlook.com\n`,
    };
    expect(await found(windows({ tools }))).toEqual(['credential known ana@outlook.com']);
  });

  it.each(['XblGrts|1|x', 'Xbl|DeviceKey', 'XblAuth|2', 'LegacyGeneric:target=Xbl_Ticket'])(
    'a credential of Xbox: %s',
    async (target) => {
      expect(await found(windows({ credentials: [target] }))).toEqual(['xbox known -']);
    },
  );

  it('a profile of Edge that its list does not name', async () => {
    const text = JSON.stringify({ account_info: [{ email: 'ana@live.com' }] });
    const files = { [`${LOCAL}\\Microsoft\\Edge\\User Data\\Default\\Preferences`]: text };
    expect(await found(windows({ files }))).toEqual(['edge-profile known ana@live.com']);
  });

  it('an old OneDrive folder on a Mac, but not a link to the new one', async () => {
    const files = {
      '~/OneDrive - Contoso/a': '',
      '~/OneDrive': { link: '/Users/ana/Library/CloudStorage/OneDrive-Personal' },
      '~/Library/CloudStorage/OneDrive-Personal': { dir: true },
    };
    expect([...(await found(mac({ files })))].sort()).toEqual([
      'onedrive-root known -',
      'onedrive-root signed-in -',
    ]);
  });

  it('one item that hangs hides none of the others in the keychain', async () => {
    const tools = {
      'security find-generic-password -l Microsoft Office Identities Cache 2': { hangs: true },
      'security find-generic-password -j Used to identify you when you start up OneDrive.': {},
      'security find-generic-password -l Teams Safe Storage': { code: 0 },
    };
    expect([...(await found(mac({ tools })))].sort()).toEqual([
      'keychain could-not-read -',
      'keychain known -',
      'teams known -',
    ]);
  });
});

const DENIED = { error: 'EPERM' };
const REFUSED: readonly (readonly [TraceKind, object])[] = [
  ['onedrive-account', windows({ registry: { 'HKCU\\Software\\Microsoft\\OneDrive': DENIED } })],
  ['onedrive-leftover', windows({ files: { [`${LOCAL}/Microsoft/OneDrive`]: DENIED } })],
  ['windows-account', windows({ identity: DENIED })],
  [
    'windows-account',
    windows({ registry: { 'HKLM\\SOFTWARE\\Microsoft\\IdentityStore\\Cache': DENIED } }),
  ],
  ['identitycrl', windows({ registry: { 'HKCU\\Software\\Microsoft\\IdentityCRL': DENIED } })],
  ['stored-identity', windows({ registry: { 'HKCU\\Software\\Microsoft\\IdentityCRL': DENIED } })],
  [
    'office-identity',
    windows({ registry: { 'HKCU\\Software\\Microsoft\\Office\\16.0\\Common\\Identity': DENIED } }),
  ],
  [
    'outlook-classic',
    windows({
      registry: { 'HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Mail': DENIED },
    }),
  ],
  [
    'outlook-classic',
    windows({
      registry: {
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\M\\9375CFF0413111d3B88A00104B2A6676\\00000001':
          { 'Account Name': { type: 'REG_DWORD', value: 3 } },
      },
    }),
  ],
  ['xbox', windows({ registry: { 'HKCU\\Software\\Microsoft\\XboxLive': DENIED } })],
  ['credential', windows({ tools: { 'cmdkey /list': DENIED } })],
  ['credential', windows({ tools: { 'cmdkey /list': { hangs: true } } })],
  ['work-join', windows({ tools: { 'dsregcmd.exe /status': DENIED } })],
  ['work-join', windows({ tools: { 'dsregcmd /status': { hangs: true } } })],
  ['wam-work', windows({ files: { [`${LOCAL}\\Packages`]: DENIED } })],
  ['wam-msa', windows({ files: { [LOCAL]: DENIED } })],
  ['edge-profile', windows({ files: { [`${LOCAL}\\Microsoft\\Edge\\User Data`]: DENIED } })],
  ['outlook-new', windows({ files: { [`${LOCAL}\\Microsoft\\Olk`]: DENIED } })],
  ['teams', windows({ files: { [`${HOME}\\AppData\\Roaming\\Microsoft\\Teams`]: DENIED } })],
  ['onedrive-root', mac({ files: { '~/Library/CloudStorage': DENIED } })],
  ['onedrive-root', mac({ files: { '/Users/ana': DENIED } })],
  ['onedrive-account', mac({ files: { '~/Library/Group Containers': DENIED } })],
  ['office-container', mac({ files: { '~/Library/Group Containers': DENIED } })],
  ['office-activation-email', mac({ files: { '~/Library/Preferences': DENIED } })],
  ['edge-profile', mac({ files: { '~/Library/Application Support': DENIED } })],
  ['teams', mac({ files: { '~/Library/Containers': DENIED } })],
  [
    'keychain',
    mac({ tools: { 'security find-generic-password -s OneAuthAccount': { code: 36 } } }),
  ],
  ['keychain', mac({ tools: { 'security find-generic-password -s OneAuthAccount': DENIED } })],
  ['onedrive-client', linux({ files: { '~/.config/onedrive/refresh_token': DENIED } })],
  ['onedrive-client', linux({ files: { '/home/ana/.config': DENIED } })],
  ['rclone', linux({ files: { '/home/ana/.config/rclone': DENIED } })],
  ['online-account', linux({ files: { '/home/ana': DENIED } })],
  ['edge-profile', linux({ files: { '~/.config/microsoft-edge/Local State': DENIED } })],
];

describe('what is refused', () => {
  it.each(REFUSED)('%s could not be read: %j', async (kind, written) => {
    const { traces } = await lookAt(written);
    expect(traces.filter((one) => one.kind === kind).map(({ state }) => state)).toContain(
      'could-not-read',
    );
  });
});

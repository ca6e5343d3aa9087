import { composeTraces } from '../../electron/compose-traces';
import { parsePaper } from '../../electron/platform/paper/format';
import { createPaperMachine } from '../../electron/platform/paper/machine';
import type { TracesLook } from '../../electron/features/traces/look-for-traces';
import type { Machine } from '../../electron/ports/machine';
import { silentLog } from './silent-log';

/** A machine from a description that must be a good one. */
export function paperMachine(written: object): Machine {
  const paper = parsePaper(JSON.stringify(written));
  if (!paper.ok) throw new Error(`Not a machine: ${paper.error.where}`);
  return createPaperMachine(paper.value);
}

/** One look at a described machine. */
export const lookAt = (written: object, mayAsk = true): Promise<TracesLook> =>
  composeTraces({
    machine: paperMachine(written),
    clock: { now: () => Date.parse('2026-11-22T12:00:00Z') },
    log: silentLog,
  }).look({ mayAsk });

const sz = (value: string) => ({ type: 'REG_SZ', value });
const LOCAL = 'C:\\Users\\ana\\AppData\\Local';
const SID = 'S-1-5-21-1-2-3-1001';
const OTHER = 'S-1-5-21-1-2-3-1002';
const OUTLOOK =
  'HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676';

/** A Windows computer with something in every place that is looked at (onedrive.md C.1). Made up. */
export const FULL_WINDOWS = {
  platform: 'win32',
  osVersion: '10.0.26200',
  elevated: false,
  env: { USERPROFILE: 'C:\\Users\\ana' },
  registry: {
    'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal': {
      // An old client: no address, but the number that Windows knows the account by.
      cid: sz('0123456789abcdef'),
      UserFolder: sz('C:\\Users\\ana\\OneDrive'),
    },
    'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business1': {
      UserEmail: sz('ana@contoso.com'),
      UserFolder: sz('C:\\Users\\ana\\OneDrive - Contoso'),
      Business: { type: 'REG_DWORD', value: 1 },
    },
    'HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business2': {
      KFMOnboardingEnabledStartTime: { type: 'REG_QWORD', value: '1700000000' },
    },
    'HKCU\\Software\\SyncEngines\\Providers\\OneDrive\\Business3': { MountPoint: sz('C:\\x') },
    [`HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\${SID}`]: {
      ProfileImagePath: { type: 'REG_EXPAND_SZ', value: 'C:\\Users\\ana' },
    },
    [`HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\${OTHER}`]: {
      ProfileImagePath: { type: 'REG_EXPAND_SZ', value: 'C:\\Users\\luis' },
    },
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\S-1-5-18': {},
    [`HKLM\\SOFTWARE\\Microsoft\\IdentityStore\\Cache\\${SID}\\IdentityCache\\${SID}`]: {
      UserName: sz('ana@outlook.com'),
    },
    [`HKLM\\SOFTWARE\\Microsoft\\IdentityStore\\Cache\\${OTHER}\\IdentityCache\\${OTHER}`]: {
      UserName: sz('luis@outlook.com'),
    },
    'HKCU\\Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\ana@outlook.com': {
      cid: sz('0123456789ABCDEF'),
    },
    'HKCU\\Software\\Microsoft\\IdentityCRL\\UserExtendedProperties\\old@hotmail.com': {},
    'HKCU\\Software\\Microsoft\\IdentityCRL\\StoredIdentities\\ana@outlook.com': {},
    'HKU\\.DEFAULT\\Software\\Microsoft\\IdentityCRL\\StoredIdentities\\old@hotmail.com': {},
    'HKCU\\Software\\Microsoft\\Office\\16.0\\Common\\Identity\\Identities\\0123_LiveId': {
      EmailAddress: sz('ana@outlook.com'),
      FriendlyName: sz('Ana'),
    },
    'HKCU\\Software\\Microsoft\\Office\\16.0\\Common\\Identity\\Identities\\4567_ADAL': {
      EmailAddress: sz('ana@contoso.com'),
    },
    [`${OUTLOOK}\\00000001`]: { 'Account Name': sz('Outlook Address Book') },
    [`${OUTLOOK}\\00000002`]: {
      'Account Name': {
        type: 'REG_BINARY',
        value: Buffer.from('ana@outlook.com\0', 'utf16le').toString('hex'),
      },
    },
    'HKCU\\Software\\Microsoft\\XboxLive': { Gamertag: sz('AnaPlays') },
  },
  files: {
    [`${LOCAL}\\Microsoft\\OneDrive\\settings\\Business4\\0123456789abcdef.ini`]: '',
    [`${LOCAL}\\Microsoft\\OneDrive\\settings\\Personal\\0123456789abcdef.ini`]: '',
    [`${LOCAL}\\Packages\\Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy\\AC\\TokenBroker\\Accounts\\a.tbacct`]:
      { size: 900 },
    [`${LOCAL}\\Packages\\Microsoft.Windows.CloudExperienceHost_cw5n1h2txyewy\\AC\\TokenBroker\\Accounts\\b.tbacct`]:
      { size: 900 },
    [`${LOCAL}\\Microsoft\\OneAuth\\accounts\\x`]: { size: 10 },
    [`${LOCAL}\\Microsoft\\TokenBroker`]: { dir: true },
    '%LOCALAPPDATA%\\Microsoft\\Edge\\User Data\\Local State': JSON.stringify({
      profile: {
        info_cache: {
          Default: { user_name: 'ana@live.com', edge_account_type: 1 },
          'Profile 1': { user_name: '' },
        },
      },
    }),
    '%LOCALAPPDATA%\\Microsoft\\Edge\\User Data\\Profile 1\\Preferences': JSON.stringify({
      account_info: [{ email: 'ana@contoso.com', edge_account_type: 2 }],
    }),
    [`${LOCAL}\\Microsoft\\Olk\\data`]: { size: 1 },
    [`${LOCAL}\\Packages\\MSTeams_8wekyb3d8bbwe\\LocalCache\\x`]: { size: 1 },
  },
  tools: {
    'dsregcmd /status': {
      code: 0,
      stdout:
        '+---+\r\n| Device State |\r\n\r\n   AzureAdJoined : NO\r\n   DomainJoined : NO\r\n   WorkplaceJoined : YES\r\n',
    },
    'cmdkey /list': {
      code: 0,
      stdout: [
        'MicrosoftAccount:target=SSO_POP_User|ana@outlook.com',
        'WindowsLive:target=virtualapp/didlogical|02abcdef',
        'LegacyGeneric:target=OneDrive Cached Credential Business - Business1|ana@contoso.com',
        'LegacyGeneric:target=Xbl|DeviceKey|',
        'LegacyGeneric:target=XblGrts|1|',
        'LegacyGeneric:target=git:https://github.com|ana',
      ]
        .map((entry) => {
          const at = entry.lastIndexOf('|');
          return `    Target: ${entry.slice(0, at)}\r\n    Type: Generic\r\n    User: ${entry.slice(at + 1)}\r\n    Local machine persistence\r\n`;
        })
        .join('\r\n'),
    },
  },
};

const GROUPS = '~/Library/Group Containers';

/** A Mac with something in every place that is looked at (onedrive.md B.1, B.3, C.2). Made up. */
export const FULL_MAC = {
  platform: 'darwin',
  osVersion: '15.1',
  env: { HOME: '/Users/ana' },
  files: {
    '/Users/ana/Library/CloudStorage/OneDrive-Personal': {
      dir: ['Documents'],
      xattrs: { 'com.apple.file-provider-domain-id': 'com.microsoft.OneDrive.FileProvider/ABC' },
    },
    '/Users/ana/Library/CloudStorage/Dropbox': { dir: true },
    '/Users/ana/OneDrive (Archive)': { dir: true },
    [`${GROUPS}/UBF8T346G9.OneDriveStandaloneSuite/Library/Preferences/UBF8T346G9.OneDriveStandaloneSuite.plist`]: `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict>
        <key>AccountInfo_Personal</key><dict>
          <key>UserFolder</key><string>/Users/ana/Library/CloudStorage/OneDrive-Personal</string>
          <key>HasShownFirstRunExperience</key><true/></dict>
        <key>AccountInfo_Business1</key><dict><key>HasShownFirstRunExperience</key><false/></dict>
        <key>Other</key><integer>3</integer></dict></plist>`,
    [`${GROUPS}/UBF8T346G9.Office/x`]: { size: 1 },
    [`${GROUPS}/UBF8T346G9.com.microsoft.oneauth`]: { dir: true },
    '~/Library/Containers/com.microsoft.teams2': { dir: true },
    '~/Library/Preferences/com.microsoft.office.plist':
      '<plist><dict><key>OfficeActivationEmailAddress</key><string>ana@outlook.com</string></dict></plist>',
    '~/Library/Application Support/Microsoft Edge/Local State': JSON.stringify({
      profile: { info_cache: { Default: { user_name: 'ana@live.com', edge_account_type: 1 } } },
    }),
  },
  tools: {
    'security find-generic-password -l Microsoft Office Identities Cache 3': {
      code: 0,
      stdout: 'attributes:\n    "acct"<blob>="ana@outlook.com"\n',
    },
    'security find-generic-password -l Teams Safe Storage': { code: 0, stdout: '' },
    'security find-internet-password -s msoCredentialSchemeLiveId': {
      code: 44,
      stderr: 'The specified item could not be found in the keychain.',
    },
  },
};

/** A Linux computer with something in every place that is looked at. Made up. */
export const FULL_LINUX = {
  platform: 'linux',
  env: { HOME: '/home/ana' },
  files: {
    '/home/ana/.config/onedrive/refresh_token': { size: 1200 },
    '/home/ana/.config/onedrive-work/items.sqlite3': { size: 1 },
    '/home/ana/.config/rclone/rclone.conf':
      '[cloud]\ntype = onedrive\ndrive_type = personal\ntoken = {"access_token":"SECRET"}\n\n[other]\ntype = drive\ntoken = SECRET\n',
    '/home/ana/.config/goa-1.0/accounts.conf':
      '[Account account_1]\nProvider=ms_graph\nIdentity=ana@outlook.com\nPresentationIdentity=ana@outlook.com\n[Account account_2]\nProvider=google\nIdentity=ana@gmail.com\n',
    '/home/ana/.config/microsoft-edge/Local State': JSON.stringify({
      profile: { info_cache: { Default: { user_name: 'ana@live.com', edge_account_type: 1 } } },
    }),
  },
};

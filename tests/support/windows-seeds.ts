import type { RegistryData } from '../../electron/ports/registry';
import type { SeedKey } from './registry-seed';

/** The sync folder of the made-up person. */
export const USER_FOLDER = 'C:\\Users\\Ana\\OneDrive';
/** The entry of the personal account in Explorer (onedrive.md A.1.3). */
export const CLSID = '{018D5C66-4533-4307-9B53-224DE2ED1FE6}';
const WORK_CLSID = '{04271989-C4D2-4D8F-A1B2-0123456789AB}';

export const text = (value: string): RegistryData => ({ kind: 'text', text: value });
export const number = (value: number): RegistryData => ({ kind: 'number', number: value });
export const large = (value: bigint): RegistryData => ({ kind: 'large-number', number: value });

const ROOT = 'Software\\Microsoft\\OneDrive';
const key = (path: string, values: Record<string, RegistryData> = {}): SeedKey => ({
  root: 'HKCU',
  path,
  values,
});

/** A new client with one personal account, as onedrive.md A.1 tells it. Values are made up. */
export const personal = (folder = USER_FOLDER): SeedKey[] => [
  key(ROOT, {
    Version: text('26.168.0830.0006'),
    UserFolder: text(folder),
    ClientEverSignedIn: number(1),
  }),
  key(`${ROOT}\\Accounts\\Personal`, {
    UserFolder: text(folder),
    UserEmail: text('josé–日本😀@outlook.com'),
    cid: text('0123456789abcdef'),
    LastSignInTime: large(1_792_000_000n),
    LastSignInResult: number(0),
    KfmFoldersProtectedNow: number(0),
    'odd \\ "name" \uD83D': text('half a pair, a backslash and quotes in the name'),
  }),
  key(`${ROOT}\\Accounts\\Personal\\ScopeIdToMountPointPathCache`, {
    '0123456789abcdef0123456789abcdef': text(folder),
  }),
  key(`${ROOT}\\Accounts\\Personal\\Tenants\\OneDrive`, { [folder]: number(1) }),
  key('Software\\SyncEngines\\Providers\\OneDrive\\Personal', {
    MountPoint: text(folder),
    UrlNamespace: text('https://d.docs.live.net/0123456789abcdef'),
  }),
  key('Environment', {
    OneDrive: text(folder),
    OneDriveConsumer: text(folder),
    Path: { kind: 'expandable-text', text: '%USERPROFILE%\\bin' },
    EDITOR: text('notepad.exe'),
  }),
  key('Software\\Microsoft\\Windows\\CurrentVersion\\Run', {
    OneDrive: text(
      '"C:\\Users\\Ana\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe" /background',
    ),
    Other: text('C:\\other.exe'),
  }),
  key(`Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace\\${CLSID}`, {
    '': text('OneDrive - Personal'),
  }),
  key(
    `Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace\\{F02C1A0D-BE21-4350-88B0-7367FC96EF3C}`,
    {
      '': text('Network of another vendor'),
    },
  ),
  key(`Software\\Classes\\CLSID\\${CLSID}\\Instance\\InitPropertyBag`, {
    TargetFolderPath: text(folder),
  }),
];

/** A work account beside it, with a library outside its folder. */
export const work = (): SeedKey[] => [
  key(`${ROOT}\\Accounts\\Business1`, {
    UserFolder: text('C:\\Users\\Ana\\OneDrive - Contoso'),
    UserEmail: text('ana@contoso.com'),
    Business: number(1),
    cid: text('5f0e7c1e-2c4b-4d1c-9a53-8b7b8c2f9d10'),
    LastSignInTime: large(1_792_000_001n),
  }),
  key(`${ROOT}\\Accounts\\Business1\\ScopeIdToMountPointPathCache`, {
    fedcba9876543210fedcba9876543210: text('C:\\Users\\Ana\\Contoso\\Team - Documents'),
  }),
  key('Software\\SyncEngines\\Providers\\OneDrive\\Business1', {
    MountPoint: text('C:\\Users\\Ana\\OneDrive - Contoso'),
  }),
  key(`Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace\\${WORK_CLSID}`, {
    '': text('OneDrive - Contoso'),
  }),
  key(`Software\\Classes\\CLSID\\${WORK_CLSID}\\Instance\\InitPropertyBag`, {
    TargetFolderPath: text('C:\\Users\\Ana\\OneDrive - Contoso'),
  }),
];

/** What an unlinked work account leaves behind. */
export const leftover = (): SeedKey[] => [
  key(`${ROOT}\\Accounts\\Business2`, { KFMOnboardingEnabledStartTime: large(1_700_000_000n) }),
];

/** An old client of Windows 10: the folder and nothing else. */
export const oldClient = (folder = USER_FOLDER): SeedKey[] => [
  key(ROOT, { UserFolder: text(folder) }),
  key(`${ROOT}\\Accounts\\Personal`, { UserFolder: text(folder) }),
];

import { parsePaper } from '../../../electron/platform/paper/format';
import { createPaperMachine } from '../../../electron/platform/paper/machine';
import type { Machine } from '../../../electron/ports/machine';

type Paper = Record<string, unknown> & {
  registry?: Record<string, unknown>;
  files?: Record<string, unknown>;
  tools?: Record<string, unknown>;
};

const text = (value: string) => ({ type: 'REG_SZ', value });
export const expandable = (value: string) => ({ type: 'REG_EXPAND_SZ', value });
export const ACCOUNTS = 'HKCU\\Software\\Microsoft\\OneDrive\\Accounts';
export const SHELL =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
export const EXE = 'C:\\Users\\ana\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe';

const NOT_JOINED = ['AzureAdJoined', 'EnterpriseJoined', 'DomainJoined']
  .map((name) => `          ${name} : NO`)
  .join('\r\n');

/** A home PC with one linked personal account and nothing in the way. */
export const windowsPaper = (change: Paper = {}): Paper => ({
  platform: 'win32',
  osVersion: '10.0.26200',
  language: 'es-ES',
  elevated: false,
  env: { USERPROFILE: 'C:\\Users\\ana', LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' },
  ...change,
  registry: {
    'HKCU\\Software\\Microsoft\\OneDrive': { OneDriveTrigger: text(EXE) },
    [`${ACCOUNTS}\\Personal`]: {
      UserEmail: text('ana@outlook.com'),
      cid: text('0123456789abcdef'),
      UserFolder: text('C:\\Users\\ana\\OneDrive'),
    },
    [SHELL]: {
      Desktop: expandable('%USERPROFILE%\\Desktop'),
      Personal: expandable('%USERPROFILE%\\Documents'),
      'My Pictures': expandable('%USERPROFILE%\\Pictures'),
    },
    ...change.registry,
  },
  files: {
    [EXE]: { size: 4096 },
    'C:\\Users\\ana\\OneDrive\\list.txt': { size: 10, attributes: 0x20 },
    ...change.files,
  },
  tools: {
    'dsregcmd /status': { code: 0, stdout: NOT_JOINED, stderr: '' },
    'tasklist /fo csv /nh': {
      code: 0,
      stdout:
        '"explorer.exe","1","Console","1","9 K"\r\n"OneDrive.exe","2","Console","1","9 K"\r\n',
      stderr: '',
    },
    ...change.tools,
  },
});

const CLOUD = '/Users/ana/Library/CloudStorage/OneDrive-Personal';
/** A Mac at home with the standalone OneDrive and one personal account. */
export const macPaper = (change: Paper = {}): Paper => ({
  platform: 'darwin',
  osVersion: '15.1',
  language: 'en-GB',
  elevated: false,
  env: { HOME: '/Users/ana' },
  ...change,
  files: {
    '/Applications/OneDrive.app/Contents/Info.plist':
      '<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>com.microsoft.OneDrive</string></dict></plist>',
    [CLOUD]: {
      dir: true,
      xattrs: { 'com.apple.file-provider-domain-id': 'com.microsoft.OneDrive.FileProvider/ABC' },
    },
    '/Users/ana/Desktop': { dir: true },
    '/Users/ana/Documents': { dir: true },
    '/Users/ana/Pictures': { dir: true },
    '/Library/Managed Preferences': { dir: true },
    ...change.files,
  },
  tools: {
    'pluginkit -mAv': {
      code: 0,
      stdout: '+    com.microsoft.OneDrive.FileProvider(25.1)  /Applications/OneDrive.app\n',
      stderr: '',
    },
    'df -k /Users/ana': {
      code: 0,
      stdout:
        'Filesystem 1024-blocks Used Available Capacity iused ifree %iused Mounted on\n/dev/disk3s5 482797652 100000 90000000 24% 1 2 1% /System/Volumes/Data\n',
      stderr: '',
    },
    ...change.tools,
  },
});

/** The described computer. */
export function machineOf(paper: Paper): Machine {
  const parsed = parsePaper(JSON.stringify(paper));
  if (!parsed.ok) throw new Error(`Not a machine: ${parsed.error.where}`);
  return createPaperMachine(parsed.value);
}

import {
  known,
  type AccountFacts,
  type MacFacts,
  type WindowsFacts,
} from '../../shared/one-drive/facts';

/** A linked personal account of a healthy home PC. */
export const personal = (change: Partial<AccountFacts> = {}): AccountFacts => ({
  id: 'personal',
  key: 'Personal',
  kind: 'personal',
  standing: 'linked',
  email: 'ana@outlook.com',
  cid: '0123456789abcdef',
  folder: 'C:\\Users\\ana\\OneDrive',
  folderState: 'there',
  mounts: [],
  vault: null,
  ...change,
});

export const work = (change: Partial<AccountFacts> = {}): AccountFacts =>
  personal({
    id: 'business1',
    key: 'Business1',
    kind: 'work',
    email: 'ana@contoso.com',
    folder: 'C:\\Users\\ana\\OneDrive - Contoso',
    ...change,
  });

/** A home PC on which nothing stands in the way. */
export const homePc = (change: Partial<WindowsFacts> = {}): WindowsFacts => ({
  elevated: 'no',
  joined: known([]),
  policies: known([]),
  accounts: [personal()],
  unread: [],
  knownFolders: known([
    { value: 'Desktop', written: '%USERPROFILE%\\Desktop', places: ['c:\\users\\ana\\desktop'] },
    {
      value: 'Personal',
      written: '%USERPROFILE%\\Documents',
      places: ['c:\\users\\ana\\documents'],
    },
  ]),
  roots: [],
  programs: known(['explorer.exe', 'onedrive.exe']),
  resetPending: known(false),
  clients: [
    { path: 'C:\\Users\\ana\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe', scope: 'user' },
  ],
  trees: {},
  ...change,
});

/** A Mac at home with one personal account. */
export const homeMac = (change: Partial<MacFacts> = {}): MacFacts => ({
  elevated: 'no',
  apps: [{ path: '/Applications/OneDrive.app', build: 'standalone' }],
  running: known(true),
  roots: known([
    {
      name: 'OneDrive-Personal',
      path: '/Users/ana/Library/CloudStorage/OneDrive-Personal',
      owner: 'standalone',
    },
  ]),
  infos: 'not-asked',
  folders: [
    { name: 'Desktop', state: 'plain', target: null },
    { name: 'Documents', state: 'plain', target: null },
    { name: 'Pictures', state: 'plain', target: null },
  ],
  extensions: known(['standalone']),
  managed: known([]),
  freeBytes: known(80 * 1024 ** 3),
  archives: [],
  ...change,
});

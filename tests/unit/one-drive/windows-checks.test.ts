import { describe, expect, it } from 'vitest';
import { known, unknown, type WindowsFacts } from '../../../shared/one-drive/facts';
import { isClear, levelOf } from '../../../shared/one-drive/findings';
import { checkWindows } from '../../../shared/one-drive/windows-checks';
import { homePc, personal, work } from '../../support/one-drive-facts';

/** What is not clear, as "id level account". */
const told = (facts: WindowsFacts): readonly string[] =>
  checkWindows(facts).flatMap((one) => {
    const level = levelOf(one);
    return level === null ? [] : [`${one.id} ${level} ${one.account ?? '-'}`];
  });
const QUESTIONS = ['uploads warn personal', 'web-access warn personal'];
const at = (place: string, value = 'Desktop') => ({
  value,
  written: place,
  places: [place.toLowerCase()],
});

describe('the checks of a home PC', () => {
  it('leave only what nobody but the person can say', () => {
    expect(told(homePc())).toEqual(QUESTIONS);
    expect(isClear(checkWindows(homePc()), new Set())).toBe(false);
    expect(isClear(checkWindows(homePc()), new Set(['uploads', 'web-access']))).toBe(true);
  });

  it('look at each thing once and name what is clear', () => {
    const clear = checkWindows(homePc()).filter(({ state }) => state === 'clear');
    expect(clear.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['W1', 'W2', 'W3', 'W4', 'W7', 'W8', 'W10']),
    );
  });
});

const CASES: [string, Partial<WindowsFacts>, string][] = [
  ['an administrator', { elevated: 'yes' }, 'elevated stop -'],
  ['rights that nobody knows', { elevated: 'unknown' }, 'unclear warn -'],
  ['a joined PC', { joined: known(['AzureAdJoined']) }, 'managed stop -'],
  ['a policy', { policies: known([{ name: 'KFMBlockOptOut', where: 'HKLM' }]) }, 'managed stop -'],
  ['dsregcmd that hangs', { joined: unknown('timed-out', 'dsregcmd') }, 'unclear warn -'],
  ['policies that are refused', { policies: unknown('denied', 'HKLM') }, 'unreadable stop -'],
  ['no account', { accounts: [] }, 'no-account stop -'],
  [
    'an account list that is refused',
    { accounts: [], unread: [{ why: 'denied', where: 'HKCU' }] },
    'unreadable stop -',
  ],
  ['a work account', { accounts: [personal(), work()] }, 'work-account stop business1'],
  [
    'a left-over work account',
    { accounts: [personal(), work({ standing: 'left-over', folder: null })] },
    'leftover warn business1',
  ],
  [
    'an account that says nothing readable',
    { accounts: [personal({ standing: 'unclear' })] },
    'unclear warn personal',
  ],
  [
    'Desktop in OneDrive',
    { knownFolders: known([at('C:\\Users\\ana\\OneDrive\\Desktop')]) },
    'known-folders stop personal',
  ],
  [
    'Desktop in the OneDrive of another account',
    {
      accounts: [personal(), work()],
      knownFolders: known([at('C:\\Users\\ana\\OneDrive - Contoso\\Escritorio')]),
    },
    'known-folders stop personal',
  ],
  [
    'Documents in a library of the account',
    {
      accounts: [personal({ mounts: ['D:\\Team\\Plans'] })],
      knownFolders: known([at('d:\\team\\plans', 'Personal')]),
    },
    'known-folders stop personal',
  ],
  [
    'Desktop in a folder that only the environment names',
    {
      accounts: [personal({ folder: null, folderState: 'not-named' })],
      roots: [{ path: 'e:\\cloud', account: 'personal', where: 'Environment' }],
      knownFolders: known([at('E:\\Cloud\\Desktop')]),
    },
    'known-folders stop personal',
  ],
  [
    'a link that leads into OneDrive',
    {
      knownFolders: known([
        {
          value: 'Desktop',
          written: 'C:\\Links\\Desktop',
          places: ['c:\\links\\desktop', 'c:\\users\\ana\\onedrive\\desktop'],
        },
      ]),
    },
    'known-folders stop personal',
  ],
  [
    'a path with a variable that nobody knows',
    { knownFolders: known([{ value: 'Desktop', written: '%X%\\Desktop', places: [] }]) },
    'unclear stop personal',
  ],
  [
    'a short name that only Windows can read',
    { knownFolders: known([at('C:\\Users\\ANA~1\\Desktop')]) },
    'unclear stop personal',
  ],
  [
    'an account whose folder nobody names',
    { accounts: [personal({ folder: null, folderState: 'not-named' })] },
    'unclear stop personal',
  ],
  [
    'shell folders that are refused',
    { knownFolders: unknown('denied', 'HKCU') },
    'unreadable stop -',
  ],
  ['no shell folders at all', { knownFolders: unknown('absent', 'HKCU') }, 'unclear warn -'],
  [
    'a shared folder',
    { accounts: [personal({ mounts: ['C:\\Users\\ana\\OneDrive\\Recipes'] })] },
    'shared-folders warn personal',
  ],
  [
    'a shared folder that a policy would delete',
    {
      accounts: [personal({ mounts: ['C:\\Users\\ana\\OneDrive\\Recipes'] })],
      policies: known([{ name: 'AddedFolderHardDeleteOnUnmount', where: 'HKCU' }]),
    },
    'shared-folders stop personal',
  ],
  [
    'an open vault',
    { accounts: [personal({ vault: { path: 'C:\\v.lnk', state: 'open' } })] },
    'vault stop personal',
  ],
  [
    'a vault that nobody knows about',
    { accounts: [personal({ vault: { path: 'C:\\v.lnk', state: 'unknown' } })] },
    'vault warn personal',
  ],
  ['Word', { programs: known(['winword.exe']) }, 'office-open stop -'],
  ['the helper of Office alone', { programs: known(['filecoauth.exe']) }, 'office-open warn -'],
  ['programs that nobody lists', { programs: unknown('failed', 'tasklist') }, 'unclear warn -'],
  ['a pending reset', { resetPending: known(true) }, 'reset-pending stop -'],
  ['a reset mark that is refused', { resetPending: unknown('denied', 'C:') }, 'unreadable stop -'],
  ['an update', { programs: known(['onedrivesetup.exe']) }, 'setup-running stop -'],
  ['no program', { clients: [] }, 'no-client stop -'],
  [
    'a folder that is gone',
    { accounts: [personal({ folderState: 'missing' })] },
    'folder-missing warn personal',
  ],
  [
    'a folder that is refused',
    { accounts: [personal({ folderState: 'unreadable' })] },
    'unreadable stop personal',
  ],
];

describe('what stands in the way', () => {
  it.each(CASES)('%s', (_name, change, expected) => {
    expect(told(homePc(change))).toContain(expected);
  });

  it.each(CASES)('%s is never clear', (_name, change, expected) => {
    const facts = homePc(change);
    const answered = new Set(['uploads', 'web-access', 'vault'] as const);
    if (!expected.includes(' warn ') || expected.startsWith('unclear'))
      expect(isClear(checkWindows(facts), answered)).toBe(false);
  });

  it('names one, two and three folders by their own names', () => {
    const all = ['Escritorio', 'Documentos', 'Imágenes'].map((name) =>
      at(`C:\\Users\\ana\\OneDrive\\${name}`, name),
    );
    for (const count of [1, 2, 3]) {
      const facts = homePc({ knownFolders: known(all.slice(0, count)) });
      const found = checkWindows(facts).find(({ id }) => id === 'known-folders');
      expect(found).toMatchObject({ state: 'stop', count });
      expect(found?.names).toEqual(['Escritorio', 'Documentos', 'Imágenes'].slice(0, count));
    }
  });

  it('says nothing about folders, uploads or the vault of an account that is not linked', () => {
    const facts = homePc({ accounts: [personal({ standing: 'left-over', folder: null })] });
    expect(told(facts)).toEqual(['no-account stop -', 'leftover warn personal']);
  });

  it('counts what is only online, and says when it could not count', () => {
    const tree = { files: 9, folders: 1, bytes: 9, onlineOnlyBytes: 5, unlisted: 0, unreadable: 0 };
    const some = homePc({ trees: { personal: { ...tree, onlineOnly: 4, complete: true } } });
    const cut = homePc({ trees: { personal: { ...tree, onlineOnly: 0, complete: false } } });
    expect(told(some)).toContain('online-only warn personal');
    expect(told(cut)).toContain('unclear warn personal');
  });
});

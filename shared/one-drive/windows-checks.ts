import type { AccountFacts, KnownFolder, OneDriveRoot, WindowsFacts } from './facts';
import { finding, type Finding } from './findings';
import { canonicalPath, hasShortName, isUnder } from './windows-paths';

/** Programs that hold documents open (onedrive.md W8). FileCoAuth works for them and may linger. */
const OFFICE: Readonly<Record<string, string>> = {
  'winword.exe': 'Word',
  'excel.exe': 'Excel',
  'powerpnt.exe': 'PowerPoint',
  'onenote.exe': 'OneNote',
};
const OFFICE_HELPER = 'filecoauth.exe';
const SETUP = ['onedrivesetup.exe', 'onedrivestandaloneupdater.exe'];

/** The checks W1 to W10 of onedrive.md D.2, on what was read. Nothing is looked at here. */
export function checkWindows(facts: WindowsFacts): readonly Finding[] {
  const { accounts } = facts;
  const linked = accounts.filter(({ standing }) => standing !== 'left-over');
  return [
    rights(facts),
    ...managed(facts),
    ...whichAccounts(facts),
    ...knownFolders(facts, linked),
    ...linked.map(uploads),
    ...linked.flatMap((account) => onlineOnly(account, facts)),
    ...linked.flatMap((account) => shared(account, facts)),
    ...linked.map(vault),
    ...linked.map(webAccess),
    office(facts),
    ...pending(facts),
    client(facts),
    ...linked.flatMap(folder),
  ];
}

function rights({ elevated }: WindowsFacts): Finding {
  if (elevated === 'yes') return finding({ check: 'W1', id: 'elevated', state: 'stop' });
  return elevated === 'no'
    ? finding({ check: 'W1', id: 'elevated', state: 'clear' })
    : finding({ check: 'W1', id: 'unclear', state: 'unknown', names: ['rights'] });
}

function managed({ joined, policies }: WindowsFacts): readonly Finding[] {
  const found: Finding[] = [];
  const signs = [
    ...(joined.known ? joined.value.map((name) => `dsregcmd: ${name} : YES`) : []),
    ...(policies.known ? policies.value.map(({ name, where }) => `${where}\\${name}`) : []),
  ];
  if (signs.length > 0)
    found.push(finding({ check: 'W2', id: 'managed', state: 'stop', evidence: signs }));
  if (!policies.known)
    found.push(
      finding({ check: 'W2', id: 'unreadable', state: 'unknown', evidence: [policies.where] }),
    );
  if (!joined.known)
    found.push(
      finding({
        check: 'W2',
        id: 'unclear',
        state: 'unknown',
        names: ['managed'],
        evidence: [joined.where],
      }),
    );
  return found.length > 0 ? found : [finding({ check: 'W2', id: 'managed', state: 'clear' })];
}

function whichAccounts({ accounts, unread }: WindowsFacts): readonly Finding[] {
  const found = unread.map(({ where }) =>
    finding({ check: 'W3', id: 'unreadable', state: 'unknown', evidence: [where] }),
  );
  for (const { id, key, kind, standing } of accounts) {
    const evidence = [`HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\${key}`];
    const at = { check: 'W3', account: id, evidence } as const;
    if (standing === 'left-over') found.push(finding({ ...at, id: 'leftover', state: 'warn' }));
    else if (standing === 'unclear')
      found.push(finding({ ...at, id: 'unclear', state: 'unknown', names: ['account'] }));
    else if (kind === 'work') found.push(finding({ ...at, id: 'work-account', state: 'stop' }));
    else found.push(finding({ ...at, id: 'no-account', state: 'clear' }));
  }
  const none = accounts.every(({ standing }) => standing === 'left-over') && unread.length === 0;
  if (none) found.unshift(finding({ check: 'W3', id: 'no-account', state: 'stop' }));
  return found;
}

/**
 * W4, the big danger. A folder in any OneDrive folder stops every account, because nobody can tell what an
 * unlink does to it; one that cannot be judged stops too.
 */
function knownFolders(facts: WindowsFacts, linked: readonly AccountFacts[]): readonly Finding[] {
  const { knownFolders: read } = facts;
  if (linked.length === 0) return [];
  if (!read.known) {
    const id = read.why === 'absent' ? 'unclear' : 'unreadable';
    const at = { check: 'W4', id, state: 'unknown', evidence: [read.where] } as const;
    return [finding({ ...at, names: id === 'unclear' ? ['known-folders'] : [] })];
  }
  const roots = rootsOf(facts);
  const inside = read.value.filter((one) => lies(one, roots));
  const evidence = inside.map(({ value, written }) => `User Shell Folders: ${value} = ${written}`);
  const names = [...new Set(inside.map(({ written }) => leafOf(written)))];
  if (inside.length > 0)
    return linked.map(({ id: account }) =>
      finding({ check: 'W4', id: 'known-folders', state: 'stop', account, names, evidence }),
    );
  const dark = read.value.filter(({ places }) => places.length === 0 || places.every(hasShortName));
  const rootless = linked.filter(({ id }) => !roots.some(({ account }) => account === id));
  if (dark.length === 0 && rootless.length === 0)
    return linked.map(({ id: account }) =>
      finding({ check: 'W4', id: 'known-folders', state: 'clear', account }),
    );
  // Nobody can say "not in OneDrive" of a path that has no meaning, or of a folder that has no name.
  return linked.map(({ id: account }) =>
    finding({
      check: 'W4',
      id: 'unclear',
      state: 'stop',
      account,
      names: ['known-folders'],
      evidence: dark.map(({ value, written }) => `User Shell Folders: ${value} = ${written}`),
    }),
  );
}

const lies = ({ places }: KnownFolder, roots: readonly OneDriveRoot[]): boolean =>
  places.some((place) => roots.some((root) => isUnder(place, root.path)));

const leafOf = (written: string): string =>
  written
    .split(/[\\/]/)
    .filter((part) => part !== '')
    .at(-1) ?? written;

/** Every folder that belongs to OneDrive: of all accounts, their libraries, and what the environment names. */
export function rootsOf({ accounts, roots }: WindowsFacts): readonly OneDriveRoot[] {
  const own = accounts.flatMap(({ id, folder: written, mounts }) =>
    [written, ...mounts].flatMap((one) => {
      const path = one === null ? null : canonicalPath(one);
      return path === null ? [] : [{ path, account: id, where: 'Accounts' }];
    }),
  );
  return [...own, ...roots];
}

/** W5: no reading tells it for certain, so the person is asked to look at the cloud by the clock. */
const uploads = ({ id: account }: AccountFacts): Finding =>
  finding({ check: 'W5', id: 'uploads', state: 'ask', account });

function onlineOnly({ id: account }: AccountFacts, { trees }: WindowsFacts): readonly Finding[] {
  const tree = trees[account];
  if (tree === undefined) return [];
  const count = tree.onlineOnly + tree.unlisted;
  const at = { check: 'W6', account, count } as const;
  if (count > 0) return [finding({ ...at, id: 'online-only', state: 'warn' })];
  return tree.complete
    ? [finding({ ...at, id: 'online-only', state: 'clear' })]
    : [finding({ ...at, id: 'unclear', state: 'unknown', names: ['online-only'] })];
}

/** W7: libraries and shared folders beside the sync folder. A policy may delete their files at an unlink. */
function shared(account: AccountFacts, { policies }: WindowsFacts): readonly Finding[] {
  const home = account.folder === null ? null : canonicalPath(account.folder);
  const outside = account.mounts.filter((mount) => {
    const path = canonicalPath(mount);
    // A folder inside the sync folder is a shortcut to somebody else's; only the sync folder itself is none.
    return path === null || path !== home;
  });
  const deletes =
    policies.known && policies.value.some(({ name }) => name === 'AddedFolderHardDeleteOnUnmount');
  const at = { check: 'W7', id: 'shared-folders', account: account.id } as const;
  if (outside.length === 0) return [finding({ ...at, state: 'clear' })];
  return [
    finding({
      ...at,
      state: deletes ? 'stop' : 'warn',
      names: outside.map(leafOf),
      evidence: outside,
    }),
  ];
}

function vault({ id: account, vault: shortcut }: AccountFacts): Finding {
  const at = { check: 'W7', id: 'vault', account } as const;
  if (shortcut === null) return finding({ ...at, state: 'clear' });
  const evidence = [shortcut.path];
  if (shortcut.state === 'open') return finding({ ...at, state: 'stop', evidence });
  return finding({ ...at, state: shortcut.state === 'locked' ? 'warn' : 'ask', evidence });
}

/** W9: what is only online can be had from the web alone, so the person should be able to open it there. */
const webAccess = ({ id: account }: AccountFacts): Finding =>
  finding({ check: 'W9', id: 'web-access', state: 'ask', account });

function office({ programs }: WindowsFacts): Finding {
  if (!programs.known)
    return finding({
      check: 'W8',
      id: 'unclear',
      state: 'unknown',
      names: ['office'],
      evidence: [programs.where],
    });
  const open = programs.value.flatMap((name) => OFFICE[name] ?? []);
  const names = [...new Set(open)];
  const at = { check: 'W8', id: 'office-open', names } as const;
  if (names.length > 0) return finding({ ...at, state: 'stop' });
  return programs.value.includes(OFFICE_HELPER)
    ? finding({ ...at, state: 'warn', evidence: ['FileCoAuth.exe'] })
    : finding({ ...at, state: 'clear' });
}

function pending({ resetPending, programs }: WindowsFacts): readonly Finding[] {
  const setup = programs.known ? programs.value.filter((name) => SETUP.includes(name)) : [];
  const found: Finding[] = [];
  if (!resetPending.known)
    found.push(
      finding({ check: 'W10', id: 'unreadable', state: 'unknown', evidence: [resetPending.where] }),
    );
  else
    found.push(
      finding({
        check: 'W10',
        id: 'reset-pending',
        state: resetPending.value ? 'stop' : 'clear',
      }),
    );
  if (setup.length > 0)
    found.push(finding({ check: 'W10', id: 'setup-running', state: 'stop', evidence: setup }));
  return found;
}

const client = ({ clients }: WindowsFacts): Finding =>
  finding({
    check: 'W3',
    id: 'no-client',
    state: clients.length > 0 ? 'clear' : 'stop',
    evidence: clients.map(({ path }) => path),
  });

function folder({ id: account, folder: path, folderState }: AccountFacts): readonly Finding[] {
  const evidence = path === null ? [] : [path];
  if (folderState === 'missing')
    return [finding({ check: 'W6', id: 'folder-missing', state: 'warn', account, evidence })];
  if (folderState === 'unreadable')
    return [finding({ check: 'W6', id: 'unreadable', state: 'unknown', account, evidence })];
  return [];
}

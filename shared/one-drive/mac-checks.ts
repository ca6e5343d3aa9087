import type { MacAccountInfo, MacBuild, MacFacts, MacRoot } from './facts';
import { finding, type Finding } from './findings';

/** "Personal" as OneDrive names it in some languages of the Mac (onedrive.md B.1: `OneDrive-Pessoal`). */
const PERSONAL = [
  'personal',
  'pessoal',
  'personnel',
  'persönlich',
  'persoonlijk',
  'personale',
  'privat',
  'personligt',
  'personlig',
  'osobiste',
  'kişisel',
  'личный',
  'личное',
  'особисте',
  '個人用',
  '个人',
  '個人',
  '개인',
];

/** One account of OneDrive on a Mac, put together from its folder and, if the person allowed it, its settings. */
export interface MacAccount {
  readonly id: string;
  readonly kind: 'personal' | 'work' | 'unknown';
  readonly email: string | null;
  readonly folder: string | null;
  readonly linked: boolean;
}

/** The accounts behind the folders in CloudStorage and the account settings; a folder and its settings are one. */
export function macAccounts({
  roots,
  infos,
}: Pick<MacFacts, 'roots' | 'infos'>): readonly MacAccount[] {
  const told = infos === 'not-asked' || !infos.known ? [] : infos.value;
  const folders = roots.known ? roots.value : [];
  const left = [...told];
  const accounts = folders.map((root): MacAccount => {
    const at = left.findIndex((info) => belongs(info, root));
    const [info] = at < 0 ? [] : left.splice(at, 1);
    return {
      id: idOf(info?.key ?? root.name),
      kind: info === undefined ? kindOf(root.name) : kindOfKey(info.key),
      email: info?.email ?? null,
      folder: root.path,
      linked: true,
    };
  });
  const more = left.map((info): MacAccount => ({
    id: idOf(info.key),
    kind: kindOfKey(info.key),
    email: info.email,
    folder: info.folder,
    // Settings without a folder are what an unlink leaves behind.
    linked: info.folder !== null,
  }));
  return unique([...accounts, ...more]);
}

/** Two accounts of one name get a number, so that each can be named. */
function unique(accounts: readonly MacAccount[]): readonly MacAccount[] {
  const seen = new Map<string, number>();
  return accounts.map((account) => {
    const times = (seen.get(account.id) ?? 0) + 1;
    seen.set(account.id, times);
    return times === 1 ? account : { ...account, id: `${account.id}-${String(times)}` };
  });
}

const belongs = ({ folder, key }: MacAccountInfo, root: MacRoot): boolean =>
  folder === null
    ? kindOfKey(key) === 'personal' && kindOf(root.name) === 'personal'
    : folder.replace(/\/+$/, '') === root.path;

const kindOfKey = (key: string): 'personal' | 'work' =>
  /^personal$/i.test(key) ? 'personal' : 'work';

function kindOf(name: string): MacAccount['kind'] {
  const label = name.replace(/^OneDrive\s*-?\s*/i, '').normalize('NFC');
  if (label === '') return 'unknown';
  return PERSONAL.includes(label.toLowerCase()) ? 'personal' : 'work';
}

const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^onedrive-/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'account';

/** The checks M1 to M7 of onedrive.md D.4, on what was read. */
export function checkMac(facts: MacFacts): readonly Finding[] {
  const accounts = macAccounts(facts);
  const linked = accounts.filter((account) => account.linked);
  return [
    rights(facts),
    client(facts),
    ...which(facts, accounts),
    ...folders(facts),
    ...linked.map(({ id }) => finding({ check: 'M4', id: 'uploads', state: 'ask', account: id })),
    ...orphans(facts),
    ...space(facts),
    ...managed(facts),
  ];
}

function rights({ elevated }: MacFacts): Finding {
  if (elevated === 'yes') return finding({ check: 'M1', id: 'elevated', state: 'stop' });
  return elevated === 'no'
    ? finding({ check: 'M1', id: 'elevated', state: 'clear' })
    : finding({ check: 'M1', id: 'unclear', state: 'unknown', names: ['rights'] });
}

const client = ({ apps }: MacFacts): Finding =>
  finding({
    check: 'M1',
    id: 'no-client',
    state: apps.length > 0 ? 'clear' : 'stop',
    evidence: apps.map(({ path }) => path),
  });

function which({ roots, infos }: MacFacts, accounts: readonly MacAccount[]): readonly Finding[] {
  const found: Finding[] = [];
  const dark = [roots, ...(infos === 'not-asked' ? [] : [infos])].flatMap((one) =>
    one.known ? [] : [one],
  );
  for (const { where } of dark)
    found.push(finding({ check: 'M2', id: 'unreadable', state: 'unknown', evidence: [where] }));
  for (const { id, kind, linked, folder } of accounts) {
    const at = { check: 'M2', account: id, evidence: folder === null ? [] : [folder] } as const;
    if (!linked) found.push(finding({ ...at, id: 'leftover', state: 'warn' }));
    else if (kind === 'work') found.push(finding({ ...at, id: 'work-account', state: 'warn' }));
    else if (kind === 'unknown')
      found.push(finding({ ...at, id: 'unclear', state: 'unknown', names: ['account'] }));
    else found.push(finding({ ...at, id: 'no-account', state: 'clear' }));
  }
  if (!accounts.some(({ linked }) => linked) && dark.length === 0) {
    // An older OneDrive keeps its folder in the home folder; only its settings would tell.
    const state = infos === 'not-asked' ? 'ask' : 'stop';
    found.unshift(finding({ check: 'M2', id: 'no-account', state }));
  }
  return found;
}

/** M3: after a reset or an unlink these could stand empty. */
function folders({ folders: read }: MacFacts): readonly Finding[] {
  const inside = read.filter(({ state }) => ['link', 'marked', 'in-cloud'].includes(state));
  const dark = read.filter(({ state }) => state === 'unreadable');
  const names = inside.map(({ name }) => name);
  const evidence = inside.map(({ name, target }) =>
    target === null ? `~/${name}` : `~/${name} → ${target}`,
  );
  const at = { check: 'M3' } as const;
  return [
    finding({
      ...at,
      id: 'known-folders',
      state: inside.length > 0 ? 'stop' : 'clear',
      names,
      evidence,
    }),
    ...dark.map(({ name }) =>
      finding({ ...at, id: 'unreadable', state: 'unknown', evidence: [`~/${name}`] }),
    ),
  ];
}

/** M5: what belongs to a build that is gone may hold files that were never uploaded (onedrive.md B.4). */
function orphans({ apps, roots, extensions }: MacFacts): readonly Finding[] {
  const here = new Set<MacBuild>(apps.map(({ build }) => build));
  const lost = (roots.known ? roots.value : []).filter(
    ({ owner }) => owner !== null && !here.has(owner),
  );
  const builds = new Set(extensions.known ? extensions.value : []);
  const at = { check: 'M5', id: 'orphan-domain' } as const;
  if (lost.length > 0 || builds.size > 1)
    return [
      finding({
        ...at,
        state: 'stop',
        names: lost.map(({ name }) => name),
        evidence: [...lost.map(({ path }) => path), ...(builds.size > 1 ? ['pluginkit'] : [])],
      }),
    ];
  if (extensions.known) return [finding({ ...at, state: 'clear' })];
  return [
    finding({
      check: 'M5',
      id: 'unclear',
      state: 'unknown',
      names: ['orphan-domain'],
      evidence: [extensions.where],
    }),
  ];
}

const GIB = 1024 ** 3;
/** Under this much there is hardly room to copy anything first. */
const LOW_BYTES = 5 * GIB;

function space({ freeBytes }: MacFacts): readonly Finding[] {
  if (!freeBytes.known)
    return [
      finding({
        check: 'M6',
        id: 'unclear',
        state: 'unknown',
        names: ['space'],
        evidence: [freeBytes.where],
      }),
    ];
  const low = freeBytes.value < LOW_BYTES;
  return [finding({ check: 'M6', id: 'low-space', state: low ? 'warn' : 'clear' })];
}

function managed({ managed: read }: MacFacts): readonly Finding[] {
  if (!read.known)
    return [finding({ check: 'M7', id: 'unreadable', state: 'unknown', evidence: [read.where] })];
  const state = read.value.length > 0 ? 'stop' : 'clear';
  return [finding({ check: 'M7', id: 'managed', state, evidence: read.value })];
}

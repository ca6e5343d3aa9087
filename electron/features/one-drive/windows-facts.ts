import {
  known,
  unknown,
  type KnownFolder,
  type Policy,
  type Reading,
  type TreeFacts,
  type WindowsFacts,
} from '../../../shared/one-drive/facts';
import { canonicalPath, expandPath } from '../../../shared/one-drive/windows-paths';
import type { Machine } from '../../ports/machine';
import { findValue, type RegistryData, type RegistryRoot } from '../../ports/registry';
import { readAccounts, readRoots, textIn, whyOf } from './windows-accounts';

const EXPLORER = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer';
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  'SOFTWARE\\Policies\\Microsoft\\OneDrive': [
    'AddedFolderHardDeleteOnUnmount',
    'DisablePersonalSync',
    'EnableAutoStart',
    'KFMBlockOptIn',
    'KFMBlockOptOut',
    'KFMOptInWithWizard',
    'KFMSilentOptIn',
    'SilentAccountConfig',
  ],
  'SOFTWARE\\Policies\\Microsoft\\Windows\\OneDrive': ['DisableFileSyncNGSC'],
};
/** Joins that hand a PC to a workplace. `WorkplaceJoined` alone is an account that somebody added at home. */
const JOINS = ['AzureAdJoined', 'EnterpriseJoined', 'DomainJoined'] as const;
const PROGRAM = 'OneDrive.exe';

/** Reads what the checks W1 to W10 need. It changes nothing, opens no file of the person and asks nobody. */
export async function readWindows(
  machine: Machine,
  trees: Readonly<Record<string, TreeFacts>> = {},
): Promise<WindowsFacts> {
  const { accounts, unread } = await readAccounts(machine);
  const [elevated, joined, policies, roots, programs, resetPending, clients] = await Promise.all([
    machine.elevated(),
    readJoins(machine),
    readPolicies(machine),
    readRoots(machine, accounts),
    readPrograms(machine),
    readResetPending(machine),
    findClients(machine),
  ]);
  const knownFolders = await readShellFolders(machine);
  return {
    elevated,
    joined,
    policies,
    accounts,
    unread,
    knownFolders,
    roots,
    programs,
    resetPending,
    clients,
    trees,
  };
}

/** `dsregcmd /status`: the names of its fields are the same in every language. */
async function readJoins({ tools }: Machine): Promise<Reading<readonly string[]>> {
  const end = await tools.run('dsregcmd', ['/status']);
  if (end.kind === 'timed-out') return unknown('timed-out', 'dsregcmd /status');
  if (end.kind !== 'exited') return unknown('failed', 'dsregcmd /status');
  const values = JOINS.map(
    (name) =>
      [name, new RegExp(`^\\s*${name}\\s*:\\s*(YES|NO)\\b`, 'im').exec(end.stdout)?.[1]] as const,
  );
  if (values.every(([, value]) => value === undefined)) return unknown('odd', 'dsregcmd /status');
  return known(values.flatMap(([name, value]) => (value?.toUpperCase() === 'YES' ? [name] : [])));
}

async function readPolicies({ registry }: Machine): Promise<Reading<readonly Policy[]>> {
  const found: Policy[] = [];
  for (const root of ['HKLM', 'HKCU'] as const satisfies readonly RegistryRoot[])
    for (const [path, names] of Object.entries(POLICIES)) {
      const key = await registry.read(root, path);
      const where = `${root}\\${path}`;
      if (!key.ok && key.error !== 'not-found') return unknown(whyOf(key.error), where);
      for (const name of key.ok ? names : [])
        if (key.ok && isOn(findValue(key.value, name))) found.push({ name, where });
      // "Move known folders" is a key of its own in some versions.
      if (key.ok && key.value.subkeys.some((name) => /^KFM/i.test(name)))
        found.push({ name: 'KFM', where });
    }
  return known(found);
}

/** A policy that is written as 0 is switched off. */
function isOn(data: RegistryData | undefined): boolean {
  if (data === undefined) return false;
  if (data.kind === 'number' || data.kind === 'large-number') return Number(data.number) !== 0;
  if (data.kind === 'text' || data.kind === 'expandable-text')
    return data.text.trim() !== '' && data.text.trim() !== '0';
  return true;
}

/**
 * Where the person's folders are (User Shell Folders; `Shell Folders` is its copy with everything filled in).
 * All of them are read, not only Desktop, Documents and Pictures: the folder backup moves others too.
 */
export async function readShellFolders(machine: Machine): Promise<Reading<readonly KnownFolder[]>> {
  const where = `HKCU\\${EXPLORER}\\User Shell Folders`;
  const [main, copy, environment] = await Promise.all([
    machine.registry.read('HKCU', `${EXPLORER}\\User Shell Folders`),
    machine.registry.read('HKCU', `${EXPLORER}\\Shell Folders`),
    machine.registry.read('HKCU', 'Environment'),
  ]);
  if (!main.ok) return unknown(main.error === 'not-found' ? 'absent' : whyOf(main.error), where);
  const lookup = (name: string): string | undefined =>
    machine.env(name) ??
    (environment.ok ? (textIn(environment.value, name) ?? undefined) : undefined);
  const folders: KnownFolder[] = [];
  for (const { name, data } of main.value.values) {
    if (name === '' || name.startsWith('!')) continue;
    if (data.kind !== 'text' && data.kind !== 'expandable-text') {
      if (DECISIVE.test(name)) folders.push({ value: name, written: '', places: [] });
      continue;
    }
    if (data.text.trim() === '') continue;
    const second = copy.ok ? textIn(copy.value, name) : null;
    const places = await placesOf(machine, [expandPath(data.text, lookup), second]);
    folders.push({ value: name, written: data.text, places });
  }
  return known(folders);
}

/** Without these three nobody can say where the person's files are. */
const DECISIVE = /^(Desktop|Personal|My Pictures)$/i;

/** Every way to write the same place: as it is written, as the copy says, and with links resolved. */
async function placesOf(
  { files }: Machine,
  written: readonly (string | null)[],
): Promise<readonly string[]> {
  const [first] = written;
  if (first === null || first === undefined) return [];
  const places = new Set<string>();
  for (const path of written) {
    if (path === null) continue;
    const plain = canonicalPath(path);
    if (plain !== null) places.add(plain);
    const real = await files.real(path);
    const resolved = real.ok ? canonicalPath(real.value) : null;
    if (resolved !== null) places.add(resolved);
  }
  return [...places];
}

/** The arguments that are tried: the first is what Relock asks Windows; a description may hold the others. */
const LISTINGS: readonly (readonly string[])[] = [['/fo', 'csv', '/nh'], ['/fo', 'csv'], []];

async function readPrograms({ tools }: Machine): Promise<Reading<readonly string[]>> {
  for (const args of LISTINGS) {
    const end = await tools.run('tasklist', args);
    if (end.kind === 'timed-out') return unknown('timed-out', 'tasklist');
    if (end.kind !== 'exited') continue;
    const names = [...end.stdout.matchAll(/^"?([^"\r\n]+?\.(?:exe|com|scr))(?=["\s]|$)/gim)].map(
      ([, name]) => (name ?? '').toLowerCase(),
    );
    // No list of programs is empty: Relock itself runs.
    return names.length > 0 ? known([...new Set(names)]) : unknown('odd', 'tasklist');
  }
  return unknown('failed', 'tasklist');
}

async function readResetPending(machine: Machine): Promise<Reading<boolean>> {
  const path = `${localAppData(machine)}\\Microsoft\\OneDrive\\settings\\ResetPending`;
  const mark = await machine.files.stat(path);
  if (mark.ok) return known(true);
  if (mark.error === 'not-found') return known(false);
  return unknown(mark.error === 'denied' ? 'denied' : 'failed', path);
}

const localAppData = (machine: Machine): string =>
  machine.env('LOCALAPPDATA') ?? `${machine.home}\\AppData\\Local`;

/**
 * The OneDrive programs that are here, in the order in which they are tried (onedrive.md A.3). What the registry
 * names may lie elsewhere; Relock then never starts it, because any program can write that value.
 */
export async function findClients(machine: Machine): Promise<WindowsFacts['clients']> {
  const root = await machine.registry.read('HKCU', 'Software\\Microsoft\\OneDrive');
  const trigger = root.ok ? textIn(root.value, 'OneDriveTrigger') : null;
  const homes = [
    [`${localAppData(machine)}\\Microsoft\\OneDrive`, 'user'],
    ...['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].flatMap((name) => {
      const base = machine.env(name);
      return base === undefined ? [] : [[`${base}\\Microsoft OneDrive`, 'machine'] as const];
    }),
  ] as const;
  const candidates = [
    ...(trigger === null ? [] : [trigger.trim().replace(/^"([^"]*)".*$/, '$1')]),
    ...homes.map(([folder]) => `${folder}\\${PROGRAM}`),
  ];
  const found = new Map<string, WindowsFacts['clients'][number]>();
  for (const path of candidates) {
    const same = canonicalPath(path);
    const scope = homes.find(([folder]) =>
      same?.startsWith(`${canonicalPath(folder) ?? ''}\\`),
    )?.[1];
    if (same === null || !same.endsWith('\\onedrive.exe') || found.has(same)) continue;
    const facts = await machine.files.stat(path);
    if (facts.ok && facts.value.kind === 'file')
      found.set(same, { path, scope: scope ?? 'elsewhere' });
  }
  return [...found.values()];
}

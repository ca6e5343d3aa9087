import type { AccountFacts, OneDriveRoot, Why } from '../../../shared/one-drive/facts';
import { ok, type Result } from '../../../shared/result';
import { canonicalPath, expandPath } from '../../../shared/one-drive/windows-paths';
import type { Machine } from '../../ports/machine';
import { findValue, type RegistryError, type RegistryKey } from '../../ports/registry';

const ONEDRIVE = 'Software\\Microsoft\\OneDrive';
const ACCOUNTS = `${ONEDRIVE}\\Accounts`;
const MOUNTS = 'ScopeIdToMountPointPathCache';
const PROVIDERS = 'Software\\SyncEngines\\Providers\\OneDrive';
/** The keys that OneDrive gives its accounts: one personal, up to nine of work or school. */
const ACCOUNT_KEY = /^(Personal|Business[1-9])$/i;
/** Any of these makes an account linked; a key alone does not (onedrive.md A.1.2). */
const IDENTITY = ['UserFolder', 'UserEmail', 'cid', 'UserCID'] as const;
/** What the environment calls a folder of OneDrive, and whose it is. */
const VARIABLES: readonly (readonly [string, RegExp | null])[] = [
  ['OneDriveConsumer', /^personal$/],
  ['OneDriveCommercial', /^business/],
  ['OneDrive', null],
];

/** The accounts of the person who is signed in, and the places that could not be read. */
export interface AccountsRead {
  readonly accounts: readonly AccountFacts[];
  readonly unread: readonly { readonly why: Why; readonly where: string }[];
}

/** Every account key of OneDrive (onedrive.md A.1.2), also what an unlink left behind. */
export async function readAccounts(machine: Machine): Promise<AccountsRead> {
  const { registry } = machine;
  const list = await registry.read('HKCU', ACCOUNTS);
  if (!list.ok)
    return list.error === 'not-found'
      ? { accounts: [], unread: [] }
      : { accounts: [], unread: [{ why: whyOf(list.error), where: `HKCU\\${ACCOUNTS}` }] };
  const accounts: AccountFacts[] = [];
  const unread: { why: Why; where: string }[] = [];
  const keys = list.value.subkeys.filter((name) => ACCOUNT_KEY.test(name));
  for (const name of keys.sort((one, other) => rank(one).localeCompare(rank(other), 'en'))) {
    const path = `${ACCOUNTS}\\${name}`;
    const key = await registry.read('HKCU', path);
    if (key.ok) {
      const mounts = await mountsOf(machine, path);
      accounts.push(await accountOf(machine, name, key.value, mounts.ok ? mounts.value : []));
      // Folders that nobody could look up may hold the person's own: that is not "none".
      if (!mounts.ok) unread.push({ why: whyOf(mounts.error), where: `HKCU\\${path}\\${MOUNTS}` });
    }
    // Not found: it went between the list and the look, so it is not linked any more.
    else if (key.error !== 'not-found')
      unread.push({ why: whyOf(key.error), where: `HKCU\\${path}` });
  }
  return { accounts, unread };
}

/** The personal account first, then those of work in their order. */
const rank = (name: string): string => (/^personal$/i.test(name) ? '' : name.toLowerCase());

async function accountOf(
  machine: Machine,
  name: string,
  key: RegistryKey,
  mounts: readonly string[],
): Promise<AccountFacts> {
  const there = IDENTITY.filter((value) => findValue(key, value) !== undefined);
  const says = there.some((value) => textIn(key, value) !== null);
  const written = textIn(key, 'UserFolder');
  // As it stands where nobody can fill it in: then it has no place, and the checks stop.
  const folder = written === null ? null : (expandPath(written, machine.env) ?? written);
  return {
    id: name.toLowerCase(),
    key: name,
    kind: /^personal$/i.test(name) ? 'personal' : 'work',
    standing: there.length === 0 ? 'left-over' : says ? 'linked' : 'unclear',
    email: textIn(key, 'UserEmail'),
    cid: textIn(key, 'cid') ?? textIn(key, 'UserCID'),
    folder,
    folderState: await folderState(machine, folder),
    mounts,
    vault: await vaultOf(machine, textIn(key, 'VaultShortcutPath')),
  };
}

async function folderState(
  { files }: Machine,
  folder: string | null,
): Promise<AccountFacts['folderState']> {
  if (folder === null) return 'not-named';
  const facts = await files.stat(folder);
  if (facts.ok) return 'there';
  return facts.error === 'not-found' ? 'missing' : 'unreadable';
}

/** The data of the mount-point cache are paths: libraries and shared folders, wherever they lie. */
async function mountsOf(
  { registry }: Machine,
  account: string,
): Promise<Result<readonly string[], RegistryError>> {
  const cache = await registry.read('HKCU', `${account}\\${MOUNTS}`);
  if (!cache.ok) return cache.error === 'not-found' ? ok([]) : cache;
  const paths = cache.value.values.flatMap(({ name }) => textIn(cache.value, name) ?? []);
  return ok([...new Map(paths.map((path) => [canonicalPath(path) ?? path, path])).values()]);
}

/** A locked vault is a shortcut; an open one is a folder in its place [observed]. Anything else nobody knows. */
async function vaultOf({ files }: Machine, path: string | null): Promise<AccountFacts['vault']> {
  if (path === null) return null;
  const shortcut = await files.stat(path);
  if (shortcut.ok && shortcut.value.kind === 'file') return { path, state: 'locked' };
  if (shortcut.ok) return { path, state: 'open' };
  const open = await files.stat(path.replace(/\.lnk$/i, ''));
  return { path, state: open.ok && open.value.kind !== 'file' ? 'open' : 'unknown' };
}

/** Folders that belong to OneDrive by other marks than its account keys. */
export async function readRoots(
  machine: Machine,
  accounts: readonly AccountFacts[],
): Promise<readonly OneDriveRoot[]> {
  const found: OneDriveRoot[] = [];
  const add = (written: string | null | undefined, account: string | null, where: string): void => {
    const path = canonicalPath(written ?? '');
    if (path !== null) found.push({ path, account, where });
  };
  const environment = await machine.registry.read('HKCU', 'Environment');
  for (const [name, whose] of VARIABLES) {
    const owners = accounts.filter(
      ({ id, standing }) => standing !== 'left-over' && whose?.test(id) === true,
    );
    const owner = owners.length === 1 ? (owners[0]?.id ?? null) : null;
    if (environment.ok) add(textIn(environment.value, name), owner, `HKCU\\Environment\\${name}`);
    add(machine.env(name), owner, `%${name}%`);
  }
  const root = await machine.registry.read('HKCU', ONEDRIVE);
  if (root.ok) add(textIn(root.value, 'UserFolder'), null, `HKCU\\${ONEDRIVE}\\UserFolder`);
  const providers = await machine.registry.read('HKCU', PROVIDERS);
  for (const name of providers.ok ? providers.value.subkeys : []) {
    const key = await machine.registry.read('HKCU', `${PROVIDERS}\\${name}`);
    const account = accounts.find(({ id }) => id === name.toLowerCase())?.id ?? null;
    if (key.ok) add(textIn(key.value, 'MountPoint'), account, `HKCU\\${PROVIDERS}\\${name}`);
  }
  return found;
}

/** The text under that name; null when there is none, it is blank, or it is no text. */
export function textIn(key: RegistryKey, name: string): string | null {
  const data = findValue(key, name);
  if (data?.kind !== 'text' && data?.kind !== 'expandable-text') return null;
  return data.text.trim() === '' ? null : data.text;
}

export const whyOf = (error: RegistryError): Why => (error === 'denied' ? 'denied' : 'failed');

import { err, ok, type Result } from '../../../shared/result';
import {
  findValue,
  type Registry,
  type RegistryData,
  type RegistryError,
  type RegistryKey,
} from '../../ports/registry';
import {
  IDENTITY_NAMES,
  VARIABLE_NAMES,
  type Identity,
  type PersonalAccount,
} from '../../ports/windows-one-drive';
import { isExplorerId, KEYS, UNLINKED_AT } from './one-drive-keys';

type RegistryFacts = Omit<PersonalAccount, 'settings' | 'executable'>;

const EMPTY: RegistryKey = { subkeys: [], values: [] };
const OTHER_ACCOUNT = /^Business[1-9]$/i;

/** What the registry says of the personal account and of those beside it. A key that may not be read is an error. */
export async function lookAtRegistry(
  registry: Registry,
): Promise<Result<RegistryFacts, 'unreadable'>> {
  const [personal, root, accounts, environment] = await Promise.all([
    readOrEmpty(registry, KEYS.personal),
    readOrEmpty(registry, KEYS.oneDrive),
    readOrEmpty(registry, KEYS.accounts),
    readOrEmpty(registry, KEYS.environment),
  ]);
  if (!personal.ok || !root.ok || !accounts.ok || !environment.ok) return err('unreadable');
  const others: { id: string; folders: readonly string[] }[] = [];
  for (const name of accounts.value.subkeys.filter((one) => OTHER_ACCOUNT.test(one))) {
    const other = await readOther(registry, `${KEYS.accounts}\\${name}`);
    if (!other.ok) return other;
    if (other.value !== null) others.push({ id: name.toLowerCase(), folders: other.value });
  }
  const identity = identityIn(personal.value);
  const explorerId = await findInExplorer(registry, identity.UserFolder ?? '');
  if (!explorerId.ok) return explorerId;
  return ok({
    identity,
    others,
    unlinkedAt: numberIn(findValue(root.value, UNLINKED_AT)),
    variables: Object.fromEntries(
      VARIABLE_NAMES.flatMap((name) => {
        const data = findValue(environment.value, name);
        return data === undefined ? [] : [[name, textOf(data)] as const];
      }),
    ),
    explorerId: explorerId.value,
  });
}

/** The values that make an account linked, as they are. */
export const identityIn = (key: RegistryKey): Identity =>
  Object.fromEntries(
    IDENTITY_NAMES.flatMap((name) => {
      const data = findValue(key, name);
      return data === undefined ? [] : [[name, textOf(data)] as const];
    }),
  );

/** The folders of an account of work, or null when its key is a leftover. */
async function readOther(
  registry: Registry,
  path: string,
): Promise<Result<readonly string[] | null, 'unreadable'>> {
  const [key, mounts] = await Promise.all([
    readOrEmpty(registry, path),
    readOrEmpty(registry, `${path}\\ScopeIdToMountPointPathCache`),
  ]);
  if (!key.ok || !mounts.ok) return err('unreadable');
  const identity = identityIn(key.value);
  if (Object.keys(identity).length === 0) return ok(null);
  const folders = [
    identity.UserFolder ?? '',
    ...mounts.value.values.map(({ data }) => textOf(data)),
  ];
  return ok(folders.filter((folder) => folder !== ''));
}

/** The one entry of Explorer that stands for this folder; null when there is none, or more than one. */
async function findInExplorer(
  registry: Registry,
  folder: string,
): Promise<Result<string | null, 'unreadable'>> {
  const entries = await readOrEmpty(registry, KEYS.explorer);
  if (!entries.ok) return entries;
  const found: string[] = [];
  for (const id of entries.value.subkeys.filter(isExplorerId)) {
    const bag = `${KEYS.classes}\\${id}\\Instance\\InitPropertyBag`;
    const target = await readOrEmpty(registry, bag);
    if (!target.ok) return target;
    const data = findValue(target.value, 'TargetFolderPath');
    if (folder !== '' && data !== undefined && sameFolder(textOf(data), folder)) found.push(id);
  }
  return ok(found.length === 1 ? (found[0] ?? null) : null);
}

/** Windows compares paths without regard to case, and a closing backslash says nothing. */
export const sameFolder = (one: string, other: string): boolean =>
  one.replace(/\\+$/, '').toLowerCase() === other.replace(/\\+$/, '').toLowerCase();

/** A key that is not there holds nothing; one that may not be read is another matter. */
export async function readOrEmpty(
  registry: Registry,
  path: string,
): Promise<Result<RegistryKey, 'unreadable'>> {
  const key = await registry.read('HKCU', path);
  if (key.ok) return key;
  return NOTHING.has(key.error) ? ok(EMPTY) : err('unreadable');
}

const NOTHING: ReadonlySet<RegistryError> = new Set(['not-found']);

const textOf = (data: RegistryData): string =>
  data.kind === 'text' || data.kind === 'expandable-text' ? data.text : '';

function numberIn(data: RegistryData | undefined): PersonalAccount['unlinkedAt'] {
  if (data === undefined) return null;
  return data.kind === 'large-number' ? data.number : 'other';
}

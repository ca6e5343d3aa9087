import { isDeepStrictEqual } from 'node:util';
import type { Registry, RegistryData } from '../../ports/registry';
import {
  IDENTITY_NAMES,
  VARIABLE_NAMES,
  type CopyComparison,
  type RegistryCopy,
} from '../../ports/windows-one-drive';
import { KEYS, longName, UNLINKED_AT } from './one-drive-keys';
import { formatRegFile, isAtOrBelow, parseRegFile, type RegFileKey } from './reg-file';
import { decodeValue } from './registry-values';

/** Key by key, in lower case: its values by their names as written. */
type Tree = ReadonlyMap<string, ReadonlyMap<string, RegistryData>>;

/** No registry that a person made is as deep or as wide as this; a reading ends there instead of never. */
const MOST_KEYS = 20_000;

/** A key and all below it, as this process reads them. Null when something could not be read. */
export async function readTree(registry: Registry, path: string): Promise<Tree | null> {
  const tree = new Map<string, ReadonlyMap<string, RegistryData>>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (tree.size > MOST_KEYS) return null;
    const key = await registry.read('HKCU', next);
    if (!key.ok && key.error === 'not-found') continue;
    if (!key.ok) return null;
    const here = next;
    waiting.push(...key.value.subkeys.map((name) => `${here}\\${name}`));
    tree.set(
      longName(next).toLowerCase(),
      new Map(key.value.values.map(({ name, data }) => [name, data])),
    );
  }
  return tree;
}

/** The same of the text of a .reg file. */
const treeOf = (keys: readonly RegFileKey[]): Tree =>
  new Map(
    keys.map(({ key, values }) => [
      key.toLowerCase(),
      new Map(values.map(({ name, type, bytes }) => [name, decodeValue(type, bytes)])),
    ]),
  );

/** Is an exported text exactly what this process reads? */
export const isSameAs = (text: string, tree: Tree): boolean => {
  const keys = parseRegFile(text);
  return keys !== null && isDeepStrictEqual(treeOf(keys), tree);
};

/** Only these values of one key. */
export function keepValues(text: string, key: string, names: readonly string[]): string | null {
  const wanted = names.map((name) => name.toLowerCase());
  const found = parseRegFile(text)?.find(
    (one) => one.key.toLowerCase() === longName(key).toLowerCase(),
  );
  const values = (found?.values ?? []).filter(({ name }) => wanted.includes(name.toLowerCase()));
  return values.length === 0 ? null : formatRegFile([{ key: longName(key), values }]);
}

/** Only a key and what is below it; null when the text has none of it. */
export function keepKey(text: string, key: string): string | null {
  const keys = (parseRegFile(text) ?? []).filter((one) => isAtOrBelow(one.key, longName(key)));
  return keys.length === 0 ? null : formatRegFile(keys);
}

/** How the registry stands against a copy. Null when it, or the copy, cannot be read. */
export async function compareWithCopy(
  registry: Registry,
  copy: RegistryCopy,
  explorerId: string | null,
): Promise<CopyComparison | null> {
  const kept = parseRegFile(copy['one-drive'] ?? '');
  const variables = parseRegFile(copy.environment ?? formatRegFile([]));
  const [account, root, environment, explorer] = await Promise.all([
    readTree(registry, KEYS.personal),
    registry.read('HKCU', KEYS.oneDrive),
    readTree(registry, KEYS.environment),
    explorerId === null ? null : registry.read('HKCU', `${KEYS.explorer}\\${explorerId}`),
  ]);
  if (kept === null || variables === null || account === null || environment === null) return null;
  if (!root.ok && root.error !== 'not-found') return null;
  if (explorer !== null && !explorer.ok && explorer.error !== 'not-found') return null;
  const then = treeOf(kept.filter(({ key }) => isAtOrBelow(key, longName(KEYS.personal))));
  const noteThen = treeOf(kept).get(longName(KEYS.oneDrive).toLowerCase())?.get(UNLINKED_AT);
  const noteNow = root.ok
    ? root.value.values.find(({ name }) => name === UNLINKED_AT)?.data
    : undefined;
  const states = VARIABLE_NAMES.map((name) => {
    const place = longName(KEYS.environment).toLowerCase();
    const [was, is] = [treeOf(variables).get(place)?.get(name), environment.get(place)?.get(name)];
    return {
      name,
      had: was !== undefined,
      gone: is === undefined,
      same: isDeepStrictEqual(was, is),
    };
  });
  return {
    identity: identityAgainst(then, account),
    missing: countMissing(then, account),
    explorer: explorer === null || copy.explorer === null ? 'none' : explorer.ok ? 'there' : 'gone',
    variablesGone: states.filter(({ had, gone }) => had && gone).map(({ name }) => name),
    variablesOther: states.filter(({ gone, same }) => !gone && !same).map(({ name }) => name),
    unlinkedAt: isDeepStrictEqual(noteThen, noteNow) ? 'same' : 'other',
  };
}

function identityAgainst(then: Tree, now: Tree): CopyComparison['identity'] {
  const place = longName(KEYS.personal).toLowerCase();
  const [was, is] = [then.get(place) ?? new Map(), now.get(place) ?? new Map()];
  const lower = (values: ReadonlyMap<string, RegistryData>) =>
    new Map([...values].map(([name, data]) => [name.toLowerCase(), data]));
  const [before, after] = [lower(was), lower(is)];
  const there = IDENTITY_NAMES.filter((name) => after.has(name.toLowerCase()));
  if (there.length === 0) return 'none';
  const equal = there.every((name) =>
    isDeepStrictEqual(before.get(name.toLowerCase()), after.get(name.toLowerCase())),
  );
  if (!equal) return 'other';
  const had = IDENTITY_NAMES.filter((name) => before.has(name.toLowerCase()));
  return had.length === there.length ? 'same' : 'part';
}

function countMissing(then: Tree, now: Tree): number {
  let missing = 0;
  for (const [key, values] of then) {
    const there = now.get(key);
    if (there === undefined) missing += 1;
    for (const name of values.keys()) if (there?.has(name) !== true) missing += 1;
  }
  return missing;
}

import { err, ok, type Result } from '../../shared/result';
import type { SecretStore, SecretStoreError } from '../ports/secret-store';
import { wrapFromText, wrapToText, type WrappedKey } from './key-wrap';
import { keyFromText, keyToText } from './keys';

/**
 * What lies in the keychain for one person: their key as it is, or wrapped by their passphrase. Beside a
 * wrapped key stands the name, so that people can be told apart before anybody is unlocked.
 */
export type PersonEntry =
  | { readonly kind: 'plain'; readonly key: Uint8Array }
  | { readonly kind: 'locked'; readonly wrapped: WrappedKey; readonly name: string };

/** What was found. `newer`: a later Relock wrote it. */
export type PersonEntryRead = PersonEntry | { readonly kind: 'none' | 'newer' };

const LOCK_MARK = 'lock1';
/** A wrapped key of any version. Only ours can be read. */
const ANY_LOCK = /^lock\d+\./;

export function entryToText(entry: PersonEntry): string {
  if (entry.kind === 'plain') return keyToText(entry.key);
  const name = Buffer.from(entry.name, 'utf8').toString('base64url');
  return [LOCK_MARK, wrapToText(entry.wrapped), name].join('.');
}

/** `keychain.failed` for a text that is neither a key nor a lock: it is never used. */
export function entryFromText(text: string): Result<PersonEntryRead, SecretStoreError> {
  if (!ANY_LOCK.test(text)) {
    const key = keyFromText(text);
    return key === null ? err('keychain.failed') : ok({ kind: 'plain', key });
  }
  if (!text.startsWith(`${LOCK_MARK}.`)) return ok({ kind: 'newer' });
  const nameAt = text.lastIndexOf('.');
  const wrapped = wrapFromText(text.slice(LOCK_MARK.length + 1, nameAt));
  const name = Buffer.from(text.slice(nameAt + 1), 'base64url').toString('utf8');
  if (wrapped === null || name === '') return err('keychain.failed');
  return ok({ kind: 'locked', wrapped, name });
}

/**
 * Replaces a person's entry. Some keychains delete and add instead of replacing (macOS), so the new entry is
 * first kept under a second id: killed at any point, either the old or the new one is found.
 */
export async function replaceEntry(
  secrets: SecretStore,
  id: string,
  entry: PersonEntry,
): Promise<Result<null, SecretStoreError>> {
  const text = entryToText(entry);
  const before = await secrets.get(`person-key/${id}`);
  if (!before.ok) return before;
  const stood = await setAndRead(secrets, `person-key-next/${id}`, text);
  const replaced = stood.ok ? await setAndRead(secrets, `person-key/${id}`, text) : stood;
  if (!replaced.ok && before.value !== null) {
    // What the entry holds now is not known. The old one is put back; where that cannot be done either, the
    // new one stays beside it, and the next start takes what it finds.
    const back = await setAndRead(secrets, `person-key/${id}`, before.value);
    if (!back.ok) return replaced;
  }
  // One that cannot go now goes at the next start: the first entry counts.
  await secrets.delete(`person-key-next/${id}`);
  return replaced;
}

/** Reads a person's entry, and settles what a crash left of `replaceEntry`. `readOnly`: nothing is settled. */
export async function readEntry(
  secrets: SecretStore,
  id: string,
  readOnly: boolean,
): Promise<Result<PersonEntryRead, SecretStoreError>> {
  const first = await secrets.get(`person-key/${id}`);
  if (!first.ok) return first;
  const found = keyOrNone(first.value);
  // Behind an open key a second entry does no harm; beside a wrapped one it could be the open key.
  if (found.kind === 'plain') return ok(found);
  const next = await secrets.get(`person-key-next/${id}`);
  if (!next.ok) return next;
  if (next.value === null) return ok(found);
  if (found.kind !== 'none') {
    if (!readOnly) await secrets.delete(`person-key-next/${id}`);
    return ok(found);
  }
  const second = keyOrNone(next.value);
  if (second.kind !== 'none' && !readOnly) {
    const moved = await setAndRead(secrets, `person-key/${id}`, next.value);
    if (moved.ok) await secrets.delete(`person-key-next/${id}`);
  }
  return ok(second);
}

/** A keychain that did not really take a key would make everything sealed with it unreadable. */
async function setAndRead(
  secrets: SecretStore,
  id: `person-key/${string}` | `person-key-next/${string}`,
  text: string,
): Promise<Result<null, SecretStoreError>> {
  const set = await secrets.set(id, text);
  if (!set.ok) return set;
  const back = await secrets.get(id);
  if (!back.ok) return back;
  return back.value === text ? ok(null) : err('keychain.failed');
}

/** What another program put in the place of a key is none: the keychain did answer. */
function keyOrNone(text: string | null): PersonEntryRead {
  const entry = text === null ? null : entryFromText(text);
  return entry?.ok === true ? entry.value : { kind: 'none' };
}

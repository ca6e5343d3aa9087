import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result';
import type { SecretId, SecretStore, SecretStoreError } from '../ports/secret-store';
import { KEY_BYTES } from './sealed';

/** Ids of the secrets that are AES-256 keys: 32 random bytes, kept as base64url (43 characters). */
export type KeyId = Extract<
  SecretId,
  'device-key' | `person-key/${string}` | `quick-key/${string}`
>;

const KEY_TEXT = /^[A-Za-z0-9_-]{43}$/;

/** Reads a key. Null when there is none; an entry that is not a key is `keychain.failed`, never used. */
export async function readKey(
  secrets: SecretStore,
  id: KeyId,
): Promise<Result<Uint8Array | null, SecretStoreError>> {
  const entry = await secrets.get(id);
  if (!entry.ok) return entry;
  if (entry.value === null) return ok(null);
  const key = keyFromText(entry.value);
  return key === null ? err('keychain.failed') : ok(key);
}

/** Makes a new key and keeps it. */
export async function createKey(
  secrets: SecretStore,
  id: KeyId,
): Promise<Result<Uint8Array, SecretStoreError>> {
  const key = randomBytes(KEY_BYTES);
  const kept = await keepKey(secrets, id, key);
  return kept.ok ? ok(key) : kept;
}

/**
 * Keeps a key, and reads it back: a key that the keychain did not really take would make everything sealed
 * with it unreadable.
 */
export async function keepKey(
  secrets: SecretStore,
  id: KeyId,
  key: Uint8Array,
): Promise<Result<null, SecretStoreError>> {
  const kept = await secrets.set(id, keyToText(key));
  if (!kept.ok) return kept;
  const back = await readKey(secrets, id);
  if (!back.ok) return back;
  return back.value !== null && Buffer.compare(back.value, key) === 0
    ? ok(null)
    : err('keychain.failed');
}

/** The key of this computer (journal, backups): read, or made at first use. */
export async function openDeviceKey(
  secrets: SecretStore,
): Promise<Result<Uint8Array, SecretStoreError>> {
  const known = await readKey(secrets, 'device-key');
  if (!known.ok) return known;
  return known.value === null ? createKey(secrets, 'device-key') : ok(known.value);
}

/** A key as it lies in the keychain. */
export const keyToText = (key: Uint8Array): string => Buffer.from(key).toString('base64url');

/** Null for a text that is not a key. */
export function keyFromText(text: string): Uint8Array | null {
  const key = KEY_TEXT.test(text) ? Buffer.from(text, 'base64url') : null;
  return key?.length === KEY_BYTES ? key : null;
}

import type { Result } from '../../shared/result';

/** One value of the Safe: `safe/<person>/<entry>`, two uuids. Ciphertext under the person's data key (settled 2). */
export type SafeSecretId = `safe/${string}/${string}`;

/** Is this the name of a value in this person's Safe? */
export const isSafeIdOf = (name: string, personId: string): name is SafeSecretId =>
  name.startsWith(`safe/${personId}/`);

/**
 * The closed list of what Relock keeps in the keychain.
 * `person-key` and `device-key` are random AES-256 keys; with an app lock on, `person-key` is that key wrapped by
 * the passphrase. `person-key-next` stands beside it while it is being replaced. `lock-tries` counts tries at the
 * lock. `quick-key` is the key again, for a quick unlock that the system guards.
 * `undo-token` is the undo copy of a sign-in token (settled 3).
 * `clipboard-note` tells a start after a crash what on the clipboard is ours; it is a digest and never the text.
 */
export type SecretId =
  | `person-key/${string}`
  | `person-key-next/${string}`
  | `lock-tries/${string}`
  | `quick-key/${string}`
  | 'device-key'
  | `undo-token/${string}`
  | SafeSecretId
  | 'clipboard-note';

/**
 * Why the keychain did not do what it was asked.
 * missing: no keychain service. locked: it is there and closed. refused: the person or the system said no.
 * too-large: over the limit of this keychain (Windows: 2,560 bytes). failed: anything else, with a log line.
 */
export type SecretStoreError =
  | 'keychain.missing'
  | 'keychain.locked'
  | 'keychain.refused'
  | 'keychain.too-large'
  | 'keychain.failed';

/** The operating system's keychain, seen through closed ids. No call prompts longer than `timeoutMs` of its adapter. */
export interface SecretStore {
  readonly backend: 'secret-service' | 'windows-credential-manager' | 'macos-keychain' | 'memory';
  /**
   * Can it be used now? Reads nothing that belongs to the person, and shows no window of the system unless
   * `mayAsk`: after the person asked for it, the system may ask them to unlock.
   */
  probe(options?: { readonly mayAsk: boolean }): Promise<Result<null, SecretStoreError>>;
  /** Null when there is no such entry. */
  get(id: SecretId): Promise<Result<string | null, SecretStoreError>>;
  set(id: SecretId, value: string): Promise<Result<null, SecretStoreError>>;
  /** True when there was an entry. */
  delete(id: SecretId): Promise<Result<boolean, SecretStoreError>>;
  /** The names of all entries of Relock, also of those nobody remembers. The values are not looked at. */
  names(): Promise<Result<readonly string[], SecretStoreError>>;
  /** Removes every entry of Relock, also those nobody remembers; the number that went. For "forget everything". */
  deleteAll(): Promise<Result<number, SecretStoreError>>;
}

/** The longest secret, in UTF-8 bytes: CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows, held everywhere (settled 5). */
export const MAX_SECRET_BYTES = 2_560;

/**
 * True for a text that every keychain gives back as it was. keytar refuses an empty text, cuts at a zero
 * character and replaces half of a surrogate pair.
 */
export const isStorable = (value: string): boolean =>
  value !== '' && !value.includes('\0') && Buffer.from(value).toString() === value;

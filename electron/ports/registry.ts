import type { Result } from '../../shared/result';

/**
 * The parts of the Windows registry that Relock looks at: this person's, the computer's, and those of all who
 * are signed in (of which only `.DEFAULT`, that of Windows itself, is looked at).
 */
export type RegistryRoot = 'HKCU' | 'HKLM' | 'HKU';

/**
 * One value as the registry holds it; nothing is expanded or guessed.
 * `text` and `expandable-text` end at the first NUL, as Windows reads them. `other` is there, but of
 * a type that nobody needs, cut short, or over 1 MiB: only that it is there counts.
 */
export type RegistryData =
  | { readonly kind: 'text' | 'expandable-text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'large-number'; readonly number: bigint }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'other'; readonly type: number };

/** A named value; the default value of a key has the name ''. */
export interface RegistryValue {
  readonly name: string;
  readonly data: RegistryData;
}

/** What one key holds. Names are as written; Windows compares them without regard to case. */
export interface RegistryKey {
  readonly subkeys: readonly string[];
  readonly values: readonly RegistryValue[];
}

/**
 * Why a key was not read.
 * not-found: there is no such key. denied: it belongs to somebody else. unavailable: this computer has
 * no registry, or the reader could not be loaded. failed: anything else, with a log line.
 */
export type RegistryError = 'not-found' | 'denied' | 'unavailable' | 'failed';

/** The Windows registry, read only. `path` is below the root, with backslashes. */
export interface Registry {
  read(root: RegistryRoot, path: string): Promise<Result<RegistryKey, RegistryError>>;
}

/** The value of that name in any case, or undefined. */
export function findValue(key: RegistryKey, name: string): RegistryData | undefined {
  const wanted = name.toLowerCase();
  return key.values.find((value) => value.name.toLowerCase() === wanted)?.data;
}

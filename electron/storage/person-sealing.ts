import { err, ok, type Result } from '../../shared/result';
import { seal, unseal, type SealError } from './sealed';

/**
 * Why there is no key to seal with.
 * unknown: nobody of that id is here. locked: their app lock is on. session-only: nothing of them is kept (settled 2).
 */
export type NoDataKey = 'people.unknown' | 'people.locked' | 'people.session-only';

/** Seals what belongs to a person beside their file, such as what lies in the Safe. The key itself never leaves. */
export interface PersonSealing {
  /** `purpose` says what it is (`safe/<uuid>`); the same text is needed to open it again. */
  sealFor(personId: string, purpose: string, bytes: Uint8Array): Result<Uint8Array, NoDataKey>;
  unsealFor(
    personId: string,
    purpose: string,
    sealed: Uint8Array,
  ): Result<Uint8Array, NoDataKey | SealError>;
}

/** Seals with the keys that `keyOf` knows at that moment. */
export function createPersonSealing(
  keyOf: (personId: string) => Result<Uint8Array, NoDataKey>,
): PersonSealing {
  // The person is bound in as well, so that what is sealed for one does not open in the place of another's.
  const bound = (personId: string, purpose: string): string => `person/${personId}/${purpose}`;
  return {
    sealFor(personId, purpose, bytes) {
      const key = keyOf(personId);
      return key.ok ? ok(seal(key.value, bound(personId, purpose), bytes)) : key;
    },
    unsealFor(personId, purpose, sealed) {
      const key = keyOf(personId);
      return key.ok ? unseal(key.value, bound(personId, purpose), sealed) : key;
    },
  };
}

/** The key of somebody who is open; null while they live in this session only. */
export const keyFrom = (
  hold: { readonly key: Uint8Array } | null | undefined,
): Result<Uint8Array, NoDataKey> => {
  if (hold === undefined) return err('people.unknown');
  return hold === null ? err('people.session-only') : ok(hold.key);
};

import { err, ok, type Result } from '../../../shared/result';
import type { SafeSecretId, SecretStore, SecretStoreError } from '../../ports/secret-store';
import type { NoDataKey, PersonSealing } from '../../storage/person-sealing';

/** Why a value could not be kept, read or removed. `entry-gone`: another program took it away. */
export type ValueError = NoDataKey | SecretStoreError | 'entry-gone' | 'damaged' | 'not-taken';

/** The name of one value in the keychain; also what its seal is bound to. */
export const secretIdOf = (personId: string, itemId: string): SafeSecretId =>
  `safe/${personId}/${itemId}`;

/** The values of the Safe: ciphertext under the person's key, one keychain entry each. */
export function createSafeValues(secrets: SecretStore, sealing: PersonSealing) {
  async function read(personId: string, itemId: string): Promise<Result<string, ValueError>> {
    const id = secretIdOf(personId, itemId);
    const entry = await secrets.get(id);
    if (!entry.ok) return entry;
    if (entry.value === null) return err('entry-gone');
    const opened = sealing.unsealFor(personId, id, Buffer.from(entry.value, 'base64url'));
    if (opened.ok) return ok(Buffer.from(opened.value).toString('utf8'));
    switch (opened.error) {
      case 'people.unknown':
      case 'people.locked':
      case 'people.session-only':
        return err(opened.error);
      case 'sealed.damaged':
      case 'sealed.newer-version':
      case 'sealed.wrong-key':
        return err('damaged');
    }
  }

  return {
    read,
    /** A value as its keychain entry; answers before anything is written whether there is a key to seal with. */
    seal(personId: string, itemId: string, value: string): Result<string, NoDataKey> {
      const bytes = Buffer.from(value, 'utf8');
      const sealed = sealing.sealFor(personId, secretIdOf(personId, itemId), bytes);
      return sealed.ok ? ok(Buffer.from(sealed.value).toString('base64url')) : sealed;
    },
    /** Keeps a sealed value and reads it back: what the keychain did not really take is not called kept. */
    async keep(personId: string, itemId: string, entry: string): Promise<Result<null, ValueError>> {
      const kept = await secrets.set(secretIdOf(personId, itemId), entry);
      if (!kept.ok) return kept;
      const back = await secrets.get(secretIdOf(personId, itemId));
      if (!back.ok) return back;
      return back.value === entry ? ok(null) : err('not-taken');
    },
    /** Removes a value and looks again. Ok only when the keychain says that nothing is there. */
    async remove(personId: string, itemId: string): Promise<Result<null, ValueError>> {
      const id = secretIdOf(personId, itemId);
      const removed = await secrets.delete(id);
      if (!removed.ok) return removed;
      const after = await secrets.get(id);
      if (!after.ok) return after;
      return after.value === null ? ok(null) : err('not-taken');
    },
  };
}

export type SafeValues = ReturnType<typeof createSafeValues>;

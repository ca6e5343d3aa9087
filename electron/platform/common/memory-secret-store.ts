import { err, ok } from '../../../shared/result';
import {
  isStorable,
  MAX_SECRET_BYTES,
  type SecretStore,
  type SecretStoreError,
} from '../../ports/secret-store';

/** A keychain in memory that tests can lock, break and look into. */
export interface MemorySecretStore extends SecretStore {
  readonly entries: Map<string, string>;
  /** From now on every call answers with this error; null opens it again. */
  fail(error: SecretStoreError | null): void;
}

/** The fake keychain: it behaves as the contract suite says every keychain does. Gone with the process. */
export function createMemorySecretStore(): MemorySecretStore {
  const entries = new Map<string, string>();
  let fault: SecretStoreError | null = null;
  const unless = <T>(answer: () => T) => (fault === null ? ok(answer()) : err(fault));
  return {
    backend: 'memory',
    entries,
    fail: (error) => (fault = error),
    probe: async () => unless(() => null),
    get: async (id) => unless(() => entries.get(id) ?? null),
    async set(id, value) {
      if (Buffer.byteLength(value) > MAX_SECRET_BYTES) return err('keychain.too-large');
      if (!isStorable(value)) return err('keychain.failed');
      return unless(() => (entries.set(id, value), null));
    },
    delete: async (id) => unless(() => entries.delete(id)),
    names: async () => unless(() => [...entries.keys()]),
    async deleteAll() {
      return unless(() => {
        const count = entries.size;
        entries.clear();
        return count;
      });
    },
  };
}

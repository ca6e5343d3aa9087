import type { SecretId, SecretStore } from '../../electron/ports/secret-store';
import { ok, type Result } from '../../shared/result';

/** How a keychain replaces an entry: in one step, or by removing and adding it (keytar on macOS). */
export type Replacing = 'in-one-step' | 'remove-and-add';

export interface Break {
  /** The change before which it happens, counted from 1. */
  readonly at: number;
  /** What happens then: the process ends, or the keychain refuses this one and all that follow, or only this one. */
  readonly how: () => Promise<Result<never, 'keychain.failed'>>;
  /** From then on every call is broken. */
  readonly forGood: boolean;
}

/** A keychain over `entries` that breaks at one of its changes. `changes()`: how many there were. */
export function breakingKeychain(
  entries: Map<string, string>,
  replacing: Replacing,
  { at, how, forGood }: Break,
): SecretStore & { changes(): number } {
  let changes = 0;
  const broken = (): boolean => (forGood ? changes >= at : changes === at);
  async function change<T>(work: () => T): Promise<Result<T, 'keychain.failed'>> {
    changes += 1;
    return broken() ? how() : ok(work());
  }
  return {
    backend: 'memory',
    changes: () => changes,
    probe: async () => ok(null),
    get: async (id: SecretId) => ok(entries.get(id) ?? null),
    async set(id, value) {
      if (replacing === 'remove-and-add' && entries.has(id)) {
        const gone = await change(() => entries.delete(id));
        if (!gone.ok) return gone;
      }
      return change(() => (entries.set(id, value), null));
    },
    delete: (id) => change(() => entries.delete(id)),
    names: () => Promise.resolve(ok([...entries.keys()])),
    deleteAll: () =>
      change(() => {
        const count = entries.size;
        entries.clear();
        return count;
      }),
  };
}

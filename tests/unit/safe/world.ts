import { createSafe, type Safe } from '../../../electron/features/safe/safe-service';
import { createSafeValues } from '../../../electron/features/safe/safe-values';
import { createPersonSealing } from '../../../electron/storage/person-sealing';
import { err, ok } from '../../../shared/result';
import { EMPTY_SAFE, type SafeIndex } from '../../../shared/safe/index-rules';
import { createFakeSecrets } from '../../support/fake-secrets';
import { silentLog } from '../../support/silent-log';

export const PERSON = '00000000-0000-4000-8000-00000000000a';
export const OTHER = '00000000-0000-4000-8000-00000000000b';

/** Thrown where the process ends: nothing after it happens. */
export class PowerCut extends Error {}

interface RunOptions {
  /** The process ends around this write; half of the numbers mean before it, half after it. */
  readonly cutAt?: number;
  readonly keeping?: boolean;
}

/**
 * A disk and a keychain that outlive the process. `start()` gives a Safe on them; with `cutAt`, the process ends
 * around its n-th write: half of the cuts come before the write and half after it.
 */
export function createWorld() {
  const disk = new Map<string, SafeIndex>([
    [PERSON, EMPTY_SAFE],
    [OTHER, EMPTY_SAFE],
  ]);
  const keychain = new Map<string, string>();
  const keys = new Map([PERSON, OTHER].map((id, at) => [id, Buffer.alloc(32, at + 1)]));

  function start({ cutAt = Infinity, keeping = true }: RunOptions = {}) {
    let writes = 0;
    let diskFull = false;
    let locked = false;
    const secrets = createFakeSecrets(keychain);
    /** Ends the process before or after a write. */
    const around = async <T>(write: () => T | Promise<T>): Promise<T> => {
      writes += 1;
      if (writes * 2 - 1 >= cutAt) throw new PowerCut();
      const done = await write();
      if (writes * 2 >= cutAt) throw new PowerCut();
      return done;
    };
    const safe: Safe = createSafe({
      clock: { now: () => Date.parse('2026-11-26T10:00:00Z') },
      log: silentLog,
      indexes: {
        of: (personId) => (locked ? null : (disk.get(personId) ?? null)),
        change: async (personId, change) => {
          const before = disk.get(personId);
          if (before === undefined) return err('people.unknown');
          const after = change(before);
          if (after === before) return ok(null);
          if (diskFull) return err('people.not-saved');
          await around(() => disk.set(personId, after));
          return ok(null);
        },
      },
      values: createSafeValues(
        {
          ...secrets,
          set: (id, value) => around(() => secrets.set(id, value)),
          delete: (id) => around(() => secrets.delete(id)),
        },
        createPersonSealing((id) => {
          const key = keys.get(id);
          if (key === undefined) return err('people.unknown');
          if (!keeping) return err('people.session-only');
          return locked ? err('people.locked') : ok(key);
        }),
      ),
    });
    return {
      safe,
      secrets,
      fillDisk: (full: boolean): void => void (diskFull = full),
      lock: (closed: boolean): void => void (locked = closed),
      writes: () => writes,
    };
  }

  return { disk, keychain, start };
}

export type World = ReturnType<typeof createWorld>;

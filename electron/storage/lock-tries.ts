import { NO_TRIES, oneMoreTry, waitLeft, type LockTries } from '../../shared/app-lock';
import { ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { SecretStore, SecretStoreError } from '../ports/secret-store';

/** May somebody try now? `waitMs` is 0 when they may. */
export interface TryLook {
  readonly waitMs: number;
}

/**
 * Slows those who guess. The count lies in the keychain, so it outlives a restart, and each try is counted
 * before it is looked at, so that ending Relock in the middle gains nothing. Nothing is ever wiped.
 */
export function createLockTries(secrets: SecretStore, clock: Clock) {
  async function read(personId: string): Promise<Result<LockTries, SecretStoreError>> {
    const entry = await secrets.get(`lock-tries/${personId}`);
    return entry.ok ? ok(triesFrom(entry.value ?? '')) : entry;
  }

  const write = (personId: string, tries: LockTries) =>
    secrets.set(`lock-tries/${personId}`, [tries.count, tries.until, tries.seen].join('.'));

  return {
    async look(personId: string): Promise<Result<TryLook, SecretStoreError>> {
      const tries = await read(personId);
      if (!tries.ok) return tries;
      const now = clock.now();
      const waitMs = waitLeft(tries.value, now);
      if (now >= tries.value.seen || waitMs === 0) return ok({ waitMs });
      // The clock was set back: the wait begins anew from the time it shows now.
      const again = await write(personId, { ...tries.value, until: now + waitMs, seen: now });
      return again.ok ? ok({ waitMs }) : again;
    },

    /** Counts one try. The answer to the try may be told once this is done. */
    async count(personId: string): Promise<Result<TryLook, SecretStoreError>> {
      const before = await read(personId);
      if (!before.ok) return before;
      const now = clock.now();
      const tries = oneMoreTry(before.value, now);
      const written = await write(personId, tries);
      return written.ok ? ok({ waitMs: waitLeft(tries, now) }) : written;
    },

    /** It was opened: nothing is held against anybody. */
    clear: (personId: string) => secrets.delete(`lock-tries/${personId}`),
  };
}

const TRIES = /^(\d{1,6})\.(\d{1,16})\.(\d{1,16})$/;

function triesFrom(text: string): LockTries {
  const [, count, until, seen] = TRIES.exec(text) ?? [];
  if (count === undefined || until === undefined || seen === undefined) return NO_TRIES;
  return { count: Number(count), until: Number(until), seen: Number(seen) };
}

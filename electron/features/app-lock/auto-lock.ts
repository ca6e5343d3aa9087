import type { Person } from '../../../shared/person';
import type { Session } from '../session/session';

/** How often it is looked at; a lock closes at most this much later than was chosen. */
const LOOK_EVERY_MS = 10_000;
const MINUTE_MS = 60_000;

interface AutoLockDeps {
  readonly session: Pick<Session, 'people' | 'locks'>;
  /** Two clocks, in milliseconds: one that counts sleep, and one that nobody can set back. */
  readonly clocks: readonly (() => number)[];
}

/** Closes app locks after a time without use, as long as each person chose (settled 20: while Relock is open). */
export function createAutoLock({ session, clocks }: AutoLockDeps) {
  let timer: NodeJS.Timeout | null = null;
  let usedAt = clocks.map((now) => now());

  /** The longer of what both clocks say. */
  const unusedMs = (): number =>
    Math.max(...clocks.map((now, index) => now() - (usedAt[index] ?? 0)));

  const isOver = ({ appLock: { after } }: Person, ms: number): boolean =>
    after !== 'never' && ms >= Number(after) * MINUTE_MS;

  async function look(): Promise<void> {
    const ms = unusedMs();
    if (!session.people().some((person) => isOver(person, ms))) return;
    await session.locks.lockNow((person) => isOver(person, ms));
  }

  return {
    look,
    /** Somebody used the page. */
    used(): void {
      usedAt = clocks.map((now) => now());
    },
    start(): void {
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS);
      timer.unref();
    },
    stop(): void {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}

export type AutoLock = ReturnType<typeof createAutoLock>;

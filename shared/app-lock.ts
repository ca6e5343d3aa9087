/** Tries that nobody has to wait after: a slip of the finger is no attack. */
const FREE_TRIES = 4;

const MINUTE_MS = 60_000;

/** Minutes to wait after the fifth try, the sixth, and so on; the last one stands for all that follow. */
const WAIT_MINUTES = [1, 5, 15, 60] as const;

/** How long the next try has to wait after so many that did not open, in milliseconds. It never ends in a wipe. */
export function waitAfter(tries: number): number {
  if (tries <= FREE_TRIES) return 0;
  const at = Math.min(tries - FREE_TRIES, WAIT_MINUTES.length) - 1;
  return (WAIT_MINUTES[at] ?? 60) * MINUTE_MS;
}

/** The tries at one lock that did not open it. Times are milliseconds since 1970. */
export interface LockTries {
  readonly count: number;
  /** No try is taken before this. */
  readonly until: number;
  /** When this was written, so that a clock set back is noticed. */
  readonly seen: number;
}

/** Nobody has tried yet. */
export const NO_TRIES: LockTries = { count: 0, until: 0, seen: 0 };

/**
 * Milliseconds that are left to wait. A clock that shows less than when the wait began was set back: then the
 * whole wait begins anew, so setting the clock back gains nothing.
 */
export function waitLeft({ count, until, seen }: LockTries, now: number): number {
  if (now < seen) return waitAfter(count);
  return Math.max(0, Math.min(until - now, waitAfter(count)));
}

/** What stands after one more try. It is written before the try is looked at, so that ending Relock gains nothing. */
export const oneMoreTry = ({ count }: LockTries, now: number): LockTries => ({
  count: count + 1,
  until: now + waitAfter(count + 1),
  seen: now,
});

/** Fewest characters of a passphrase. Four short words are far more; this only keeps out what is tried first. */
export const PASSPHRASE_MIN = 8;
/** Most characters of a passphrase. */
export const PASSPHRASE_MAX = 256;

/** Letters as people count them: é is one, also when it is kept as two. */
export const passphraseLength = (text: string): number => Array.from(text.normalize('NFC')).length;

/** Why a new passphrase is not taken: too short, too long, or one letter over and over. */
export type PassphraseProblem = 'too-short' | 'too-long' | 'all-the-same';

/** Null when it will do. Only length and variety count: no digits or signs are asked for, and spaces are welcome. */
export function passphraseProblem(text: string): PassphraseProblem | null {
  const letters = Array.from(text.normalize('NFC'));
  if (letters.length < PASSPHRASE_MIN) return 'too-short';
  if (letters.length > PASSPHRASE_MAX) return 'too-long';
  return new Set(letters).size < 3 ? 'all-the-same' : null;
}

/** Minutes without use after which a lock closes by itself; `never`: only when Relock ends, sleeps or is left. */
export const LOCK_AFTER = ['5', '15', '60', 'never'] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];

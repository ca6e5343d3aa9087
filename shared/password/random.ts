/** Gives a whole number from 0 to 2³² − 1, each as likely as any other. The page takes it from `crypto`. */
export type RandomWord = () => number;

const WORDS = 0x1_0000_0000;

/**
 * A whole number from 0 to `limit` − 1, each as likely as any other. Numbers of the last, incomplete run are
 * thrown away: a plain remainder would make the first ones more likely.
 */
export function uniformBelow(limit: number, next: RandomWord): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > WORDS)
    throw new RangeError('No such choice.');
  const whole = WORDS - (WORDS % limit);
  for (;;) {
    const number = next();
    if (number < whole) return number % limit;
  }
}

/** One of `choices`, each as likely as any other. */
export function pick<T>(choices: readonly T[], next: RandomWord): T {
  const choice = choices[uniformBelow(choices.length, next)];
  if (choice === undefined) throw new RangeError('Nothing to choose from.');
  return choice;
}

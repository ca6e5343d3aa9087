/** How long something may take, in words that nobody has to count. */
export const SPANS = [
  'moments',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'decades',
  'lifetimes',
] as const;
export type Span = (typeof SPANS)[number];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** Where each span ends, in seconds. */
const ENDS: readonly (readonly [Span, number])[] = [
  ['moments', MINUTE],
  ['minutes', HOUR],
  ['hours', DAY],
  ['days', MONTH],
  ['months', YEAR],
  ['years', 10 * YEAR],
  ['decades', 100 * YEAR],
];

export function spanOf(seconds: number): Span {
  return ENDS.find(([, end]) => seconds < end)?.[0] ?? 'lifetimes';
}

export interface SpanRange {
  readonly from: Span;
  readonly to: Span;
}

export interface GuessTimes {
  /** Somebody tries one password after the other on a sign-in page. */
  readonly signIn: SpanRange;
  /** Somebody has the scrambled passwords of a site and tries them on own computers. */
  readonly stolen: SpanRange;
}

/** Guesses in a second, from the fastest to the slowest that is thought of in each case: those of zxcvbn. */
const SPEEDS = {
  signIn: { fast: 10, slow: 100 / HOUR },
  stolen: { fast: 1e10, slow: 1e4 },
} as const;

/** How long guessing takes, as a range: nobody knows how well a site keeps its passwords. */
export function guessTimes(guesses: number): GuessTimes {
  const range = ({ fast, slow }: { fast: number; slow: number }): SpanRange => ({
    from: spanOf(guesses / fast),
    to: spanOf(guesses / slow),
  });
  return { signIn: range(SPEEDS.signIn), stolen: range(SPEEDS.stolen) };
}

/** Guesses for a password of so many bits of chance: on the mean half of all have to be tried. */
export const guessesOfBits = (bits: number): number => 2 ** (bits - 1);

/** From the easiest to the hardest to guess. There is no "safe": nobody can see that from a password. */
export const VERDICTS = ['very-easy', 'easy', 'fair', 'hard', 'very-hard'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How many guesses each verdict ends at. They fit the times: "hard" holds for days against the fastest. */
const LIMITS: readonly (readonly [Verdict, number])[] = [
  ['very-easy', 1e7],
  ['easy', 1e10],
  ['fair', 1e14],
  ['hard', 1e18],
];

export function verdictOf(guesses: number): Verdict {
  return LIMITS.find(([, end]) => guesses < end)?.[0] ?? 'very-hard';
}

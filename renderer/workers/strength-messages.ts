/** What the page asks of the worker. A password in here goes to the worker and nowhere else. */
export type StrengthQuestion =
  | { readonly kind: 'judge'; readonly password: string; readonly names: readonly string[] }
  /** The first five characters of the SHA-1. The worker keeps the rest for `match`. */
  | { readonly kind: 'prefix'; readonly password: string }
  | { readonly kind: 'match'; readonly rows: readonly string[] };

/** What zxcvbn says about a password, without the password. */
export interface Judgement {
  /** The base-10 logarithm of the guesses that it takes. */
  readonly guessesLog10: number;
  /** Names of zxcvbn's own sentences, which the page says in its words. */
  readonly warning: string | null;
  readonly suggestions: readonly string[];
}

/** How the worker answers; `id` is that of the question. */
export type StrengthAnswer =
  | { readonly kind: 'judged'; readonly id: number; readonly judgement: Judgement }
  | { readonly kind: 'prefix'; readonly id: number; readonly prefix: string }
  | { readonly kind: 'matched'; readonly id: number; readonly times: number }
  | { readonly kind: 'broken'; readonly id: number };

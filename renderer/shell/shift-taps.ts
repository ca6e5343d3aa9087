/** Three taps within this time leave: GOV.UK's Exit this page, features-and-words.md 3.1. */
export const TAPS_WITHIN_MS = 5_000;
export const TAPS_TO_LEAVE = 3;

/** Taps of Shift that count so far. */
export interface Taps {
  readonly count: number;
  /** When the first of them ended, in milliseconds. */
  readonly since: number;
  /** Shift is held now and nothing else was pressed meanwhile. */
  readonly held: boolean;
}

export const NO_TAPS: Taps = { count: 0, since: 0, held: false };

export type Press =
  | { readonly kind: 'shift-down' }
  | { readonly kind: 'shift-up'; readonly at: number }
  | { readonly kind: 'other' };

/**
 * Counts bare taps: Shift down and up with nothing between. Any other key or press starts anew,
 * so typing capitals never leaves (settled 20).
 */
export function countTap(taps: Taps, press: Press): Taps {
  switch (press.kind) {
    case 'other':
      return NO_TAPS;
    case 'shift-down':
      return { ...taps, held: true };
    case 'shift-up': {
      if (!taps.held) return NO_TAPS;
      const late = taps.count === 0 || press.at - taps.since > TAPS_WITHIN_MS;
      return late
        ? { count: 1, since: press.at, held: false }
        : { ...taps, count: taps.count + 1, held: false };
    }
  }
}

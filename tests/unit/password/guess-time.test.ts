import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guessesOfBits,
  guessTimes,
  spanOf,
  SPANS,
  VERDICTS,
  verdictOf,
} from '../../../shared/password/guess-time';

describe('how long guessing takes', () => {
  it.each([
    [0, 'moments'],
    [59, 'moments'],
    [60, 'minutes'],
    [3_600, 'hours'],
    [86_400, 'days'],
    [30 * 86_400, 'months'],
    [365 * 86_400, 'years'],
    [10 * 365 * 86_400, 'decades'],
    [100 * 365 * 86_400, 'lifetimes'],
    [Number.POSITIVE_INFINITY, 'lifetimes'],
  ] as const)('%d seconds are %s', (seconds, span) => {
    expect(spanOf(seconds)).toBe(span);
  });

  it('is a range from the fastest to the slowest, never the other way', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 80, noNaN: true }), (log10) => {
        const { signIn, stolen } = guessTimes(10 ** log10);
        for (const { from, to } of [signIn, stolen])
          expect(SPANS.indexOf(from)).toBeLessThanOrEqual(SPANS.indexOf(to));
        // A stolen list is never slower to guess from than a sign-in page.
        expect(SPANS.indexOf(stolen.from)).toBeLessThanOrEqual(SPANS.indexOf(signIn.from));
      }),
    );
  });

  it('never calls strong what a fast computer guesses within an hour', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (log10) => {
        const verdict = verdictOf(10 ** log10);
        const { from } = guessTimes(10 ** log10).stolen;
        if (verdict === 'hard' || verdict === 'very-hard')
          expect(SPANS.indexOf(from)).toBeGreaterThanOrEqual(SPANS.indexOf('hours'));
        if (verdict === 'very-hard')
          expect(SPANS.indexOf(from)).toBeGreaterThanOrEqual(SPANS.indexOf('years'));
      }),
    );
  });

  it.each([
    [1, 'very-easy'],
    [1e7, 'easy'],
    [1e10, 'fair'],
    [1e14, 'hard'],
    [1e18, 'very-hard'],
  ] as const)('%d guesses are %s', (guesses, verdict) => {
    expect(verdictOf(guesses)).toBe(verdict);
    expect(VERDICTS).toContain(verdict);
  });

  it('calls the usual passwords of Relock very strong', () => {
    expect(verdictOf(guessesOfBits(75))).toBe('very-hard');
  });
});

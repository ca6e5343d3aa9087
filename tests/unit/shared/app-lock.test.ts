import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_TRIES,
  oneMoreTry,
  passphraseLength,
  passphraseProblem,
  waitAfter,
  waitLeft,
  type LockTries,
} from '../../../shared/app-lock';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 26);

const after = (count: number, now: number): LockTries =>
  Array.from({ length: count }).reduce<LockTries>((tries) => oneMoreTry(tries, now), NO_TRIES);

describe('waiting after tries that did not open', () => {
  it('starts with the fifth, grows, and stays at an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 1000].map((tries) => waitAfter(tries) / MINUTE)).toEqual([
      0, 0, 0, 1, 5, 15, 60, 60, 60,
    ]);
  });

  it('ends when its time is over, and not before', () => {
    const tries = after(5, START);

    expect(waitLeft(tries, START)).toBe(MINUTE);
    expect(waitLeft(tries, START + MINUTE - 1)).toBe(1);
    expect(waitLeft(tries, START + MINUTE)).toBe(0);
  });

  it('is never shortened by a clock set back, and never longer than its own length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 1e12 }),
        (count, back) => {
          const tries = after(count, START);
          expect(waitLeft(tries, START - back)).toBe(waitAfter(count));
        },
      ),
    );
  });

  it('never grows by itself while the clock goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.nat(1e8), fc.nat(1e8), (count, one, more) => {
        const tries = after(count, START);
        expect(waitLeft(tries, START + one + more)).toBeLessThanOrEqual(
          waitLeft(tries, START + one),
        );
      }),
    );
  });
});

describe('a new passphrase', () => {
  it.each([
    ['', 'too-short'],
    ['seven77', 'too-short'],
    ['aaaaaaaa', 'all-the-same'],
    ['abababab', 'all-the-same'],
    ['x'.repeat(257), 'too-long'],
    ['eight888', null],
    ['four short words here', null],
    ['  spaces count  ', null],
    ['contraseña con eñe', null],
    ['日本語のあいことば', null],
    ['😀😃😄😁😆😅😂🤣', null],
  ])('%j: %s', (text, problem) => expect(passphraseProblem(text)).toBe(problem));

  it('counts letters as people do, however they were typed', () => {
    expect(passphraseLength('e\u0301a\u0301')).toBe(2);
    expect(passphraseLength('😀😃')).toBe(2);
  });
});

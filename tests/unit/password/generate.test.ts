import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../../resources/words/en.json';
import es from '../../../resources/words/es.json';
import {
  bitsOf,
  CHARACTER_SET_NAMES,
  charactersOf,
  MADE_TEXT,
  makeCharacters,
  makeWords,
  SEPARATORS,
  WORD_COUNTS,
} from '../../../shared/password/generate';

const chance = (): number => webcrypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

describe.each([
  ['en', en],
  ['es', es],
] as const)('the word list %s', (language, list) => {
  it('holds each word once, in letters that every keyboard has and no separator', () => {
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });

  it('gives more than 75 bits with the usual number of words', () => {
    expect(WORD_COUNTS.usual[language] * Math.log2(list.length)).toBeGreaterThan(75);
  });
});

describe('a password of words', () => {
  const wish = { kind: 'words', count: 6, separator: '-', mixed: false } as const;

  it('is made of so many words of the list, and its bits are counted from the drawing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...SEPARATORS),
        (count, separator) => {
          const { text, bits } = makeWords({ ...wish, count, separator }, en, chance);
          const words = text.split(separator);
          expect(words).toHaveLength(count);
          expect(words.every((word) => en.includes(word))).toBe(true);
          expect(bits).toBeCloseTo(count * Math.log2(en.length));
          expect(text).toMatch(MADE_TEXT);
        },
      ),
    );
  });

  it('has one capital letter and a digit at its end when that is asked for', () => {
    for (let round = 0; round < 200; round += 1) {
      const { text, bits } = makeWords({ ...wish, mixed: true }, es, chance);
      expect(text.match(/[A-Z]/g)).toHaveLength(1);
      expect(text).toMatch(/[a-z]\d$/);
      expect(text.match(/\d/g)).toHaveLength(1);
      expect(bits).toBeCloseTo(6 * Math.log2(es.length) + Math.log2(60));
    }
  });

  it('draws every word about as often as any other', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    const seen = new Map(list.map((word) => [word, 0]));
    const rounds = 20_000;
    for (let round = 0; round < rounds; round += 1) {
      const { text } = makeWords({ ...wish, count: 1 }, list, chance);
      seen.set(text, (seen.get(text) ?? 0) + 1);
    }
    // Chi-squared with 4 degrees of freedom: 33 comes about once in a million runs.
    const expected = rounds / list.length;
    const chi = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(33);
  });
});

describe('a password of characters', () => {
  it('has the length that was asked for and something of every kind, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 64 }),
        fc.subarray([...CHARACTER_SET_NAMES], { minLength: 1 }),
        fc.boolean(),
        (length, sets, clear) => {
          const { text } = makeCharacters({ kind: 'characters', length, sets, clear }, chance);
          expect(text).toHaveLength(length);
          expect(text).toMatch(MADE_TEXT);
          const allowed = sets.flatMap((name) => charactersOf(name, clear));
          expect(Array.from(text).every((one) => allowed.includes(one))).toBe(true);
          for (const name of sets)
            expect(charactersOf(name, clear).some((one) => text.includes(one))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves out what looks alike when that is asked for', () => {
    const all = CHARACTER_SET_NAMES.flatMap((name) => charactersOf(name, true)).join('');
    expect(all).not.toMatch(/[0O1lI5S2Z8B]/);
    expect(CHARACTER_SET_NAMES.flatMap((name) => charactersOf(name, false))).toContain('0');
  });

  it('counts its bits by all texts that hold something of every kind', () => {
    // Two kinds of one character each, three long: aab aba baa bba bab abb are six of eight.
    expect(bitsOf([1, 1], 3)).toBeCloseTo(Math.log2(6));
    expect(bitsOf([26], 10)).toBeCloseTo(10 * Math.log2(26));
    // By going through all texts of four characters out of 3 + 2.
    const kinds = [new Set('abc'), new Set('12')];
    const letters = Array.from('abc12');
    const texts = letters.flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => [a, b, c, d]))),
    );
    const counted = texts.filter((text) =>
      kinds.every((kind) => text.some((one) => kind.has(one))),
    );
    expect(bitsOf([3, 2], 4)).toBeCloseTo(Math.log2(counted.length));
    expect(bitsOf([26, 26, 10, 12], 64)).toBeCloseTo(64 * Math.log2(74), 1);
  });
});

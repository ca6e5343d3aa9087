import { pick, uniformBelow, type RandomWord } from './random';

/** A password that was made, and how many bits of chance are in it. */
export interface MadePassword {
  readonly text: string;
  /** Counted from how it was made, never from how it looks. */
  readonly bits: number;
}

/** All that a made password can look like: its characters, and a length that none of the wishes goes over. */
export const MADE_TEXT = /^[A-Za-z0-9!#$%&*+=?@_. -]{1,200}$/;

/** What stands between two words. All of them are on every keyboard. */
export const SEPARATORS = ['-', '.', '_', ' '] as const;

export interface WordsWish {
  readonly kind: 'words';
  readonly count: number;
  readonly separator: (typeof SEPARATORS)[number];
  /** One capital letter and one digit, for pages that ask for both. */
  readonly mixed: boolean;
}

/** How many words there are at first: about 77 bits in both languages. */
export const WORD_COUNTS = { usual: { en: 6, es: 7 } } as const;

export const CHARACTER_SETS = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  symbols: '!#$%&*+-=?@_',
} as const;
export type CharacterSet = keyof typeof CHARACTER_SETS;
export const CHARACTER_SET_NAMES: readonly CharacterSet[] = ['lower', 'upper', 'digits', 'symbols'];

/** Characters that people take for one another when they copy by hand. */
const LOOK_ALIKE = /[0O1lI5S2Z8B]/;

export interface CharactersWish {
  readonly kind: 'characters';
  readonly length: number;
  /** At least one. Each of them stands in the password at least once. */
  readonly sets: readonly CharacterSet[];
  /** Leaves out what looks alike. */
  readonly clear: boolean;
}

/** Some words of the list, drawn one by one. */
export function makeWords(
  wish: WordsWish,
  list: readonly string[],
  next: RandomWord,
): MadePassword {
  const words = Array.from({ length: wish.count }, () => pick(list, next));
  const bits = wish.count * Math.log2(list.length);
  if (!wish.mixed) return { text: words.join(wish.separator), bits };
  const at = uniformBelow(words.length, next);
  const mixed = words.map((word, index) =>
    index === at ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word,
  );
  return {
    text: `${mixed.join(wish.separator)}${String(uniformBelow(10, next))}`,
    bits: bits + Math.log2(words.length) + Math.log2(10),
  };
}

/** Characters drawn one by one. A draw that leaves out one of the sets is thrown away whole, so that the rest stay equally likely. */
export function makeCharacters(wish: CharactersWish, next: RandomWord): MadePassword {
  const sets = wish.sets.map((name) => charactersOf(name, wish.clear));
  const all = sets.flat();
  for (;;) {
    const drawn = Array.from({ length: wish.length }, () => pick(all, next));
    if (sets.every((set) => drawn.some((character) => set.includes(character))))
      return { text: drawn.join(''), bits: bitsOf(sets.map(sizeOf), wish.length) };
  }
}

/** The characters of a set that may be drawn. */
export const charactersOf = (name: CharacterSet, clear: boolean): readonly string[] =>
  Array.from(CHARACTER_SETS[name]).filter((character) => !clear || !LOOK_ALIKE.test(character));

const sizeOf = (set: readonly string[]): number => set.length;

/**
 * The base-2 logarithm of how many texts of that length hold something of every set: all texts, less those
 * without the first, and so on, each counted once (inclusion and exclusion).
 */
export function bitsOf(sizes: readonly number[], length: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let ways = 0n;
  for (let left = 0; left < 1 << sizes.length; left += 1) {
    const out = sizes.filter((_, index) => (left & (1 << index)) !== 0);
    const rest = BigInt(total - out.reduce((sum, size) => sum + size, 0)) ** BigInt(length);
    ways += out.length % 2 === 0 ? rest : -rest;
  }
  return log2(ways);
}

/** A logarithm for numbers that are too long for `Math.log2`. */
function log2(ways: bigint): number {
  const digits = ways.toString(2);
  return digits.length <= 53
    ? Math.log2(Number(ways))
    : digits.length - 53 + Math.log2(Number(BigInt(`0b${digits.slice(0, 53)}`)));
}

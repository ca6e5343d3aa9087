import { existsSync, readdirSync } from 'node:fs';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/settings';
import {
  AREAS,
  deepPieces,
  ENTRIES,
  piecesOf,
  readCatalogue,
  SENTENCES,
} from '../support/catalogues';

const NO_TAG = /^(a|i|u|p|br|em|div|img|span|strong|h\d|script|style|ul|ol|li)$/;

/** What a message needs to be filled in, and which tags it holds. */
const needs = (text: string): string[] =>
  [
    ...new Set(
      deepPieces(piecesOf(text)).flatMap((piece) => {
        if (piece.type === TYPE.literal || piece.type === TYPE.pound) return [];
        const kind = piece.type === TYPE.number ? TYPE.argument : piece.type;
        return [`${String(kind)} ${piece.value}`];
      }),
    ),
  ].sort();

describe('the catalogues', () => {
  it('hold the same areas in every language', () => {
    for (const language of LANGUAGES) {
      const files = readdirSync(`resources/locales/${language}`).sort();
      expect(files).toEqual(AREAS.map((area) => `${area}.json`));
    }
    expect(existsSync('resources/locales/en/native.json')).toBe(true);
  });

  it.each(AREAS)('%s: has the same keys in the same order', (area) => {
    expect(Object.keys(readCatalogue('es', area))).toEqual(Object.keys(readCatalogue('en', area)));
  });

  it('name every key after its area', () => {
    const odd = ENTRIES.filter(
      ({ area, key }) => !key.startsWith(`${area}.`) || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(key),
    );
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('hold no empty sentence', () => {
    expect(SENTENCES.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('are valid ICU MessageFormat', () => {
    const bad = SENTENCES.filter(({ text }) => {
      try {
        return piecesOf(text).length === 0;
      } catch {
        return true;
      }
    });
    expect(bad).toEqual([]);
  });

  it('need the same values and tags in both languages', () => {
    const differ = ENTRIES.filter(({ texts }) => needs(texts.en).join() !== needs(texts.es).join());
    expect(differ.map(({ key }) => key)).toEqual([]);
  });

  it('know every plural of their language, and no other', () => {
    const problems = SENTENCES.flatMap(({ key, language, text }) =>
      deepPieces(piecesOf(text)).flatMap((piece) => {
        if (piece.type !== TYPE.plural) return [];
        const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
        const used = Object.keys(piece.options).filter((name) => !name.startsWith('='));
        const missing = ['one', 'other'].filter((name) => !used.includes(name));
        const foreign = used.filter((name) => !known.includes(name));
        return [...missing, ...foreign].map((name) => `${language} ${key}: ${name}`);
      }),
    );
    expect(problems).toEqual([]);
  });

  it('say a number inside a plural with #, so that it is written as people write it', () => {
    const problems = SENTENCES.flatMap(({ key, language, text }) =>
      deepPieces(piecesOf(text)).flatMap((piece) => {
        if (piece.type !== TYPE.plural) return [];
        const inside = deepPieces(Object.values(piece.options).flatMap((option) => option.value));
        return inside.some((inner) => inner.type === TYPE.argument && inner.value === piece.value)
          ? [`${language} ${key}`]
          : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('hold marks that the code draws, never HTML', () => {
    const problems = SENTENCES.flatMap(({ key, language, text }) => {
      const tags = deepPieces(piecesOf(text)).flatMap((piece) =>
        piece.type === TYPE.tag && NO_TAG.test(piece.value) ? [piece.value] : [],
      );
      const entities = /&[a-z]+;|&#\d+;/.exec(text) ?? [];
      return [...tags, ...entities].map((mark) => `${language} ${key}: ${mark}`);
    });
    expect(problems).toEqual([]);
  });
});

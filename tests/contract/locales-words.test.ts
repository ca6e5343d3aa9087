import { describe, expect, it } from 'vitest';
import { ENTRIES, SENTENCES, textsOf } from '../support/catalogues';
import { withoutNames } from '../support/reading-ease';
import { asksForSecret, brokenRules, TYPOGRAPHY, WORDS, type Rule } from '../support/word-rules';

const BUTTON_LENGTH = 32;
/** Buttons and choices whose key does not end in `.button` (docs/content-guide.md). */
const isButton = (key: string): boolean => key.endsWith('.button');

/** Texts that may be the same in both languages: names, and words that both languages share. */
const SHARED_TEXTS = new Set(['Alias', 'Personal', 'Plan', 'No', 'Esc', 'English', 'Español']);
const NAMES =
  /\b(Relock|OneDrive|Microsoft|Windows|Xbox|Outlook|Linux|macOS|Electron|PIN|Rules|Mail|Teams|rclone|Edge|Word|Excel|Office)\b/g;

const breaking = (
  rules: readonly Rule[],
  plain: (text: string) => string = (text) => text,
): string[] =>
  SENTENCES.flatMap(({ key, language, text }) =>
    textsOf(text).flatMap((said) =>
      brokenRules(rules, plain(said), language).map(
        (name) => `${language} ${key}: ${name} in "${said}"`,
      ),
    ),
  );

/** `.`, `?`, `:` or nothing: how a text ends. */
const ending = (text: string): string => /[.?:…]$/.exec(text.replace(/[”»)]$/, ''))?.[0] ?? '';

describe('the words', () => {
  it('are set in good typography', () => {
    expect(breaking(TYPOGRAPHY)).toEqual([]);
  });

  it('frighten, belittle and blame nobody, and keep to our names', () => {
    expect(breaking(WORDS, withoutNames)).toEqual([]);
  });

  it('never ask for a password or a code', () => {
    const asking = SENTENCES.flatMap(({ key, language, text }) =>
      textsOf(text)
        .filter(asksForSecret)
        .map((said) => `${language} ${key}: ${said}`),
    );
    expect(asking).toEqual([]);
  });

  it('keep a button short, without a full stop', () => {
    const long = SENTENCES.filter(({ key }) => isButton(key)).flatMap(({ key, language, text }) =>
      textsOf(text)
        .map((said) => said.replaceAll(/[“”]/g, ''))
        .filter((said) => said.length > BUTTON_LENGTH || said.endsWith('.'))
        .map((said) => `${language} ${key}: ${String(said.length)} ${said}`),
    );
    expect(long).toEqual([]);
  });

  it('open every Spanish question that they close', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const odd = SENTENCES.filter(
      ({ language, text }) => language === 'es' && count(text, '¿') !== count(text, '?'),
    );
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('end in the same way in both languages', () => {
    const differ = ENTRIES.filter(({ texts }) => {
      const [english, spanish] = [textsOf(texts.en), textsOf(texts.es)];
      return (
        new Set([...english, ...spanish].map(ending)).size !== new Set(english.map(ending)).size
      );
    });
    expect(differ.map(({ key }) => key)).toEqual([]);
  });

  it('are Spanish in Spanish', () => {
    const same = ENTRIES.filter(({ texts: { en, es } }) => {
      const rest = en.replaceAll(/\{[^{}]*\}|<[^>]*>/g, '').replaceAll(NAMES, '');
      return en === es && !SHARED_TEXTS.has(en) && /\p{L}/u.test(rest);
    });
    expect(same.map(({ key }) => key)).toEqual([]);
  });

  it('let a short Spanish label grow by six tenths at most', () => {
    const long = ENTRIES.filter(({ key, texts: { en, es } }) => {
      const isLabel =
        en.length <= 24 && ending(en) === '' && !en.includes('{') && !key.endsWith('.title');
      return isLabel && es.length > Math.max(16, Math.ceil(en.length * 1.6));
    });
    expect(long.map(({ key, texts }) => `${key}: ${texts.en} / ${texts.es}`)).toEqual([]);
  });
});

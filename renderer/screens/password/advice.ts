import type { TranslationKeys } from '@zxcvbn-ts/core';
import type { PlainKey } from '../../i18n/use-text';

/** Relock asks the list of leaks by itself and never through zxcvbn, which therefore never speaks of it. */
type Own<T> = Exclude<keyof T, 'pwned'>;

/** Our sentence for each of zxcvbn's. The compiler asks for one when zxcvbn learns a new one. */
const WARNINGS: Readonly<Record<Own<TranslationKeys['warnings']>, PlainKey>> = {
  straightRow: 'password.warning.straight-row',
  keyPattern: 'password.warning.key-pattern',
  simpleRepeat: 'password.warning.simple-repeat',
  extendedRepeat: 'password.warning.extended-repeat',
  sequences: 'password.warning.sequences',
  recentYears: 'password.warning.recent-years',
  dates: 'password.warning.dates',
  topTen: 'password.warning.top-ten',
  topHundred: 'password.warning.top-hundred',
  common: 'password.warning.common',
  similarToCommon: 'password.warning.similar',
  wordByItself: 'password.warning.one-word',
  namesByThemselves: 'password.warning.one-name',
  commonNames: 'password.warning.names',
  userInputs: 'password.warning.own-name',
};

const ADVICE: Readonly<Record<Own<TranslationKeys['suggestions']>, PlainKey>> = {
  l33t: 'password.advice.l33t',
  reverseWords: 'password.advice.reverse',
  allUppercase: 'password.advice.all-capitals',
  capitalization: 'password.advice.first-capital',
  dates: 'password.advice.dates',
  recentYears: 'password.advice.years',
  associatedYears: 'password.advice.own-years',
  sequences: 'password.advice.sequences',
  repeated: 'password.advice.repeated',
  longerKeyboardPattern: 'password.advice.keyboard',
  anotherWord: 'password.advice.another-word',
  useWords: 'password.advice.use-words',
  noNeed: 'password.advice.no-need',
};

const sentence = (table: Readonly<Record<string, PlainKey>>, name: string): PlainKey | null =>
  Object.hasOwn(table, name) ? (table[name] ?? null) : null;

/** What is weak about a password; null when zxcvbn names nothing. */
export const warningOf = (name: string | null): PlainKey | null =>
  name === null ? null : sentence(WARNINGS, name);

/** What would make it stronger. */
export const adviceOf = (names: readonly string[]): readonly PlainKey[] =>
  names.map((name) => sentence(ADVICE, name)).filter((key) => key !== null);

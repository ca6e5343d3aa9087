import { fold } from './clean';
import {
  DAY_WORDS,
  MONTH_OF,
  ONE_WORDS,
  PAST_AFTER,
  PAST_BEFORE,
  UNIT_OF,
  type Unit,
} from './date-words';

/** The order of day and month in dates that are only numbers. */
export type DayOrder = 'day-first' | 'month-first';

/** What a date is read against. */
export interface DateContext {
  /** The day it is where the person is: 2026-11-26. */
  readonly today: string;
  /** Minutes since midnight there; for “3 hours ago”. */
  readonly minuteOfDay: number;
  /** Null: a date such as 3/2/2026 is not guessed (microsoft-account.md 3.4). */
  readonly order: DayOrder | null;
}

export type DateHit =
  /** `on` is 2026-03-02, or 2026-03 when no day is said. */
  | { readonly kind: 'date'; readonly on: string; readonly time: string | null }
  /** Two days fit; the first is the one with the day first. */
  | { readonly kind: 'ambiguous'; readonly dayFirst: string; readonly monthFirst: string }
  /** It looks like a date and is none: 31/2/2026. */
  | { readonly kind: 'impossible' };

/** Finds the first date in a text, in many forms and languages; null when there is none. */
export function scanDate(text: string, context: DateContext): DateHit | null {
  const folded = fold(text);
  const time = scanTime(folded);
  const hit =
    yearFirst(folded) ??
    numbers(folded, context) ??
    named(folded, context) ??
    relative(folded, context);
  if (hit === null) return null;
  return hit.kind === 'date' ? { ...hit, time: hit.time ?? time } : hit;
}

/** Which order the numbers of several dates tell: one of them with a 13 or more decides. Null when they disagree. */
export function orderOf(texts: readonly string[]): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    const match = NUMBERS.exec(fold(text));
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && first <= 31 && second <= 12) orders.add('day-first');
    if (second > 12 && second <= 31 && first <= 12) orders.add('month-first');
  }
  const [only] = orders;
  return orders.size === 1 && only !== undefined ? only : null;
}

const NUMBERS = /(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]\d|\d)/u;
const YEAR_FIRST =
  /(?<![\d.])(\d{4})\s?(?:[-/.]|年\s?)\s?(\d{1,2})(?:\s?(?:[-/.]|月\s?)\s?(\d{1,2})(?!\d)\s?日?|月)/u;

function yearFirst(text: string): DateHit | null {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (year < 1990 || year > 2200) return null;
  return dated(year, month, match[3] === undefined ? null : Number(match[3]));
}

function numbers(text: string, { order, today }: DateContext): DateHit | null {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? '', today);
  const dayFirst = dated(year, second, first);
  const monthFirst = dated(year, first, second);
  if (dayFirst.kind !== 'date') return monthFirst;
  if (monthFirst.kind !== 'date' || dayFirst.on === monthFirst.on) return dayFirst;
  // Nobody writes the month first with dots.
  if (match[2] === '.' || order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  // A device cannot have been used after today.
  if (dayFirst.on > today !== monthFirst.on > today)
    return dayFirst.on > today ? monthFirst : dayFirst;
  return { kind: 'ambiguous', dayFirst: dayFirst.on, monthFirst: monthFirst.on };
}

const DAY_MONTH =
  /(?<![\p{L}\d.-])(\d{1,2})(?:st|nd|rd|th|er|º|°|ª|o)?(?:\.\s?|\s(?:de\s|of\s)?|-)(\p{L}{3,12})(?![\p{L}\d])\.?,?(?:[\s-](?:del?\s)?(\d{4}))?(?!\d)/gu;
const MONTH_DAY =
  /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(\d{4}))?(?![\d\p{L}])/gu;
const MONTH_YEAR = /(?<!\p{L})(\p{L}{3,12})\.?,?\s(?:del?\s)?(\d{4})(?!\d)/gu;
const JAPANESE = /(?<!\d)(\d{1,2})月\s?(\d{1,2})日/u;

function named(text: string, { today }: DateContext): DateHit | null {
  for (const [pattern, day, month, year] of [
    [DAY_MONTH, 1, 2, 3],
    [MONTH_DAY, 2, 1, 3],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const number = MONTH_OF.get(match[month] ?? '');
      if (number !== undefined) return inYear(match[year], number, Number(match[day]), today);
    }
  for (const match of text.matchAll(MONTH_YEAR)) {
    const number = MONTH_OF.get(match[1] ?? '');
    if (number !== undefined) return dated(Number(match[2]), number, null);
  }
  const japanese = JAPANESE.exec(text);
  return japanese === null
    ? null
    : inYear(undefined, Number(japanese[1]), Number(japanese[2]), today);
}

/** Without a year it is the last such day that is not after today. */
function inYear(year: string | undefined, month: number, day: number, today: string): DateHit {
  if (year !== undefined) return dated(Number(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const hit = dated(thisYear, month, day);
  return hit.kind === 'date' && hit.on <= today ? hit : dated(thisYear - 1, month, day);
}

function relative(text: string, context: DateContext): DateHit | null {
  const bare = text.replace(/[().,;]+$/u, '').replace(/^[(]/u, '');
  for (const [word, back] of DAY_WORDS)
    if (hasWord(bare, word))
      return { kind: 'date', on: daysBefore(context.today, back), time: null };
  const tokens = bare.split(/[\s.,]+|(?<=\d)(?=[^\d\s])|(?<=[^\d\s])(?=前)/u).filter(Boolean);
  for (const [index, token] of tokens.entries()) {
    const unit = UNIT_OF.get(token);
    const before = tokens[index - 1] ?? '';
    const count = /^\d{1,4}$/u.test(before) ? Number(before) : ONE_WORDS.has(before) ? 1 : null;
    if (unit === undefined || count === null) continue;
    const lead = [
      tokens[index - 2] ?? '',
      tokens.slice(Math.max(0, index - 4), index - 1).join(' '),
    ];
    const isPast =
      PAST_AFTER.has(tokens[index + 1] ?? '') ||
      lead.some((words) =>
        [...PAST_BEFORE].some((word) => words === word || words.endsWith(` ${word}`)),
      );
    if (isPast) return ago(count, unit, context);
  }
  return null;
}

function ago(count: number, unit: Unit, { today, minuteOfDay }: DateContext): DateHit {
  const on = (days: number): DateHit => ({ kind: 'date', on: daysBefore(today, days), time: null });
  switch (unit) {
    case 'minute':
    case 'hour': {
      const minutes = unit === 'minute' ? count : count * 60;
      return on(minutes <= minuteOfDay ? 0 : Math.ceil((minutes - minuteOfDay) / 1440));
    }
    case 'day':
      return on(count);
    case 'week':
      return on(count * 7);
    case 'month':
    case 'year': {
      // “3 months ago” names a month, never a day.
      const months =
        Number(today.slice(0, 4)) * 12 +
        Number(today.slice(5, 7)) -
        1 -
        count * (unit === 'year' ? 12 : 1);
      return dated(Math.floor(months / 12), (months % 12) + 1, null);
    }
  }
}

/** A word of its own; in Japanese, where words are not parted, anywhere. */
const hasWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  if (at < 0) return false;
  if (/[^\u0000-\u024f]/u.test(word)) return true;
  const outside = (text[at - 1] ?? ' ') + (text[at + word.length] ?? ' ');
  // “ora” is Italian for now; “3 ore fa” has digits, “2 ora” is nothing. A short word has to stand alone.
  if (word.length <= 3 && word !== 'hoy') return text === word;
  return !/[\p{L}\d]/u.test(outside);
};

const TIME =
  /(?<![\d:./-])(\d{1,2})(?::|h|\.)(\d{2})(?::\d{2})?(?![\d./])\s?(a\.?\s?m\b|p\.?\s?m\b)?/u;

function scanTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const half = match[3]?.charAt(0);
  const minute = Number(match[2]);
  let hour = Number(match[1]);
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function dated(year: number, month: number, day: number | null): DateHit {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (month < 1 || month > 12) return { kind: 'impossible' };
  if (day === null) return { kind: 'date', on: start, time: null };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > last) return { kind: 'impossible' };
  return { kind: 'date', on: `${start}-${String(day).padStart(2, '0')}`, time: null };
}

function fullYear(text: string, today: string): number {
  if (text.length === 4) return Number(text);
  const century = Number(today.slice(0, 2)) * 100;
  return century + Number(text);
}

/** The day so many days before another. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

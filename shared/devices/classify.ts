import { fold, isSentence } from '../text/clean';
import { scanDate, type DateContext, type DateHit } from '../text/dates';
import { createLabels } from '../text/labels';
import { isModelName, isOs } from './guess';
import type { DeviceList } from './types';
import {
  ACTION_WORDS,
  DEVICE_NOUNS,
  FIELD_WORDS,
  LEFT_WORDS,
  LIST_WORDS,
  MANY_DEVICES,
  NO_DEVICE_WORDS,
  PAGE_WORDS,
  SHOWING_WORDS,
  STATE_WORDS,
  THIS_WORDS,
  type ActionKind,
  type FieldKind,
} from './words';

/** What one piece of a line is. */
export type Piece =
  | { readonly kind: 'heading'; readonly list: DeviceList }
  /** The page's own number. `ofStore`: it counts the places of the Store. */
  | { readonly kind: 'count'; readonly count: number; readonly ofStore: boolean }
  | { readonly kind: 'action'; readonly action: ActionKind }
  /** A label; '' when its value stands elsewhere. */
  | { readonly kind: 'field'; readonly field: FieldKind; readonly value: string }
  | { readonly kind: 'date'; readonly hit: DateHit }
  | { readonly kind: 'os'; readonly text: string }
  | { readonly kind: 'this' }
  /** Known, and nothing that is kept: a menu, a state. */
  | { readonly kind: 'known' }
  | { readonly kind: 'sentence' }
  | { readonly kind: 'text'; readonly text: string };

interface Languages {
  readonly english: readonly string[];
  readonly others: readonly string[];
}

/** The words of all languages, by what they stand for. */
function both<K extends string>(
  sets: Readonly<Record<K, Languages>>,
): Readonly<Record<K, readonly string[]>> {
  const joined: Partial<Record<K, readonly string[]>> = {};
  for (const kind of Object.keys(sets) as K[])
    joined[kind] = [...sets[kind].english, ...sets[kind].others];
  return joined as Record<K, readonly string[]>;
}

/** The known label at the start of a text. */
export const fieldIn = createLabels(both(FIELD_WORDS), new Set<FieldKind>(['last-used', 'added']));
const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
const THIS = setOf(THIS_WORDS);
const STATES = setOf(STATE_WORDS);
const PAGE = setOf(PAGE_WORDS);
const toMap = <K extends string>(sets: Readonly<Record<K, readonly string[]>>) =>
  new Map(
    (Object.entries(sets) as [K, readonly string[]][]).flatMap(([kind, names]) =>
      names.map((name) => [fold(name), kind] as const),
    ),
  );
const ACTIONS = toMap(both(ACTION_WORDS));
const LISTS = toMap(both(LIST_WORDS));
const SETS = [FIELD_WORDS, ACTION_WORDS, LIST_WORDS].flatMap((sets) => Object.values(sets));
const ENGLISH = setOf(SETS.flatMap(({ english }) => english));
const OTHERS = setOf(SETS.flatMap(({ others }) => others));

/** The button that these words name. */
export const actionOf = (words: string): ActionKind | undefined => ACTIONS.get(fold(words));
/** Is this word a state beside a row, such as “Online”? */
export const isState = (word: string): boolean => STATES.has(fold(word));

/** Which languages the known words of a text are in. `others` all write the day before the month. */
export function languageOf(cells: readonly string[]): 'english' | 'others' | 'unknown' {
  let votes = 0;
  for (const cell of cells) {
    const word = fieldIn(cell)?.label ?? fold(cell);
    if (ENGLISH.has(word) && !OTHERS.has(word)) votes += 1;
    if (OTHERS.has(word) && !ENGLISH.has(word)) votes -= 1;
  }
  if (votes === 0) return 'unknown';
  return votes > 0 ? 'english' : 'others';
}

/** What one cell is, as a whole. */
export function classify(cell: string, context: DateContext): Piece {
  const folded = fold(cell);
  const bare = folded.replace(/^\((.*)\)$/u, '$1');
  if (THIS.has(bare)) return { kind: 'this' };
  const action = ACTIONS.get(folded);
  if (action !== undefined) return { kind: 'action', action };
  const count = countOf(folded);
  if (count !== null) return count;
  const list = listOf(folded);
  if (list !== null) return { kind: 'heading', list };
  const label = fieldIn(cell);
  if (label !== null) {
    const { kind, value } = label;
    // Without a colon it is a label only when a date follows: “Last seen yesterday”.
    const hasColon = /[:：]/u.test(cell);
    if (value === '' || hasColon || scanDate(value, context) !== null) {
      if (value === '' && !hasColon && (STATES.has(folded) || PAGE.has(folded)))
        return { kind: 'known' };
      return { kind: 'field', field: kind, value };
    }
  }
  if (STATES.has(bare) || PAGE.has(folded) || isFoot(folded)) return { kind: 'known' };
  if (isOs(cell)) return { kind: 'os', text: cell };
  if (isDateCell(folded)) {
    const hit = scanDate(cell, context);
    if (hit !== null) return { kind: 'date', hit };
  }
  const actions = actionsIn(folded);
  if (actions !== null) return { kind: 'action', action: actions };
  return isSentence(cell) || isAboutDevices(folded)
    ? { kind: 'sentence' }
    : { kind: 'text', text: cell };
}

/** Several pieces in one cell: “ANA-PC (HP Pavilion)”, “Windows 11, last seen 2 March 2026”. */
export function piecesOf(cell: string, context: DateContext): readonly Piece[] {
  const whole = classify(cell, context);
  if (whole.kind !== 'text' && !(whole.kind === 'date' && /,|;| [-–—] /u.test(cell)))
    return [whole];
  const parts = splitCell(cell);
  if (parts.length < 2) return [whole];
  const pieces = parts.map((part) => classify(part, context));
  const [first, ...rest] = pieces;
  const told = rest.every(
    (piece) => TELLING.has(piece.kind) || (piece.kind === 'text' && isModelName(piece.text)),
  );
  if (first === undefined || !told) return [whole];
  return first.kind === 'text' || TELLING.has(first.kind) ? pieces : [whole];
}

const TELLING = new Set<Piece['kind']>(['os', 'date', 'field', 'action', 'this', 'known']);

function splitCell(cell: string): readonly string[] {
  const bracket = /^(.+?) \(([^()]+)\)$/u.exec(cell);
  if (bracket !== null) return [bracket[1] ?? '', bracket[2] ?? ''];
  const parts: string[] = [];
  for (const part of cell.split(/ [-–—] |[,;、] ?/u).map((text) => text.trim())) {
    // “March 2, 2026” is one date.
    if (/^\d{4}\b/u.test(part) && parts.length > 0) parts.push(`${parts.pop() ?? ''}, ${part}`);
    else if (part !== '') parts.push(part);
  }
  return parts;
}

/** A cell that is a date and little else; “Pixel 7, 2 days ago” is taken apart first. */
const isDateCell = (folded: string): boolean => folded.length <= 48 && !isModelName(folded);

/** “Phones linked to your account” stands above a list; no device is named so. */
const isAboutDevices = (folded: string): boolean =>
  (folded.split(' ').length > 2 && MANY.test(folded)) || /^.{4,}デバイス(?:の一覧)?$/u.test(folded);
const MANY = new RegExp(`(?<!\\p{L})(?:${MANY_DEVICES.join('|')})(?!\\p{L})`, 'u');

const isFoot = (folded: string): boolean =>
  /^©|^\(c\) |^copyright\b|microsoft 20\d\d$/u.test(folded);

function listOf(folded: string): DeviceList | null {
  const bare = folded.replace(/[:：]$/u, '').trim();
  const known = LISTS.get(bare);
  if (known !== undefined) return known;
  if (bare.split(' ').length > 9 || bare.length > 70 || /[.!?。]$/u.test(bare)) return null;
  if (/\bandroid\b|^android/u.test(bare) && /\b(?:ios|iphone|ipad)\b|ios$|iphone$/u.test(bare))
    return 'phones';
  if (/\bmicrosoft store\b|^store\b/u.test(bare) && !/\d/u.test(bare)) return 'store';
  return null;
}

const NOUN = `(?:${DEVICE_NOUNS.join('|')})`;
const OF =
  /(?<![\p{L}\d/.-])(\d{1,4})(?: ?\/ ?| (?:of|out of|de|sur|von|di|van|van de|z|em|do) (?:the |los |las |les |den |i |die |tus |your )?)(\d{1,4})(?![\p{L}\d/.-])/u;
/** “Device 2 of 10” numbers a row for those who listen to the page. */
const ORDINAL =
  /^(?:device|item|dispositivo|elemento|appareil|element|gerat|aparelho|item|apparaat|urzadzenie|デバイス) ?\d{1,4} ?(?:of|de|sur|von|di|van|z|\/) ?\d{1,4}$/u;
const NONE = new RegExp(`^(?:${NO_DEVICE_WORDS.join('|')})(?: .{0,60})?$`, 'u');
/** Longer than this it is running text, whatever numbers are in it. */
const COUNT_MAX = 160;
const JAPANESE_OF = /(\d{1,4}) ?(?:台|個)?(?:の)?(?:うち|中) ?(\d{1,4})/u;
const TOTAL = new RegExp(
  `^(?:you have |tienes |tiene |vous avez |sie haben |du hast |hai |voce tem |tem |je hebt |u hebt |masz )?(\\d{1,4}) (?:\\p{L}+ )?${NOUN}$|^(?:${NOUN}|[\\p{L}& ]{2,40}) ?\\((\\d{1,4})\\)$|^(?:デバイス ?)?(\\d{1,4}) ?台(?:のデバイス)?$`,
  'u',
);

/** The page's own number. */
function countOf(folded: string): Piece | null {
  const text = folded.replace(/[.。:：]$/u, '');
  if (text.length > COUNT_MAX) return null;
  if (ORDINAL.test(text)) return { kind: 'known' };
  if (NONE.test(text)) return { kind: 'count', count: 0, ofStore: false };
  const left = LEFT_WORDS.some((word) => text.includes(word));
  const of = OF.exec(text);
  const japanese = of === null ? JAPANESE_OF.exec(text) : null;
  const [used, total] = japanese === null ? [of?.[1], of?.[2]] : [japanese[2], japanese[1]];
  if (used !== undefined && total !== undefined && mentionsDevices(text)) {
    if (SHOWING_WORDS.some((word) => text.includes(word)) || total !== '10')
      return Number(used) <= Number(total)
        ? { kind: 'count', count: Number(total), ofStore: false }
        : null;
    if (Number(used) > 10) return null;
    return { kind: 'count', count: left ? 10 - Number(used) : Number(used), ofStore: true };
  }
  const totals = TOTAL.exec(text);
  const number = totals?.[1] ?? totals?.[2] ?? totals?.[3];
  if (number === undefined || left) return null;
  if (
    totals?.[2] !== undefined &&
    listOf(text.replace(/ ?\(\d+\)$/u, '')) === null &&
    !mentionsDevices(text)
  )
    return null;
  return { kind: 'count', count: Number(number), ofStore: false };
}

/** A bare “4 of 10” is a count; with other words one of them has to be about devices. */
const MENTION = new RegExp(`\\b${NOUN}\\b|台|デバイス`, 'u');
const mentionsDevices = (text: string): boolean =>
  MENTION.test(text) || /^[\d\s/]+$|^\d+ \p{L}{1,3} \d+(?: \p{L}+)?$/u.test(text);

/** A cell that is nothing but names of buttons: “Details Remove device”. The last that takes off wins. */
function actionsIn(folded: string): ActionKind | null {
  let rest = folded;
  let found: ActionKind | null = null;
  while (rest !== '') {
    const next = [...ACTIONS.keys()]
      .filter((word) => rest === word || rest.startsWith(`${word} `))
      .sort((a, b) => b.length - a.length)[0];
    if (next === undefined) return null;
    const action = ACTIONS.get(next) ?? 'neutral';
    if (found === null || action !== 'neutral') found = action;
    rest = rest.slice(next.length).trim();
  }
  return found;
}

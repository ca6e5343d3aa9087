import { fold } from '../text/clean';
import { namesADevice } from './guess';
import type { Item } from './items';
import type { DeviceList } from './types';

/** A part of the text that is about one list. */
export interface Section {
  readonly items: readonly Item[];
  /** What its titles say; null when they say nothing or name several lists, as a menu does. */
  readonly list: DeviceList | null;
  readonly count: { readonly count: number; readonly ofStore: boolean } | null;
}

/** Parts the text at titles of lists. Titles with nothing between them are a menu and stay together. */
export function sectionsOf(items: readonly Item[]): readonly Section[] {
  const typed = !items.some(isDetail);
  const parts: { items: Item[]; titles: DeviceList[]; full: boolean }[] = [];
  let part: (typeof parts)[number] = { items: [], titles: [], full: false };
  parts.push(part);
  for (const item of items) {
    if (item.kind === 'piece' && item.piece.kind === 'heading') {
      if (part.full) parts.push((part = { items: [], titles: [], full: false }));
      part.titles.push(item.piece.list);
    } else if (typed ? isName(item) : isDetail(item) || isDeviceName(item)) part.full = true;
    // A second count starts a second list.
    if (item.kind === 'piece' && item.piece.kind === 'count' && part.full && hasCount(part.items))
      parts.push((part = { items: [], titles: [], full: false }));
    part.items.push(item);
  }
  return parts.map(({ items: own, titles }) => {
    const count = countIn(own);
    const list = count?.ofStore === true ? 'store' : (listFrom(titles) ?? hintIn(own));
    return { items: own, list, count };
  });
}

/** One title, or one beside “Devices”, which stands in every menu; or the one that is repeated. */
function listFrom(titles: readonly DeviceList[]): DeviceList | null {
  const named = new Set(titles);
  const [only, ...more] = [...named].filter((list) => list !== 'computers');
  if (only === undefined) return titles.length > 0 ? 'computers' : null;
  if (more.length === 0) return only;
  const last = titles.at(-1);
  return last !== undefined && titles.filter((title) => title === last).length > 1 ? last : null;
}

/** “… Microsoft Store apps and games on up to 10 devices” stands above the list of the Store only. */
function hintIn(items: readonly Item[]): DeviceList | null {
  const told = items.some(
    (item) =>
      item.kind === 'piece' &&
      item.piece.kind === 'sentence' &&
      /\b(?:microsoft )?store\b|ストア/u.test(fold(item.raw)) &&
      /\b10\b|１０|10/u.test(item.raw),
  );
  return told ? 'store' : null;
}

const countIn = (items: readonly Item[]): Section['count'] => {
  const counts = items.flatMap((item) =>
    item.kind === 'piece' && item.piece.kind === 'count' ? [item.piece] : [],
  );
  return counts.find(({ ofStore }) => ofStore) ?? counts[0] ?? null;
};
const hasCount = (items: readonly Item[]): boolean => countIn(items) !== null;

/** Something that only a device has. */
export const isDetail = (item: Item): boolean => {
  if (item.kind !== 'piece') return item.kind === 'row';
  const { piece } = item;
  switch (piece.kind) {
    case 'action':
      return piece.action !== 'neutral';
    case 'field':
      return piece.field !== 'other' && piece.field !== 'added';
    case 'os':
      return /\d/u.test(piece.text);
    case 'date':
      return true;
    case 'count':
    case 'heading':
    case 'known':
    case 'sentence':
    case 'text':
    case 'this':
      return false;
  }
};

const isName = (item: Item): boolean => item.kind === 'piece' && item.piece.kind === 'text';
const isDeviceName = (item: Item): boolean =>
  item.kind === 'piece' &&
  item.piece.kind === 'text' &&
  /\d/u.test(item.piece.text) &&
  namesADevice(item.piece.text);

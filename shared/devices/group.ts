import { scanDate, type DateHit } from '../text/dates';
import {
  guessType,
  isHostName,
  isModelName,
  isOs,
  isSureHostName,
  namesADevice,
  typeOfWord,
} from './guess';
import {
  DEVICE_TEXT_MAX,
  type DeviceList,
  type DeviceRow,
  type ReadContext,
  type UnreadLine,
} from './types';
import type { FieldKind } from './words';

interface Words {
  readonly text: string;
  readonly line: number;
}

/** What belongs to one device, while it is gathered. */
export interface Group {
  readonly line: number;
  readonly texts: Words[];
  /** A second answer to what is known already. */
  readonly extras: Words[];
  name: Words | null;
  model: string | null;
  os: string | null;
  date: DateHit | null;
  dateRaw: Words | null;
  typeWord: string | null;
  action: 'remove' | 'unlink' | null;
  saysThis: boolean;
  /** A label whose value is still to come. */
  waiting: FieldKind | null;
  /** It is a row of a table or has a name label: that is enough to be a device. */
  sure: boolean;
}

export const newGroup = (line: number): Group => ({
  line,
  texts: [],
  extras: [],
  name: null,
  model: null,
  os: null,
  date: null,
  dateRaw: null,
  typeWord: null,
  action: null,
  saysThis: false,
  waiting: null,
  sure: false,
});

/** Has it anything beside names? */
export const hasDetails = ({ os, date, action, saysThis, model, typeWord }: Group): boolean =>
  os !== null ||
  date !== null ||
  action !== null ||
  saysThis ||
  model !== null ||
  typeWord !== null;

/** Gives a label's value to a group. */
export function setField(
  group: Group,
  field: FieldKind,
  value: string,
  line: number,
  context: ReadContext,
): void {
  switch (field) {
    case 'name':
      group.name = { text: value, line };
      group.sure = true;
      return;
    case 'model':
    case 'os':
    case 'type': {
      const key = field === 'type' ? 'typeWord' : field;
      if (group[key] === null) group[key] = value;
      else if (group[key] !== value) group.extras.push({ text: value, line });
      return;
    }
    case 'last-used':
      setDate(group, scanDate(value, context), { text: value, line });
      return;
    case 'added':
    case 'other':
      return;
  }
}

export function setDate(group: Group, hit: DateHit | null, raw: Words): void {
  if (group.dateRaw === null) {
    group.date = hit;
    group.dateRaw = raw;
  } else if (group.dateRaw.text !== raw.text) group.extras.push(raw);
}

/** What is known about the place of a group in the text. */
export interface Place {
  readonly list: DeviceList | null;
  readonly context: ReadContext;
  /** Nothing in the whole text has details: it is a list that somebody typed. */
  readonly typed: boolean;
}

/** Makes a device of a group, or says line by line why it is none. */
export function finishGroup(
  group: Group,
  place: Place,
): { row: DeviceRow | null; unread: UnreadLine[] } {
  const unread: UnreadLine[] = group.extras.map((extra) => ({
    ...extra,
    reason: 'not-understood',
  }));
  const texts = [...group.texts];
  const name = group.name ?? takeName(texts, hasDetails(group));
  if (name !== null && group.name === null) {
    const index = texts.indexOf(name);
    // Before the name stands its model, or something else of the page.
    for (const early of texts.splice(0, index))
      if (isModelName(early.text) && group.model === null) group.model = early.text;
      else unread.push({ ...early, reason: 'no-device-seen' });
    texts.shift();
  }
  for (const extra of texts)
    if (
      group.model === null &&
      (isModelName(extra.text) || extra === texts[0]) &&
      !isOs(extra.text)
    )
      group.model = extra.text;
    else unread.push({ ...extra, reason: 'not-understood' });
  if (name === null) {
    const { model, os, typeWord, dateRaw, line } = group;
    for (const text of [model, os, typeWord])
      if (text !== null) unread.push({ line, text, reason: 'no-device-seen' });
    if (dateRaw !== null) unread.push({ ...dateRaw, reason: 'no-device-seen' });
    return { row: null, unread };
  }
  if (!isDevice(group, name.text, place)) {
    const { model, os } = group;
    for (const text of [model, os])
      if (text !== null) unread.push({ line: name.line, text, reason: 'no-device-seen' });
    const rest = unread.map((line) => ({ ...line, reason: 'no-device-seen' as const }));
    return { row: null, unread: [{ ...name, reason: 'no-device-seen' }, ...rest] };
  }
  if (name.text.length > DEVICE_TEXT_MAX)
    return { row: null, unread: [{ ...name, reason: 'too-long' }, ...unread] };
  if (group.date?.kind === 'ambiguous' && group.dateRaw !== null)
    unread.push({ ...group.dateRaw, reason: 'date-ambiguous' });
  if (group.date?.kind === 'impossible' && group.dateRaw !== null)
    unread.push({ ...group.dateRaw, reason: 'date-impossible' });
  if (group.date === null && group.dateRaw !== null)
    unread.push({ ...group.dateRaw, reason: 'not-understood' });
  return { row: rowOf(group, name, place), unread };
}

function takeName(texts: readonly Words[], details: boolean): Words | null {
  const host = details ? texts.find(({ text }) => isSureHostName(text)) : undefined;
  return host ?? texts[0] ?? null;
}

function isDevice(group: Group, name: string, { list, typed }: Place): boolean {
  if (group.sure || group.action !== null || group.date !== null) return true;
  // A bare “Windows” also stands in menus.
  if (group.os !== null && group.os.toLowerCase() !== 'windows') return true;
  if (group.saysThis || group.typeWord !== null || isSureHostName(name)) return true;
  if (group.model !== null && isHostName(name)) return true;
  // Menus name products too; only a list that somebody typed is nothing but names.
  return typed && (namesADevice(name) || (list !== null && name.split(' ').length <= 6));
}

function rowOf(group: Group, name: Words, { list, context }: Place): DeviceRow {
  const { date } = group;
  const type =
    (group.typeWord === null ? null : typeOfWord(group.typeWord)) ??
    guessType(name.text, group.model, group.os);
  return {
    name: name.text,
    list: context.list !== null && list === context.list ? list : listOf(group, type, list),
    type,
    model: short(group.model),
    os: short(group.os),
    lastUsed: date?.kind === 'date' ? date.on : null,
    lastUsedEither: date?.kind === 'ambiguous' ? [date.dayFirst, date.monthFirst] : null,
    saysThis: group.saysThis,
    line: name.line,
  };
}

/** Which list: the button first, then the title above, then what the device is. */
function listOf({ action }: Group, type: DeviceRow['type'], list: DeviceList | null): DeviceList {
  const mobile = type === 'phone' || type === 'tablet';
  if (action === 'remove')
    return list === 'store' ? 'store' : list === 'phones' && mobile ? 'phones' : 'computers';
  if (action === 'unlink') {
    if (list === 'phones') return mobile || type === 'unknown' ? 'phones' : 'store';
    return mobile && list !== 'store' ? 'phones' : 'store';
  }
  if (list === 'phones' && (type === 'computer' || type === 'console')) return 'computers';
  return list ?? (mobile ? 'phones' : 'computers');
}

const short = (text: string | null): string | null =>
  text === null || text === '' ? null : text.slice(0, DEVICE_TEXT_MAX);

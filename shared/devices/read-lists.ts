import { linesOf } from '../text/clean';
import { orderOf } from '../text/dates';
import { languageOf } from './classify';
import { gather } from './gather';
import { finishGroup, hasDetails } from './group';
import { itemsOf } from './items';
import { sectionsOf, type Section } from './sections';
import {
  DEVICE_LISTS,
  type DeviceList,
  type DeviceReading,
  type DeviceRow,
  type ReadContext,
  type UnreadLine,
} from './types';

/** Lines and rows beyond these are said to be unread: no page of Microsoft's is that long. */
export const LINES_MAX = 100_000;
export const ROWS_MAX = 6_000;

/**
 * Reads devices out of a pasted page or a typed list. Structure goes first: what ends a device (a button, a date, a
 * system), what stands in a table, what stands between empty lines. Words go second. Every line that is neither part
 * of a device nor known furniture of a page is in `unread`, with the reason.
 */
export function readLists(text: string, context: ReadContext): DeviceReading {
  const all = linesOf(text);
  const lines = all.slice(0, LINES_MAX);
  // Long lists say the same again and again: each is looked at once.
  const cells = [...new Set(lines.flatMap((line) => line.cells))];
  const order =
    context.order ?? orderOf(cells) ?? (languageOf(cells) === 'others' ? 'day-first' : null);
  const sure = { ...context, order };
  const sections = sectionsOf(itemsOf(lines, sure));
  const unread: UnreadLine[] = [];
  const gathered = sections.map((section) => {
    const result = gather(section, sure);
    unread.push(...result.unread);
    return { section, groups: result.groups };
  });
  const groups = gathered.flatMap((one) => one.groups);
  const typed = !groups.some((group) => group.sure || hasDetails(group));
  const rows: DeviceRow[] = [];
  const seen: { section: Section; rows: DeviceRow[] }[] = [];
  for (const { section, groups: own } of gathered) {
    const list = agreedList(context.list, section);
    const found: DeviceRow[] = [];
    for (const group of own) {
      const done = finishGroup(group, { list, context: sure, typed });
      unread.push(...done.unread);
      if (done.row !== null) found.push(done.row);
    }
    seen.push({ section, rows: found });
    rows.push(...found);
  }
  if (all.length > LINES_MAX) unread.push({ line: LINES_MAX + 1, text: '…', reason: 'too-many' });
  for (const row of rows.slice(ROWS_MAX))
    unread.push({ line: row.line, text: row.name, reason: 'too-many' });
  const kept = rows.slice(0, ROWS_MAX);
  const counts = countsOf(seen, context.list);
  // What the person chose counts as looked at only while the text does not say that it is another list.
  const told = gathered.every(({ section }) => agreedList(context.list, section) === context.list)
    ? context.list
    : null;
  return {
    rows: kept,
    counts,
    lists: DEVICE_LISTS.filter(
      (list) => kept.some((row) => row.list === list) || counts[list] !== null || told === list,
    ),
    unread: unread.sort((a, b) => a.line - b.line),
  };
}

/** The person says which list it is, unless the page itself says that it is another: “4 of 10”, or its title and buttons. */
function agreedList(told: DeviceList | null, { list, count, items }: Section): DeviceList | null {
  if (told === null || list === null || list === told) return told ?? list;
  const unlinks = items.some(
    (item) =>
      item.kind === 'piece' && item.piece.kind === 'action' && item.piece.action === 'unlink',
  );
  return count?.ofStore === true || (told === 'computers' && unlinks) ? list : told;
}

/** The page's own numbers. A number belongs to the list that most rows of its section are in. */
function countsOf(
  seen: readonly { readonly section: Section; readonly rows: readonly DeviceRow[] }[],
  told: DeviceList | null,
): Record<DeviceList, number | null> {
  const counts: Record<DeviceList, number | null> = { computers: null, store: null, phones: null };
  for (const { section, rows } of seen) {
    const { count } = section;
    if (count === null) continue;
    const list = count.ofStore
      ? 'store'
      : (agreedList(told, section) ?? mostly(rows) ?? section.list);
    if (list !== null && (counts[list] === null || count.ofStore)) counts[list] = count.count;
  }
  return counts;
}

function mostly(rows: readonly DeviceRow[]): DeviceList | null {
  const ranked = DEVICE_LISTS.map((list) => ({
    list,
    rows: rows.filter((row) => row.list === list).length,
  })).sort((a, b) => b.rows - a.rows);
  return ranked[0] === undefined || ranked[0].rows === 0 ? null : ranked[0].list;
}

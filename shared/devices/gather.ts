import type { Piece } from './classify';
import { hasDetails, newGroup, setDate, setField, type Group } from './group';
import { guessType, isModelName, isSureHostName } from './guess';
import type { Item } from './items';
import { isDetail, type Section } from './sections';
import type { ReadContext, UnreadLine } from './types';

type PieceItem = Extract<Item, { kind: 'piece' }>;

/** What parts one device from the next in a section. */
type Mode = 'cards' | 'actions' | 'details' | 'lines';

/** Gathers what belongs to each device of a section. */
export function gather(
  section: Section,
  context: ReadContext,
): { groups: Group[]; unread: UnreadLine[] } {
  const groups: Group[] = [];
  const unread: UnreadLine[] = [];
  const wide = gapOf(section.items);
  const mode = modeOf(section.items, wide);
  let group: Group | null = null;
  let blanks = 0;
  /** The title or menu word just before: it is a name after all when a detail follows. */
  let before: PieceItem | null = null;
  let says = false;

  const open = (line: number): Group => {
    const made = newGroup(line);
    made.saysThis = says;
    says = false;
    groups.push(made);
    group = made;
    return made;
  };
  /** The device that a detail belongs to. */
  const owner = (item: PieceItem): Group => {
    if (group !== null && !(group.action !== null && blanks >= wide)) return group;
    const made = open(item.line);
    if (before !== null) made.texts.push({ text: before.raw, line: before.line });
    before = null;
    return made;
  };

  function take(item: PieceItem): void {
    const { piece, raw, line } = item;
    if (
      group?.waiting != null &&
      piece.kind !== 'field' &&
      piece.kind !== 'heading' &&
      piece.kind !== 'count' &&
      piece.kind !== 'action'
    ) {
      const { waiting } = group;
      group.waiting = null;
      setField(group, waiting, raw, line, context);
      return;
    }
    switch (piece.kind) {
      case 'text': {
        const current = group;
        if (current === null || startsAnother(current, item, mode, blanks >= wide))
          open(line).texts.push({ text: piece.text, line });
        else current.texts.push({ text: piece.text, line });
        return;
      }
      case 'field':
        takeField(piece, item);
        return;
      case 'os':
        // A bare “Windows” also stands in menus and at the foot of pages.
        if (group === null && before === null) {
          if (/\d/u.test(piece.text)) unread.push({ line, text: raw, reason: 'no-device-seen' });
          return;
        }
        setOs(owner(item), piece.text, item);
        return;
      case 'date':
        if (group === null && before === null)
          unread.push({ line, text: raw, reason: 'no-device-seen' });
        else setDate(owner(item), piece.hit, { text: raw, line });
        return;
      case 'action':
        if (piece.action === 'neutral') return;
        if (group === null && before === null) return;
        if (group !== null && group.action !== null) return;
        owner(item).action = piece.action;
        return;
      case 'this':
        if (group === null || (group.action !== null && blanks >= wide)) says = true;
        else group.saysThis = true;
        return;
      case 'sentence':
        unread.push({ line, text: raw, reason: 'page-text' });
        return;
      case 'count':
        group = null;
        return;
      case 'heading':
      case 'known':
        if (piece.kind === 'heading' || group?.action != null) group = null;
        before = group === null ? item : before;
        return;
    }
  }

  function takeField(piece: Extract<Piece, { kind: 'field' }>, item: PieceItem): void {
    const { field, value } = piece;
    const current = group;
    const named = field === 'name';
    const fresh =
      current === null ||
      (named && (current.name !== null || current.texts.length > 0)) ||
      (current.action !== null &&
        blanks >= wide &&
        !named &&
        field !== 'other' &&
        field !== 'added');
    if (fresh && (field === 'other' || field === 'added')) return;
    const target = fresh ? (named ? open(item.line) : owner(item)) : current;
    if (value === '') target.waiting = field;
    else setField(target, field, value, item.line, context);
  }

  function setOs(target: Group, text: string, item: PieceItem): void {
    if (target.os === null) target.os = text;
    else if (target.os !== text)
      unread.push({ line: item.line, text: item.raw, reason: 'not-understood' });
  }

  for (const item of section.items) {
    if (item.kind === 'blank') {
      blanks += 1;
      if (mode === 'cards' && blanks >= wide) group = null;
      continue;
    }
    if (item.kind === 'row') {
      groups.push(fromRow(item, context));
      group = null;
    } else {
      take(item);
      if (item.piece.kind !== 'heading' && item.piece.kind !== 'known') before = null;
    }
    blanks = 0;
  }
  return { groups, unread };
}

function fromRow(item: Extract<Item, { kind: 'row' }>, context: ReadContext): Group {
  const made = newGroup(item.line);
  for (const [field, value] of item.fields) setField(made, field, value, item.line, context);
  // A table without a column for names lists devices by their model.
  if (made.name === null && made.model !== null) {
    made.name = { text: made.model, line: item.line };
    made.sure = true;
  }
  for (const piece of item.pieces)
    if (piece.kind === 'this') made.saysThis = true;
    else if (piece.kind === 'action' && piece.action !== 'neutral') made.action = piece.action;
  return made;
}

/** Does this text begin the next device? */
function startsAnother(current: Group, item: PieceItem, mode: Mode, gap: boolean): boolean {
  if (item.beside) return false;
  if (current.action !== null) return true;
  if (current.texts.length === 0 && current.name === null) return false;
  if (hasDetails(current) && isOtherThing(current, item.raw)) return true;
  switch (mode) {
    case 'lines':
      return true;
    // In a card an empty line has closed the device already.
    case 'cards':
      return false;
    case 'actions':
      return (
        hasDetails(current) &&
        isSureHostName(item.raw) &&
        !isModelName(item.raw) &&
        ownName(current)
      );
    case 'details': {
      if (hasDetails(current) || gap) return true;
      const first = current.texts[0]?.text ?? '';
      if (current.texts.length > 1 || current.name !== null) return true;
      return (
        !(isModelName(item.raw) && !isModelName(first)) &&
        !(isSureHostName(first) && !isSureHostName(item.raw))
      );
    }
  }
}

const ownName = ({ texts }: Group): boolean => texts.some(({ text }) => isSureHostName(text));

/** An Xbox is no model of a PC: the words begin another device. */
function isOtherThing({ texts, name, model, os }: Group, words: string): boolean {
  const own = guessType(name?.text ?? texts[0]?.text ?? '', model, os);
  const other = guessType(words, null, null);
  return own !== 'unknown' && other !== 'unknown' && own !== other;
}

/** How many empty lines make a gap: browsers may put one after every line. */
function gapOf(items: readonly Item[]): number {
  let single = 0;
  let none = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'blank' || index === 0) continue;
    const previous = items[index - 1];
    if (previous?.kind === 'blank') single += 1;
    else if (item.kind === 'row' || !item.beside) none += 1;
  }
  return single > 0 && none * 8 < single ? 2 : 1;
}

/** The strictest way that fits: a part that holds two systems or two dates holds two devices. */
function modeOf(items: readonly Item[], wide: number): Mode {
  const blocks = blocksOf(items, wide, false);
  // Nothing but names: a line each, or a name and its model between empty lines.
  if (!items.some(isDetail))
    return blocks.filter((block) => block.length > 0).every(isPair) ? 'cards' : 'lines';
  const cards = blocks.filter((block) => block.some(isDetail));
  if (cards.length > 0 && cards.every((block) => isOne(block) && startsWithName(block)))
    return 'cards';
  const ends = blocksOf(items, wide, true).filter((block) => block.some(isEnd));
  return ends.length > 0 && ends.every((block) => isOne(block) && block.some(isText))
    ? 'actions'
    : 'details';
}

function blocksOf(items: readonly Item[], wide: number, atActions: boolean): PieceItem[][] {
  const blocks: PieceItem[][] = [[]];
  let blanks = 0;
  for (const item of items) {
    blanks = item.kind === 'blank' ? blanks + 1 : 0;
    if (!atActions && blanks === wide) blocks.push([]);
    if (item.kind !== 'piece') continue;
    if (item.piece.kind === 'heading' || item.piece.kind === 'count') blocks.push([]);
    else blocks.at(-1)?.push(item);
    if (atActions && isEnd(item)) blocks.push([]);
  }
  return blocks;
}

const isPair = ([first, second, ...more]: readonly PieceItem[]): boolean =>
  first?.piece.kind === 'text' &&
  second?.piece.kind === 'text' &&
  more.length === 0 &&
  !isModelName(first.raw) &&
  isModelName(second.raw);

const isEnd = (item: PieceItem): boolean =>
  item.piece.kind === 'action' && item.piece.action !== 'neutral';
const isText = (item: PieceItem): boolean => item.piece.kind === 'text';

function isOne(block: readonly PieceItem[]): boolean {
  const many = (test: (piece: Piece) => boolean) => block.filter(({ piece }) => test(piece)).length;
  return (
    many((piece) => piece.kind === 'os' || (piece.kind === 'field' && piece.field === 'os')) <= 1 &&
    many(
      (piece) => piece.kind === 'date' || (piece.kind === 'field' && piece.field === 'last-used'),
    ) <= 1 &&
    many((piece) => piece.kind === 'action' && piece.action !== 'neutral') <= 1 &&
    many((piece) => piece.kind === 'field' && piece.field === 'name') <= 1 &&
    many((piece) => piece.kind === 'text' && isSureHostName(piece.text)) <= 1
  );
}

/** A card begins with a name, not with a detail of the card before. */
const startsWithName = (block: readonly PieceItem[]): boolean => {
  const first = block.find(
    ({ piece }) => piece.kind !== 'known' && piece.kind !== 'this' && piece.kind !== 'sentence',
  );
  return (
    first !== undefined &&
    (isText(first) ||
      (first.piece.kind === 'field' &&
        block.some(
          ({ piece }) =>
            piece.kind === 'text' || (piece.kind === 'field' && piece.field === 'name'),
        )))
  );
};

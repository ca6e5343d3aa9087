import { fold, type Line } from '../text/clean';
import { scanDate } from '../text/dates';
import { classify, fieldIn, piecesOf, type Piece } from './classify';
import { oneRow } from './one-row';
import type { FieldKind } from './words';
import type { ReadContext } from './types';

/** One piece of the text in its place. */
export type Item =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'piece';
      readonly piece: Piece;
      readonly raw: string;
      readonly line: number;
      /** It stands after another cell of the same line. */
      readonly beside: boolean;
    }
  | {
      readonly kind: 'row';
      readonly fields: ReadonlyMap<FieldKind, string>;
      readonly pieces: readonly Piece[];
      readonly line: number;
    };

/** Reads lines into pieces. A line of column titles makes rows of the lines below it. */
export function itemsOf(lines: readonly Line[], context: ReadContext): readonly Item[] {
  const items: Item[] = [];
  // Long lists say the same again and again: each is looked at once.
  const seen = new Map<string, Looked>();
  let head: readonly (FieldKind | null)[] | null = null;
  for (const line of lines) {
    const cells = line.cells.filter((cell) => cell !== '');
    if (cells.length === 0) {
      items.push({ kind: 'blank' });
      continue;
    }
    const titles = cells.length > 1 ? titlesOf(line) : null;
    if (titles !== null) {
      head = titles;
      continue;
    }
    if (head !== null) {
      const row = cells.length > 1 ? rowOf(line, head, context) : null;
      if (row !== null) {
        items.push(row);
        continue;
      }
      if (!line.tabbed) head = cells.length === 1 ? head : null;
    }
    for (const [index, cell] of cells.entries()) {
      const known = seen.get(cell) ?? look(cell, context);
      seen.set(cell, known);
      const { words, pieces } = known;
      for (const [part, piece] of pieces.entries())
        items.push({
          kind: 'piece',
          piece,
          raw: piece.kind === 'text' ? piece.text : words,
          line: line.number,
          beside: index > 0 || part > 0,
        });
    }
  }
  return items;
}

interface Looked {
  readonly words: string;
  readonly pieces: readonly Piece[];
}

function look(cell: string, context: ReadContext): Looked {
  const words = withoutBullet(cell, context);
  const pieces = piecesOf(words, context);
  return { words, pieces: pieces.length > 1 ? pieces : (oneRow(words, context) ?? pieces) };
}

/** “- ANA-PC”, “• ANA-PC”, “1. ANA-PC”, but not “2. März 2026”. */
function withoutBullet(cell: string, context: ReadContext): string {
  const bare = cell.replace(/^(?:[-*–—•●○▪◦‣⁃✓☐]|\d{1,3}[.)])\s+/u, '');
  return /^\d/u.test(cell) && scanDate(cell, context) !== null ? cell : bare;
}

/** A line of column titles: at least two, a name or a model among them, and no values. */
function titlesOf(line: Line): readonly (FieldKind | null)[] | null {
  const titles = line.cells.map((cell) => {
    if (cell === '') return null;
    const label = fieldIn(cell);
    return label?.value !== '' || /[:：]$/u.test(cell) ? undefined : label.kind;
  });
  const known = titles.filter((title) => title !== undefined && title !== null);
  if (known.length < 2 || titles.filter((title) => title === undefined).length > 1) return null;
  return known.includes('name') || known.includes('model')
    ? titles.map((title) => title ?? null)
    : null;
}

function rowOf(line: Line, head: readonly (FieldKind | null)[], context: ReadContext): Item | null {
  if (line.cells.length > head.length + 1) return null;
  // Without tabs an empty column cannot be seen, so only a full line is sure.
  if (!line.tabbed && line.cells.length < head.length - 1) return null;
  const fields = new Map<FieldKind, string>();
  const pieces: Piece[] = [];
  for (const [index, cell] of line.cells.entries()) {
    const field = head[index] ?? null;
    const piece = classify(cell, context);
    if (piece.kind === 'action' || piece.kind === 'this') pieces.push(piece);
    else if (field !== null && cell !== '' && !fields.has(field)) fields.set(field, cell);
  }
  const name = fields.get('name') ?? fields.get('model');
  return name === undefined || fold(name) === ''
    ? null
    : { kind: 'row', fields, pieces, line: line.number };
}

import * as fs from 'node:fs/promises';
import { unseal } from '../storage/sealed';
import { codeOf } from './disk-problem';
import { lineSchema, type JournalDamage, type JournalLine } from './journal-line';

/** What one copy of the journal on disk came to. */
export interface JournalCopy {
  /** Null when it is not there or cannot be read. */
  readonly bytes: Buffer | null;
  readonly unreadable: boolean;
  /** The lines that open, by number, each with its text on disk. */
  readonly lines: ReadonlyMap<number, { readonly line: JournalLine; readonly text: string }>;
  /** Ends of lines in it, also of those that do not open. */
  readonly ends: number;
  /** Does the last of these open? Then nothing can stand behind it. */
  readonly endOpens: boolean;
  /** Its last line is not whole. */
  readonly torn: boolean;
}

/** Both copies together. */
export interface Merged {
  readonly lines: readonly JournalLine[];
  readonly damage: JournalDamage;
  /** The number of the next line: beyond every one that a line which cannot be opened may have. */
  readonly next: number;
  /** The text that both copies should have; null when lines are lost, and each copy must be left as it is. */
  readonly whole: string | null;
}

/** What a line is sealed for. */
export const linePurpose = (number: number): string => `journal/${String(number)}`;

/** Reads one copy and opens its lines. Numbers only ever grow in it. */
export async function readCopy(file: string, key: Uint8Array): Promise<JournalCopy> {
  try {
    return parseCopy(await fs.readFile(file), key);
  } catch (cause) {
    const unreadable = codeOf(cause) !== 'ENOENT';
    return { bytes: null, unreadable, lines: new Map(), ends: 0, endOpens: true, torn: false };
  }
}

function parseCopy(bytes: Buffer, key: Uint8Array): JournalCopy {
  const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
  const texts = bytes.subarray(0, wholeBytes).toString('latin1').split('\n').slice(0, -1);
  const lines = new Map<number, { line: JournalLine; text: string }>();
  let [last, endOpens] = [0, true];
  for (const text of texts) {
    const space = text.indexOf(' ');
    const number = Number(text.slice(0, space));
    const line = number > last ? openLine(key, number, text.slice(space + 1)) : null;
    endOpens = line !== null;
    if (line === null) continue;
    lines.set(number, { line, text });
    last = number;
  }
  const torn = wholeBytes < bytes.length;
  return { bytes, unreadable: false, lines, ends: texts.length, endOpens, torn };
}

/** Every line that one of the copies still has, and whether any is lost. */
export function mergeCopies(copies: readonly JournalCopy[]): Merged {
  const all = new Map(copies.flatMap((copy) => [...copy.lines]));
  const numbers = [...all.keys()].sort((a, b) => a - b);
  const last = numbers.at(-1) ?? 0;
  const there = copies.filter((copy) => copy.bytes !== null);
  const damage = damageOf({ copies, there, gapless: numbers.length === last, last });
  const kept = numbers.flatMap((number) => all.get(number) ?? []);
  return {
    lines: kept.map(({ line }) => line),
    damage,
    next: Math.max(last, ...copies.map(({ ends }) => ends)) + 1,
    whole:
      damage === 'none' || damage === 'cut' ? kept.map(({ text }) => `${text}\n`).join('') : null,
  };
}

function damageOf(seen: {
  readonly copies: readonly JournalCopy[];
  readonly there: readonly JournalCopy[];
  readonly gapless: boolean;
  readonly last: number;
}): JournalDamage {
  const { copies, there, gapless, last } = seen;
  if (there.length === 0) return copies.some((copy) => copy.unreadable) ? 'unreadable' : 'none';
  const longer = there.filter(({ ends }) => ends > last);
  const lost = longer.length === there.length || longer.some(({ endOpens }) => !endOpens);
  if (!gapless || lost) return 'damaged';
  // Torn in one copy alone: the line was never confirmed, or the other copy has it.
  return there.every((copy) => copy.torn) ? 'cut' : 'none';
}

function openLine(key: Uint8Array, number: number, sealed: string): JournalLine | null {
  const bytes = Buffer.from(sealed, 'base64');
  // Node.js skips marks that it does not know, and with them a line break that became something else.
  if (bytes.toString('base64') !== sealed) return null;
  const opened = unseal(key, linePurpose(number), bytes);
  if (!opened.ok) return null;
  try {
    const read = lineSchema.safeParse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

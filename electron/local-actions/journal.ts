import * as fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ACTION_IDS } from '../../shared/local-actions';
import { err, ok, type Result } from '../../shared/result';
import { seal, unseal } from '../storage/sealed';
import { codeOf, diskProblem, type DiskProblem } from './disk-problem';
import { syncFolder } from './undo-box';

/**
 * What happened to one run, in the order in which it can happen.
 * started: nothing was changed yet. writing: the first change may have been made. undoing: the same for an
 * undo. forgotten: ended before the first change. dropped: the undo copy is gone, the rest stands.
 */
const PHASES = [
  'started',
  'writing',
  'verified',
  'unverified',
  'rolled-back',
  'stuck',
  'forgotten',
  'undoing',
  'undone',
  'dropped',
] as const;

const startSchema = z.strictObject({
  actionId: z.enum(ACTION_IDS),
  /** Null when nobody was chosen. The name stays with the person's own file. */
  personId: z.uuid().nullable(),
  address: z.string().nullable(),
  folder: z.string().nullable(),
  /** What the action needs to judge and undo itself. */
  before: z.unknown(),
});

const lineSchema = z.strictObject({
  journalId: z.uuid(),
  phase: z.enum(PHASES),
  at: z.iso.datetime(),
  /** Only in the first line of a run. */
  start: startSchema.optional(),
  /** Until when the undo copy is kept; only in lines that settle it. */
  undoUntil: z.iso.datetime().nullable().optional(),
});

export type JournalLine = z.output<typeof lineSchema>;
export type JournalPhase = Exclude<JournalLine['phase'], 'dropped'>;

/** cut: the last line is not whole and was left out. damaged: another line cannot be opened. */
export type JournalDamage = 'none' | 'cut' | 'damaged' | 'unreadable';

/** An append-only record. `append` answers only when the line is on the disk. */
export interface Journal {
  append(line: JournalLine): Promise<Result<null, DiskProblem>>;
  read(): Promise<{ readonly lines: readonly JournalLine[]; readonly damage: JournalDamage }>;
}

/** One run, as its lines tell it. */
export interface JournalEntry extends Required<z.output<typeof startSchema>> {
  readonly journalId: string;
  readonly startedAt: string;
  readonly phase: JournalPhase;
  readonly undoUntil: string | null;
}

/** The runs behind the lines, newest first. Lines of a run whose first line is lost are left out. */
export function entriesOf(lines: readonly JournalLine[]): readonly JournalEntry[] {
  const entries = new Map<string, JournalEntry>();
  for (const { journalId, phase, at, start, undoUntil } of lines) {
    const known = entries.get(journalId);
    if (start !== undefined && phase === 'started' && known === undefined)
      entries.set(journalId, { ...start, journalId, startedAt: at, phase, undoUntil: null });
    if (known === undefined) continue;
    entries.set(journalId, {
      ...known,
      phase: phase === 'dropped' ? known.phase : phase,
      undoUntil: phase === 'dropped' ? null : undoUntil === undefined ? known.undoUntil : undoUntil,
    });
  }
  return [...entries.values()].reverse();
}

/** For a session without a keychain: nothing is written (settled 2). */
export function createMemoryJournal(): Journal {
  const lines: JournalLine[] = [];
  return {
    append: async (line) => {
      lines.push(line);
      return ok(null);
    },
    read: async () => ({ lines: [...lines], damage: 'none' }),
  };
}

/** The name of the journal in Relock's data folder. */
export const JOURNAL_FILE = 'journal.sealed';

/**
 * `journal.sealed`: one line per event, "number base64". Each line is sealed for its number, so that lines cannot
 * be exchanged or taken out unnoticed; only the end can be cut off.
 */
export function createSealedJournal(deps: {
  readonly folder: string;
  readonly key: Uint8Array;
}): Journal {
  const file = path.join(deps.folder, JOURNAL_FILE);

  async function load(): Promise<Loaded> {
    try {
      return parse(await fs.readFile(file), deps.key);
    } catch (cause) {
      const damage = codeOf(cause) === 'ENOENT' ? 'none' : 'unreadable';
      return { lines: [], damage, wholeBytes: 0, next: 1 };
    }
  }

  return {
    read: async () => {
      const { lines, damage } = await load();
      return { lines, damage };
    },
    append: async (line) => {
      const { wholeBytes, next, damage } = await load();
      if (damage === 'unreadable') return err('cannot-write');
      const sealed = seal(deps.key, purpose(next), Buffer.from(JSON.stringify(line)));
      const text = `${String(next)} ${Buffer.from(sealed).toString('base64')}\n`;
      try {
        await fs.mkdir(deps.folder, { recursive: true, mode: 0o700 });
        await appendWhole(file, wholeBytes, text);
        return ok(null);
      } catch (cause) {
        return err(diskProblem(cause));
      }
    },
  };
}

interface Loaded {
  readonly lines: readonly JournalLine[];
  readonly damage: JournalDamage;
  /** Where the next line begins: behind the last whole one. */
  readonly wholeBytes: number;
  readonly next: number;
}

const purpose = (number: number): string => `journal/${String(number)}`;

function parse(bytes: Buffer, key: Uint8Array): Loaded {
  const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
  const texts = bytes.subarray(0, wholeBytes).toString('latin1').split('\n').slice(0, -1);
  const lines: JournalLine[] = [];
  let damage: JournalDamage = wholeBytes < bytes.length ? 'cut' : 'none';
  let last = 0;
  for (const text of texts) {
    const space = text.indexOf(' ');
    const number = Number(text.slice(0, space));
    const line = number > last ? openLine(key, number, text.slice(space + 1)) : null;
    if (line === null || number !== last + 1) damage = 'damaged';
    if (line === null) continue;
    lines.push(line);
    last = number;
  }
  // Beyond every number that a line which cannot be opened may have.
  return { lines, damage, wholeBytes, next: Math.max(last, texts.length) + 1 };
}

function openLine(key: Uint8Array, number: number, sealed: string): JournalLine | null {
  const bytes = Buffer.from(sealed, 'base64');
  // Node.js skips marks that it does not know, and with them a line break that became something else.
  if (bytes.toString('base64') !== sealed) return null;
  const opened = unseal(key, purpose(number), bytes);
  if (!opened.ok) return null;
  try {
    const read = lineSchema.safeParse(JSON.parse(Buffer.from(opened.value).toString('utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

async function appendWhole(file: string, at: number, text: string): Promise<void> {
  const handle = await fs.open(file, 'a', 0o600);
  try {
    await handle.truncate(at); // What a crash cut off was never relied on.
    await handle.writeFile(text);
    await handle.sync();
  } catch (cause) {
    await handle.truncate(at).catch(() => undefined);
    throw cause;
  } finally {
    await handle.close();
  }
  if (at === 0) await syncFolder(path.dirname(file));
}

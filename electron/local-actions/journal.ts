import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/result';
import { backupOf } from '../storage/atomic-file';
import { seal } from '../storage/sealed';
import { diskProblem, type DiskProblem } from './disk-problem';
import {
  linePurpose,
  mergeCopies,
  readCopy,
  type JournalCopy,
  type Merged,
} from './journal-copies';
import type { JournalDamage, JournalLine, JournalPhase, startSchema } from './journal-line';
import { replaceFile, syncFolder } from './undo-box';

export type { JournalDamage, JournalLine, JournalPhase } from './journal-line';

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
  /** What was taken away came back by itself. */
  readonly linkedAgain: boolean;
}

/** The runs behind the lines, newest first. Lines of a run whose first line is lost are left out. */
export function entriesOf(lines: readonly JournalLine[]): readonly JournalEntry[] {
  const entries = new Map<string, JournalEntry>();
  for (const { journalId, phase, at, start, undoUntil } of lines) {
    const known = entries.get(journalId);
    if (start !== undefined && phase === 'started' && known === undefined)
      entries.set(journalId, {
        ...start,
        journalId,
        startedAt: at,
        phase,
        undoUntil: null,
        linkedAgain: false,
      });
    if (known === undefined) continue;
    entries.set(journalId, {
      ...known,
      phase: phase === 'dropped' || phase === 'linked-again' ? known.phase : phase,
      linkedAgain: known.linkedAgain || phase === 'linked-again',
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
 * `journal.sealed` and its second copy: one line per event, "number base64". Each line is sealed for its number, so
 * that lines cannot be exchanged or taken out unnoticed; only the end of both can be cut off. A line that one copy
 * lost is read from the other, and the next append makes both whole again.
 */
export function createSealedJournal(deps: {
  readonly folder: string;
  readonly key: Uint8Array;
}): Journal {
  const file = path.join(deps.folder, JOURNAL_FILE);
  const files = [file, backupOf(file)];

  async function load(): Promise<LoadedCopies> {
    const copies = await Promise.all(files.map((one) => readCopy(one, deps.key)));
    return { ...mergeCopies(copies), copies };
  }

  async function write(line: JournalLine): Promise<void> {
    const { copies, next, whole } = await load();
    const sealed = seal(deps.key, linePurpose(next), Buffer.from(JSON.stringify(line)));
    const text = `${String(next)} ${Buffer.from(sealed).toString('base64')}\n`;
    await fs.mkdir(deps.folder, { recursive: true, mode: 0o700 });
    const done: { readonly file: string; readonly at: number }[] = [];
    try {
      for (const [index, one] of files.entries()) {
        const at = await mend(one, copies[index]?.bytes ?? null, whole);
        done.push({ file: one, at });
        await appendWhole(one, at, text);
      }
    } catch (cause) {
      // A line that was not confirmed must not come true in one copy.
      for (const { file: one, at } of done) await fs.truncate(one, at).catch(() => undefined);
      throw cause;
    }
  }

  return {
    read: async () => {
      const { lines, damage } = await load();
      return { lines, damage };
    },
    append: async (line) => {
      if ((await load()).copies.some((copy) => copy.unreadable)) return err('cannot-write');
      try {
        await write(line);
        return ok(null);
      } catch (cause) {
        return err(diskProblem(cause));
      }
    },
  };
}

interface LoadedCopies extends Merged {
  readonly copies: readonly JournalCopy[];
}

/** Writes a copy that lost something again; answers where its next line begins. */
async function mend(file: string, bytes: Buffer | null, whole: string | null): Promise<number> {
  const present = (bytes ?? Buffer.alloc(0)).subarray(0, (bytes?.lastIndexOf(0x0a) ?? -1) + 1);
  if (whole === null || present.equals(Buffer.from(whole))) return present.length;
  await replaceFile(file, Buffer.from(whole));
  return Buffer.byteLength(whole);
}

async function writeAll(handle: fs.FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

async function appendWhole(file: string, at: number, text: string): Promise<void> {
  // Not for appending: Windows lets nobody cut a file that is open for that.
  const handle = await fs.open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    await handle.truncate(at); // What a crash cut off was never relied on.
    await writeAll(handle, Buffer.from(text), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (at === 0) await syncFolder(path.dirname(file));
}

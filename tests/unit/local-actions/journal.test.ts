import { randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createSealedJournal,
  entriesOf,
  JOURNAL_FILE,
  type JournalLine,
} from '../../../electron/local-actions/journal';

let folder = '';
let file = '';
const key = randomBytes(32);
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-journal-'));
  file = path.join(folder, JOURNAL_FILE);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const journal = () => createSealedJournal({ folder, key });
/** The same damage in both copies: the one that neither can mend. */
const writeBoth = (bytes: string | Uint8Array): void => {
  for (const copy of [file, `${file}.backup`]) fs.writeFileSync(copy, bytes);
};
const at = '2026-11-22T12:00:00.000Z';
const start = (journalId: string): JournalLine => ({
  journalId,
  phase: 'started',
  at,
  start: {
    actionId: 'onedrive.unlink',
    personId: null,
    address: null,
    folder: '~/OneDrive',
    before: { secret: 1 },
  },
});

async function write(count: number): Promise<JournalLine[]> {
  const lines = Array.from({ length: count }, () => start(randomUUID()));
  for (const line of lines) await journal().append(line);
  return lines;
}

describe('the journal', () => {
  it('gives back its lines, sealed on disk, for the owner only', async () => {
    const lines = await write(3);

    expect(await journal().read()).toEqual({ lines, damage: 'none' });
    expect(fs.readFileSync(file, 'latin1')).not.toMatch(/Ana|OneDrive|secret/);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['', '.backup'])('cut at any byte in one copy (%s) loses nothing', async (copy) => {
    const lines = await write(2);
    const whole = fs.readFileSync(file);
    for (let length = 0; length < whole.length; length += 1) {
      fs.writeFileSync(file + copy, whole.subarray(0, length));
      expect(await journal().read()).toEqual({ lines, damage: 'none' });
    }
    fs.rmSync(file + copy);
    expect(await journal().read()).toEqual({ lines, damage: 'none' });
  });

  it('makes a damaged copy whole with the next line, so that the other may go', async () => {
    const lines = await write(3);
    fs.truncateSync(file, 20);
    const added = start(randomUUID());
    await journal().append(added);
    fs.rmSync(`${file}.backup`);

    expect(await journal().read()).toEqual({ lines: [...lines, added], damage: 'none' });
  });

  it('puts together what each copy still has', async () => {
    const lines = await write(3);
    const whole = fs.readFileSync(file, 'utf8');
    const [first = '', second = '', third = ''] = whole.trimEnd().split('\n');
    fs.writeFileSync(file, `${first}\n${second.replace('2 U', '2 V')}\n${third}\n`);
    fs.writeFileSync(`${file}.backup`, `${first}\n${second}\n`);

    expect(await journal().read()).toEqual({ lines, damage: 'none' });
    fs.writeFileSync(file, `${first}\n${second}\n${third.replace('3 U', '3 V')}\n`);
    expect(await journal().read()).toEqual({ lines: lines.slice(0, 2), damage: 'damaged' });
  });

  it('cut at any byte in both copies loses the cut line and no other', async () => {
    const lines = await write(2);
    const whole = fs.readFileSync(file);
    for (let length = 0; length < whole.length; length += 1) {
      writeBoth(whole.subarray(0, length));
      const ends = whole.subarray(0, length).filter((byte) => byte === 0x0a).length;
      const cut = length > 0 && whole[length - 1] !== 0x0a;
      expect(await journal().read()).toEqual({
        lines: lines.slice(0, ends),
        damage: cut ? 'cut' : 'none',
      });
    }
  });

  it('goes on behind a cut line', async () => {
    const [first] = await write(2);
    writeBoth(fs.readFileSync(file).subarray(0, -10));
    const added = start(randomUUID());

    await journal().append(added);

    expect(await journal().read()).toEqual({ lines: [first, added], damage: 'none' });
  });

  it('notices any changed byte, and keeps every other line', async () => {
    const lines = await write(3);
    const whole = fs.readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 2 }),
        fc.integer({ min: 1, max: 255 }),
        async (index, bits) => {
          const changed = Buffer.from(whole);
          changed[index] = (changed[index] ?? 0) ^ bits;
          writeBoth(changed);
          const read = await journal().read();
          expect(read.damage).not.toBe('none');
          for (const line of read.lines) expect(lines).toContainEqual(line);
          expect(read.lines.length).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('notices lines that were exchanged, doubled or taken out', async () => {
    const lines = await write(4);
    const texts = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
    const [a = '', b = '', c = '', d = ''] = texts;
    for (const order of [
      [a, c, b, d],
      [a, b, b, c, d],
      [a, c, d],
      [b, c, d],
      [a, `2 ${c.slice(2)}`, c, d],
    ]) {
      writeBoth(`${order.join('\n')}\n`);
      const read = await journal().read();
      expect(read.damage).toBe('damaged');
      for (const line of read.lines) expect(lines).toContainEqual(line);
    }
  });

  it('of another key is damaged, and is never written over', async () => {
    await write(2);
    const before = fs.readFileSync(file);
    const other = createSealedJournal({ folder, key: randomBytes(32) });

    expect(await other.read()).toEqual({ lines: [], damage: 'damaged' });
    await other.append(start(randomUUID()));

    expect(fs.readFileSync(file).subarray(0, before.length)).toEqual(before);
    expect((await other.read()).lines).toHaveLength(1);
    expect((await journal().read()).lines).toHaveLength(2);
  });

  it('that cannot be read is not written', async () => {
    fs.mkdirSync(file);

    expect(await journal().read()).toEqual({ lines: [], damage: 'unreadable' });
    expect(await journal().append(start(randomUUID()))).toEqual({
      ok: false,
      error: 'cannot-write',
    });
  });

  it('folds lines into runs, newest first', () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const entries = entriesOf([
      start(one),
      { journalId: one, phase: 'writing', at },
      { journalId: one, phase: 'verified', at, undoUntil: '2026-11-29T12:00:00.000Z' },
      { journalId: randomUUID(), phase: 'verified', at },
      start(two),
      { journalId: one, phase: 'dropped', at },
    ]);

    expect(entries.map(({ journalId, phase, undoUntil }) => [journalId, phase, undoUntil])).toEqual(
      [
        [two, 'started', null],
        [one, 'verified', null],
      ],
    );
  });
});

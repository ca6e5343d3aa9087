import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/person';
import { quickFileSystem } from '../../support/faulty-file-system';
import { createHome, filesUnder, type Home } from './harness';

let home: Home;
let ana: Person;
let file: string;
let whole: Buffer;
beforeEach(async () => {
  home = createHome();
  const people = home.start();
  await people.open();
  const added = await people.add('Ana García');
  if (!added.ok) throw new Error(added.error);
  ana = { ...added.value, name: 'Ana García López' };
  await people.save(ana);
  file = path.join(home.folder.people, `${ana.id}.sealed`);
  whole = readFileSync(file);
});
afterEach(() => home.remove());

const USED_BACKUP = [{ kind: 'used-backup', what: 'person' }];

/** Starts after `damage` was done and sees that the last confirmed state is there, and told about. */
async function expectBackup(bytes: Uint8Array): Promise<void> {
  writeFileSync(file, bytes);
  const opened = await home.start(quickFileSystem).open();
  expect(opened.people).toEqual([ana]);
  expect(opened.notices).toEqual(USED_BACKUP);
  expect(readFileSync(file).equals(whole)).toBe(true);
}

/** Every byte of a file in turn, which grows with each section of a person. */
const LONG_MS = 60_000;

describe('one damaged copy', () => {
  it(
    'cut at any byte: the backup has everything that was confirmed, and mends the file',
    async () => {
      for (let length = 0; length < whole.length; length += 1) {
        await expectBackup(whole.subarray(0, length));
      }
    },
    LONG_MS,
  );

  it(
    'changed at any byte: the same',
    async () => {
      for (let at = 0; at < whole.length; at += 1) {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        await expectBackup(bytes);
      }
    },
    LONG_MS,
  );

  it('of any content: the same', async () => {
    const content = fc.uint8Array({ maxLength: 400 });
    await fc.assert(fc.asyncProperty(content, expectBackup), { numRuns: 100 });
  });

  it('that is gone: the same', async () => {
    rmSync(file);
    expect(await home.start().open()).toMatchObject({ people: [ana], notices: USED_BACKUP });
  });

  it('in the backup alone is mended in silence', async () => {
    writeFileSync(`${file}.backup`, 'x');

    expect(await home.start().open()).toMatchObject({ people: [ana], notices: [] });
    expect(readFileSync(`${file}.backup`).equals(whole)).toBe(true);
  });
});

describe('two damaged copies', () => {
  it('close the person and stay where they are, for whoever can still use them', async () => {
    writeFileSync(file, whole.subarray(0, 50));
    writeFileSync(`${file}.backup`, 'x');

    expect(await home.start().open()).toMatchObject({
      people: [],
      closed: [{ id: ana.id, reason: 'damaged' }],
    });
    expect(readFileSync(file).equals(whole.subarray(0, 50))).toBe(true);
    expect(readFileSync(`${file}.backup`, 'utf8')).toBe('x');
    expect(filesUnder(home.folder.people)).toHaveLength(2);
  });

  it('do not touch other people', async () => {
    const people = home.start();
    await people.open();
    const luis = await people.add('Luis');
    writeFileSync(file, '');
    writeFileSync(`${file}.backup`, '');

    const opened = await home.start().open();

    expect(opened.people).toEqual(luis.ok ? [luis.value] : []);
    expect(opened.closed).toHaveLength(1);
  });
});

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensurePart } from '../../../scripts/lib/node-win.mjs';

const GOOD = 'the real thing';
const part = {
  name: '@scope/thing',
  version: '1.2.3',
  what: 'a thing',
  files: new Map([['bin/thing', createHash('sha256').update(GOOD).digest('hex')]]),
};

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(path.join(os.tmpdir(), 'relock-parts-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => rm(cache, { recursive: true, force: true }));

/** A registry that serves these bytes. */
const serving = (bytes: string) =>
  vi.fn(async (_spec: string, into: string) => {
    const folder = path.join(into, 'package');
    await mkdir(path.join(folder, 'bin'), { recursive: true });
    await writeFile(path.join(folder, 'bin', 'thing'), bytes);
    return folder;
  });

describe('a part that the Wine tests fetch', () => {
  it('is fetched once and used again', async () => {
    const fetchPackage = serving(GOOD);
    const dir = await ensurePart(part, { cache, fetchPackage });

    expect(await readFile(path.join(dir, 'bin', 'thing'), 'utf8')).toBe(GOOD);
    expect(await ensurePart(part, { cache, fetchPackage })).toBe(dir);
    expect(fetchPackage.mock.calls.map(([spec]) => spec)).toEqual(['@scope/thing@1.2.3']);
    expect(await readdir(cache)).toEqual(['thing-1.2.3']);
  });

  it('is refused by the name of its file when it differs, and nothing is kept', async () => {
    const wrong = ensurePart(part, { cache, fetchPackage: serving('something else') });

    await expect(wrong).rejects.toThrow('bin/thing is not the official file');
    expect(await readdir(cache)).toEqual([]);
  });

  it('is refused when the copy in the cache was changed since', async () => {
    const dir = await ensurePart(part, { cache, fetchPackage: serving(GOOD) });
    await writeFile(path.join(dir, 'bin', 'thing'), 'changed');

    await expect(ensurePart(part, { cache, fetchPackage: serving(GOOD) })).rejects.toThrow(
      'bin/thing is not the official file',
    );
  });

  it('leaves nothing behind when it cannot be fetched', async () => {
    const fetchPackage = () => Promise.reject(new Error('offline'));

    await expect(ensurePart(part, { cache, fetchPackage })).rejects.toThrow('offline');
    expect(await readdir(cache)).toEqual([]);
  });
});

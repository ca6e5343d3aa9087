import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../../electron/local-actions/folder-manifest';
import { filesProblem } from '../../../electron/local-actions/unlink-kept';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-files-'));
  for (const name of ['a', 'b', 'c'].map((one) => path.join(folder, one))) {
    fs.mkdirSync(name);
    fs.writeFileSync(path.join(name, 'letter'), 'Dear Ana');
  }
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the files before an undo', () => {
  it('speak for it when every name is there, also with new ones', async () => {
    const then = await readManifest(folder);
    fs.writeFileSync(path.join(folder, 'new'), '');

    expect(filesProblem(then, await readManifest(folder))).toBeNull();
  });

  it('that are gone speak against it, also when the whole folder is', async () => {
    const then = await readManifest(folder);
    fs.rmSync(path.join(folder, 'a'), { recursive: true });

    expect(filesProblem(then, await readManifest(folder))).toBe('files-missing');
    expect(filesProblem(then, null)).toBe('files-missing');
  });

  it.each([
    ['entries', { entries: 3, milliseconds: 30_000 }],
    ['time', { entries: 500_000, milliseconds: -1 }],
  ])('that were not all read because of a limit of %s are unknown, not gone', async (_, limits) => {
    const then = await readManifest(folder);

    expect(filesProblem(then, await readManifest(folder, limits))).toBe('files-unknown');
  });

  it('below a path that cannot be followed are unknown', async () => {
    const then = await readManifest(folder);
    const loop = `${folder}-loop`;
    fs.symlinkSync(loop, loop);
    const now = await readManifest(loop);
    fs.rmSync(loop);

    expect(now).toMatchObject({ complete: false });
    expect(filesProblem(then, now)).toBe('files-unknown');
  });
});

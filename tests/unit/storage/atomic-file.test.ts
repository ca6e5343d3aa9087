import fs from 'node:fs/promises';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  backupOf,
  readFileBytes,
  removeUnfinished,
  writeFileAtomic,
} from '../../../electron/storage/atomic-file';
import { realFileSystem, type FileSystem } from '../../../electron/storage/file-system';
import { err, ok } from '../../../shared/result';
import { faultyFileSystem } from '../../support/faulty-file-system';

const EIO = { code: 'EIO' };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'relock-atomic-'));
  file = path.join(folder, 'a.sealed');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string, system: FileSystem = realFileSystem) =>
  writeFileAtomic(file, Buffer.from(text), system);
const texts = () => [readFileSync(file, 'utf8'), readFileSync(backupOf(file), 'utf8')];

describe('a file that is replaced as a whole', () => {
  it('is there twice, for its owner only, and nothing else is', async () => {
    await write('one');
    expect(await write('two')).toEqual({ ok: true, value: 'both' });

    expect(texts()).toEqual(['two', 'two']);
    expect(readdirSync(folder).sort()).toEqual(['a.sealed', 'a.sealed.backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EIO', 'failed'],
  ])(
    'says why when any step fails with %s, and a whole old or new text stands',
    async (code, fault) => {
      for (let step = 1; ; step += 1) {
        await write('old');
        const faulty = faultyFileSystem({ at: step, fail: code });
        const written = await write('new', faulty.fs);
        if (faulty.calls() < step) break;

        // What is only missing from the second copy was written all the same.
        expect([err(fault), ok('first-only')]).toContainEqual(written);
        for (const text of texts()) expect(['old', 'new']).toContain(text);
        if (written.ok) expect(texts()[0]).toBe('new');
        await removeUnfinished(folder);
        expect(readdirSync(folder)).toHaveLength(2);
      }
    },
  );

  it('leaves both copies old when the disk is full before the first rename', async () => {
    await write('old');
    const full: FileSystem = {
      ...fs,
      open: async (...args) => {
        if (String(args[0]).includes('.backup.')) {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        }
        return fs.open(...args);
      },
    };

    expect(await write('new', full)).toEqual({ ok: false, error: 'disk-full' });
    expect(texts()).toEqual(['old', 'old']);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is written when only its second copy failed, and says that', async () => {
    await write('old');
    const oneRename: FileSystem = {
      ...fs,
      rename: (from, to) =>
        to === file ? fs.rename(from, to) : Promise.reject(Object.assign(new Error(), EIO)),
    };

    expect(await write('new', oneRename)).toEqual(ok('first-only'));
    expect(texts()).toEqual(['new', 'old']);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('throws bugs instead of sorting them', async () => {
    const buggy = { ...fs, rename: () => Promise.reject(new TypeError('a bug')) };

    await expect(write('x', buggy)).rejects.toThrow('a bug');
  });
});

describe('reading', () => {
  it('tells no file from one that may not be read', async () => {
    symlinkSync('/etc/hostname', path.join(folder, 'link'));
    mkdirSync(path.join(folder, 'dir'));

    expect(await readFileBytes(file)).toEqual({ kind: 'none' });
    expect(await readFileBytes(path.join(folder, 'link'))).toEqual({ kind: 'unreadable' });
    expect(await readFileBytes(path.join(folder, 'dir'))).toEqual({ kind: 'unreadable' });
    expect(await readFileBytes('/dev/zero')).toEqual({ kind: 'unreadable' });
  });
});

describe('what interrupted writes leave', () => {
  it('goes, and nothing else does', async () => {
    writeFileSync(`${file}.0123456789ab.tmp`, 'half');
    for (const name of ['a.tmp', 'a.sealed', 'notes.0123456789AB.tmp']) {
      writeFileSync(path.join(folder, name), 'x');
    }

    await removeUnfinished(folder);

    expect(readdirSync(folder).sort()).toEqual(['a.sealed', 'a.tmp', 'notes.0123456789AB.tmp']);
    await removeUnfinished(path.join(folder, 'none'));
  });
});

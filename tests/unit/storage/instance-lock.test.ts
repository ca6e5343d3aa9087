import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFileSystem } from '../../../electron/storage/file-system';
import { isHeld, takeInstanceLock } from '../../../electron/storage/instance-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'relock-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function take() {
  const lock = await takeInstanceLock(folder);
  if (!lock.ok) throw new Error(lock.error);
  return lock.value;
}

const ID = '11111111-0000-4000-8000-000000000000';
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

// A network namespace of its own needs root.
const canUnshare = process.platform === 'linux' && process.getuid?.() === 0;

const DEAD = 'writer.00000000-0000-4000-8000-000000000000.lock';

describe('the lock of a data folder', () => {
  it('is held by one at a time, and given back without a trace', async () => {
    const lock = await take();

    expect(await takeInstanceLock(folder)).toEqual({ ok: false, error: 'held' });
    expect(await isHeld(folder)).toBe(true);

    await lock.release();
    expect(await isHeld(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    await (await take()).release();
  });

  it('never goes to two that ask at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      writeFileSync(path.join(folder, DEAD), '');
      const asked = await Promise.all(Array.from({ length: 4 }, () => takeInstanceLock(folder)));
      expect(asked.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      for (const lock of asked) if (lock.ok) await lock.value.release();
    }
  });

  it('is taken over from a process that was killed, at whatever point', async () => {
    for (const name of [`writer.${ID}.lock`, `writer.${ID}.opening`]) {
      const holder = await hold(path.join(folder, name));
      if (name.endsWith('.lock')) {
        expect(await takeInstanceLock(folder)).toEqual({ ok: false, error: 'held' });
      }

      holder.kill('SIGKILL');
      await once(holder, 'exit');
      expect(readdirSync(folder)).toEqual([name]);

      await (await take()).release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it.runIf(canUnshare)('is seen from another network namespace', async () => {
    const holder = await hold(path.join(folder, `writer.${ID}.lock`), true);

    expect(await takeInstanceLock(folder)).toEqual({ ok: false, error: 'held' });
    expect(await isHeld(folder)).toBe(true);

    holder.kill('SIGKILL');
    await once(holder, 'exit');
  });

  it('works in a folder whose name is longer than the name of a socket may be', async () => {
    const deep = path.join(folder, 'a'.repeat(90), 'b'.repeat(90));
    mkdirSync(deep, { recursive: true });
    const lock = await takeInstanceLock(deep);

    expect(lock.ok).toBe(true);
    expect(await takeInstanceLock(deep)).toEqual({ ok: false, error: 'held' });
    expect(await isHeld(deep)).toBe(true);

    if (lock.ok) await lock.value.release();
    expect(readdirSync(deep)).toEqual([]);
  });

  it('counts as held when it cannot be asked', async () => {
    symlinkSync(`writer.${ID}.lock`, path.join(folder, `writer.${ID}.lock`));

    expect(await isHeld(folder)).toBe(true);
    expect(await takeInstanceLock(folder)).toEqual({ ok: false, error: 'held' });
    expect(readdirSync(folder)).toEqual([`writer.${ID}.lock`]);
  });

  it('leaves files alone that are no locks', async () => {
    const mine = ['writer.lock', 'writer.1.lock', 'settings.json'];
    for (const name of mine) writeFileSync(path.join(folder, name), '{}');

    await (await take()).release();

    expect(readdirSync(folder).sort()).toEqual([...mine].sort());
  });

  it('says that the folder is gone', async () => {
    expect(await takeInstanceLock(path.join(folder, 'none'))).toEqual({
      ok: false,
      error: 'failed',
    });
  });
});

describe('asking whether a data folder is held', () => {
  it('makes nothing, and takes nothing away', async () => {
    writeFileSync(path.join(folder, DEAD), '');

    expect(await isHeld(folder)).toBe(false);
    expect(await isHeld(path.join(folder, 'none'))).toBe(false);

    expect(readdirSync(folder)).toEqual([DEAD]);
  });

  it('never calls a folder free that it could not look into', async () => {
    const closed = { ...realFileSystem, readdir: () => Promise.reject(systemError('EACCES')) };

    expect(await isHeld(folder, closed)).toBe(true);
    expect(await takeInstanceLock(folder, closed)).toEqual({ ok: false, error: 'read-only' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Another process that listens at `door`, as a Relock does. */
async function hold(door: string, inNewNetwork = false): Promise<ChildProcess> {
  const program = `require('net').createServer().listen(${JSON.stringify(door)}, () => console.log('open'))`;
  const holder = inNewNetwork
    ? spawn('unshare', ['-n', process.execPath, '-e', program])
    : spawn(process.execPath, ['-e', program]);
  await once(holder.stdout, 'data');
  return holder;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('is taken over from a process that was killed', async () => {
    const id = '11111111-0000-4000-8000-000000000000';
    const holder = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen('\\0relock-${id}', () => console.log('open'))`,
    ]);
    writeFileSync(path.join(folder, `writer.${id}.lock`), '');
    await once(holder.stdout, 'data');
    expect(await takeInstanceLock(folder)).toEqual({ ok: false, error: 'held' });

    holder.kill('SIGKILL');
    await once(holder, 'exit');

    await (await take()).release();
    expect(readdirSync(folder)).toEqual([]);
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

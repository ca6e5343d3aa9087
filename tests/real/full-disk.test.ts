import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../electron/platform/common/memory-secret-store';
import { dataFolderAt } from '../../electron/storage/data-folder';
import { createPeopleRepository } from '../../electron/storage/people-repository';
import type { Notice } from '../../shared/ipc/snapshot';

// A disk of its own needs root; elsewhere the faults of tests/unit/people stand for it.
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

let disk: string;
let told: Notice[];
const secrets = createMemorySecretStore();
beforeEach(() => {
  disk = mkdtempSync(path.join(os.tmpdir(), 'relock-disk-'));
  told = [];
  secrets.entries.clear();
  if (canMount) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk]);
});
afterEach(() => {
  if (canMount) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const start = () =>
  createPeopleRepository({
    folder: dataFolderAt(path.join(disk, 'Relock')),
    secrets,
    clock: { now: () => Date.UTC(2026, 10, 22) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    tell: (notice) => told.push(notice),
  });

async function addAna() {
  const people = start();
  await people.open();
  const added = await people.add('Ana');
  if (!added.ok) throw new Error(added.error);
  return { people, ana: added.value };
}

/** Writes until nothing more fits. */
function fillUp(): string {
  const file = path.join(disk, 'filler');
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(4096));
  } catch {
    return file;
  } finally {
    closeSync(handle);
  }
}

describe.runIf(canMount)('a real disk', () => {
  it('that is full: says so, keeps what was there, and goes on when there is room', async () => {
    const { people, ana } = await addAna();
    const filler = fillUp();

    expect(await people.save({ ...ana, name: 'Ana 1' })).toEqual({
      ok: false,
      error: 'people.not-saved',
    });
    expect(await people.add('Luis')).toEqual({ ok: false, error: 'people.not-saved' });

    expect(told).toEqual(Array(2).fill({ kind: 'could-not-save', reason: 'disk-full' }));
    expect((await start().open()).people).toEqual([ana]);
    expect([...secrets.entries.keys()]).toEqual([`person-key/${ana.id}`]);
    rmSync(filler);
    expect(await people.save({ ...ana, name: 'Ana 2' })).toEqual({ ok: true, value: null });
    expect((await start().open()).people).toEqual([{ ...ana, name: 'Ana 2' }]);
  });

  it('that became read-only: says so, and shows everybody', async () => {
    const { people, ana } = await addAna();
    execFileSync('mount', ['-o', 'remount,ro', disk]);

    expect(await people.save({ ...ana, name: 'Ana 1' })).toEqual({
      ok: false,
      error: 'people.not-saved',
    });
    expect(await people.add('Luis')).toEqual({ ok: false, error: 'people.not-saved' });
    expect(await people.remove(ana.id)).toEqual({ ok: false, error: 'people.not-removed' });

    expect(told).toEqual(Array(2).fill({ kind: 'could-not-save', reason: 'read-only' }));
    expect(await start().open()).toMatchObject({ people: [ana], closed: [], notices: [] });
  });

  it('that is full before the first person: leaves no folder and no key behind', async () => {
    mkdirSync(path.join(disk, 'Relock', 'people'), { recursive: true });
    fillUp();
    const people = start();
    await people.open();

    expect(await people.add('Ana')).toEqual({ ok: false, error: 'people.not-saved' });

    expect(secrets.entries.size).toBe(0);
    expect(await start().open()).toMatchObject({ people: [], closed: [] });
  });
});

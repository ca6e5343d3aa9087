import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createElectronSettingsStore } from '../../../electron/platform/common/electron-settings-store';
import { dataFolderAt, type DataFolder } from '../../../electron/storage/data-folder';
import { readSettings } from '../../../electron/storage/settings-file';
import { err, ok } from '../../../shared/result';
import type { writeFileAtomic } from '../../../electron/storage/atomic-file';
import type { Notice } from '../../../shared/ipc/snapshot';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings';

const SPANISH: Settings = { ...DEFAULT_SETTINGS, language: 'es', textSize: 150 };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folder: DataFolder;
let told: Notice[];
let closed: string[];
beforeEach(() => {
  folder = dataFolderAt(mkdtempSync(path.join(os.tmpdir(), 'relock-settings-')));
  told = [];
  closed = [];
});
afterEach(() => rmSync(folder.root, { recursive: true, force: true }));

// electron-store itself needs Electron; the window tests run it.
const start = (fault?: string, more: { copy?: typeof writeFileAtomic } = {}) =>
  createElectronSettingsStore({
    ...more,
    folder,
    clock: { now: () => Date.UTC(2026, 10, 22) },
    log: silent,
    tell: (notice) => told.push(notice),
    closeChannel: (channel) => closed.push(channel),
    write: async (file, settings) => {
      if (fault !== undefined) throw Object.assign(new Error(fault), { code: fault });
      writeFileSync(file, JSON.stringify(settings));
    },
  });

const backup = () => `${folder.settings}.backup`;

describe('settings', () => {
  it('start as the default, and writing none is no fault', () => {
    expect(readSettings(folder.settings)).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
    expect(readdirSync(folder.root)).toEqual([]);
  });

  it('are there after a restart, in two copies that only their owner reads', async () => {
    const changed = await start().change({ language: 'es', textSize: 150 });

    expect(changed).toEqual({ ok: true, value: SPANISH });
    expect(start().get()).toEqual(SPANISH);
    expect(readFileSync(backup(), 'utf8')).toBe(readFileSync(folder.settings, 'utf8'));
    expect(statSync(folder.settings).mode & 0o777).toBe(0o600);
  });

  it('take many changes at once without losing one', async () => {
    const store = start();
    await Promise.all([
      store.change({ language: 'es' }),
      store.change({ theme: 'dark' }),
      store.change({ textSize: 200 }),
      store.change({ shiftLeaves: false }),
    ]);

    expect(start().get()).toMatchObject({
      language: 'es',
      theme: 'dark',
      textSize: 200,
      shiftLeaves: false,
    });
  });

  it('are on the disk once the end of Relock has waited for them', async () => {
    const store = start();
    void store.change({ language: 'es' });

    await store.settled();

    expect(readSettings(folder.settings).settings.language).toBe('es');
  });

  it('survive a cut at any byte, and the broken file is kept', async () => {
    await start().change({ language: 'es', textSize: 150 });
    const whole = readFileSync(folder.settings);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(folder.settings, whole.subarray(0, length));
      expect(readSettings(folder.settings)).toEqual({
        settings: SPANISH,
        notice: { kind: 'used-backup', what: 'settings' },
      });
    }

    expect(await start().repair()).toEqual([{ kind: 'used-backup', what: 'settings' }]);

    expect(start().get()).toEqual(SPANISH);
    expect(await start().repair()).toEqual([]);
    const kept = readdirSync(folder.root).filter((name) => name.includes('unreadable'));
    expect(kept).toHaveLength(1);
  });

  it.each([
    ['wrong content', JSON.stringify({ ...SPANISH, language: 'xx' })],
    ['a later version', JSON.stringify({ ...SPANISH, version: 2, more: 1 })],
    ['an unknown field', JSON.stringify({ ...SPANISH, name: 'Ana' })],
    ['another file', '<html>'],
    ['a list', '[]'],
  ])('begin anew after %s in both copies, say so, and keep what was there', async (_, text) => {
    writeFileSync(folder.settings, text);
    writeFileSync(backup(), text);
    const store = start();
    expect(store.get()).toEqual(DEFAULT_SETTINGS);

    expect(await store.repair()).toEqual([{ kind: 'settings-reset' }]);

    expect(readSettings(folder.settings)).toEqual({ settings: DEFAULT_SETTINGS, notice: null });
    const kept = readdirSync(folder.root).find((name) => name.includes('unreadable')) ?? '';
    expect(readFileSync(path.join(folder.root, kept), 'utf8')).toBe(text);
  });

  it('are brought up from an older version, step by step', () => {
    const { leaveExplained: _, ...old } = SPANISH;
    writeFileSync(folder.settings, JSON.stringify({ ...old, version: 1 }));
    const asked: number[] = [];
    const steps = { 1: (data: object) => (asked.push(1), { ...data, leaveExplained: true }) };

    readSettings(folder.settings, { current: 2, steps });

    expect(asked).toEqual([1]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'failed'],
  ])('stay as they were when the disk says %s', async (code, reason) => {
    await start().change({ language: 'es', textSize: 150 });
    const store = start(code);

    expect(await store.change({ theme: 'dark' })).toEqual({
      ok: false,
      error: 'settings.not-saved',
    });

    expect(told).toEqual([{ kind: 'could-not-save', reason }]);
    expect(store.get()).toEqual(SPANISH);
    expect(start().get()).toEqual(SPANISH);
  });

  it.each([err('disk-full' as const), ok('first-only' as const)])(
    'are saved when only their second copy is not (%o)',
    async (copied) => {
      const store = start(undefined, { copy: () => Promise.resolve(copied) });

      expect(await store.change({ language: 'es', textSize: 150 })).toEqual(ok(SPANISH));

      expect(told).toEqual([]);
      expect(start().get()).toEqual(SPANISH);
    },
  );

  it('can change for this session only', () => {
    const store = start();

    expect(store.changeInMemory({ language: 'es' })).toMatchObject({ language: 'es' });

    expect(readdirSync(folder.root)).toEqual([]);
    expect(start().get()).toEqual(DEFAULT_SETTINGS);
  });

  it('close the channel that electron-store opens to every page', async () => {
    await start().change({ theme: 'dark' });

    expect(closed).toEqual(['electron-store-get-data']);
  });

  it('make the folder private', async () => {
    chmodSync(folder.root, 0o755);
    await start().change({ theme: 'dark' });

    expect(statSync(folder.root).mode & 0o777).toBe(0o700);
  });
});

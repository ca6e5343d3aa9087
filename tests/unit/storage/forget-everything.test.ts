import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createForgetEverything } from '../../../electron/features/settings/forget-everything';
import { createMemorySecretStore } from '../../../electron/platform/common/memory-secret-store';
import { dataFolderAt, type DataFolder } from '../../../electron/storage/data-folder';
import { filesUnder } from '../people/harness';

let home: string;
let folder: DataFolder;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'relock-forget-'));
  folder = dataFolderAt(path.join(home, 'Relock'));
  put('people/a.sealed', 'people/a.sealed.backup', 'people/a.sealed.0123456789ab.tmp');
  put('people/b.adding', 'backups/1/files.sealed', 'journal.sealed', 'journal.sealed.backup');
  put('settings.json', 'settings.json.backup', 'settings.json.unreadable-2026', 'logs/main.log');
  put('browser/Cache/data_0', 'Crashpad/settings.dat');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function put(...names: string[]): void {
  for (const name of names) {
    const file = path.join(folder.root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'x');
  }
}

async function setUp() {
  const secrets = createMemorySecretStore();
  await secrets.set('device-key', 'k');
  await secrets.set('person-key/a', 'k');
  const steps: string[] = [];
  const forget = createForgetEverything({
    folder,
    secrets,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    letGo: async () => void steps.push(`let go before: ${String(existsSync(folder.root))}`),
    clearBrowser: async () => void steps.push('browser'),
    sweepScratch: async () => void steps.push('scratch'),
  });
  return { forget, secrets, steps };
}

describe('forget everything', () => {
  it('removes every file and entry, the folder too, and says how many of its own there were', async () => {
    const { forget, secrets, steps } = await setUp();

    expect(await forget()).toEqual({
      ok: true,
      value: { files: 11, keychainEntries: 2, left: [], keychain: 'empty' },
    });

    expect(existsSync(folder.root)).toBe(false);
    expect(secrets.entries.size).toBe(0);
    expect(steps).toEqual(['let go before: true', 'browser', 'scratch']);
  });

  it('says when a second look finds something in the keychain', async () => {
    const { forget, secrets } = await setUp();
    secrets.deleteAll = () => Promise.resolve({ ok: true, value: 2 });

    expect(await forget()).toMatchObject({ ok: true, value: { keychain: 'not-empty' } });
  });

  it('is nothing to fear twice', async () => {
    const { forget } = await setUp();
    await forget();

    expect(await forget()).toEqual({
      ok: true,
      value: { files: 0, keychainEntries: 0, left: [], keychain: 'empty' },
    });
  });

  it('leaves files of others in the folder', async () => {
    put('letter to Ana.txt', 'my people/list.txt');
    const { forget } = await setUp();

    await forget();

    expect(filesUnder(folder.root)).toEqual(['letter to Ana.txt', 'my people/list.txt']);
  });

  it('removes links, and nothing that they lead to', async () => {
    const outside = path.join(home, 'Documents');
    mkdirSync(outside);
    writeFileSync(path.join(outside, 'letter.txt'), 'Dear Ana');
    symlinkSync(outside, path.join(folder.people, 'link'));
    symlinkSync(path.join(outside, 'letter.txt'), path.join(folder.people, 'c.sealed'));
    rmSync(folder.backups, { recursive: true });
    symlinkSync(outside, folder.backups);
    const { forget } = await setUp();

    expect(await forget()).toMatchObject({ value: { left: [], keychain: 'empty' } });

    expect(existsSync(folder.root)).toBe(false);
    expect(readFileSync(path.join(outside, 'letter.txt'), 'utf8')).toBe('Dear Ana');
  });

  it('does not go through a link in the place of the data folder, and says that it is there', async () => {
    const elsewhere = path.join(home, 'Elsewhere');
    renameSync(folder.root, elsewhere);
    symlinkSync(elsewhere, folder.root);
    const { forget } = await setUp();

    expect(await forget()).toMatchObject({ value: { files: 0, left: [folder.root] } });

    expect(filesUnder(elsewhere)).toHaveLength(13);
  });

  it.each(['keychain.locked', 'keychain.refused', 'keychain.failed', 'keychain.missing'] as const)(
    'removes nothing while the keys cannot go (%s), and everything at the next try',
    async (code) => {
      const { forget, secrets, steps } = await setUp();
      const before = filesUnder(folder.root);
      secrets.fail(code);
      expect(await forget()).toEqual({ ok: false, error: 'settings.keychain-left' });
      expect(filesUnder(folder.root)).toEqual(before);
      expect(steps).toEqual([]);

      secrets.fail(null);

      expect(await forget()).toEqual({
        ok: true,
        value: { files: 11, keychainEntries: 2, left: [], keychain: 'empty' },
      });
    },
  );

  it('removes no file when the keychain closes in the middle', async () => {
    const { forget, secrets } = await setUp();
    const before = filesUnder(folder.root);
    secrets.probe = () => Promise.resolve({ ok: true, value: null });
    secrets.fail('keychain.missing');

    expect(await forget()).toEqual({ ok: false, error: 'settings.keychain-left' });

    expect(filesUnder(folder.root)).toEqual(before);
  });

  it.each(['people/a.sealed', 'people/b.adding', 'backups/1/files.sealed', 'journal.sealed'])(
    'never takes a missing keychain for an empty one beside %s',
    async (name) => {
      rmSync(folder.root, { recursive: true });
      put(name, 'settings.json');
      const { forget, secrets } = await setUp();
      secrets.fail('keychain.missing');

      expect(await forget()).toEqual({ ok: false, error: 'settings.keychain-left' });

      expect(filesUnder(folder.root)).toEqual([name, 'settings.json']);
    },
  );

  it('goes on without a keychain where nothing was ever sealed', async () => {
    rmSync(folder.root, { recursive: true });
    put('settings.json', 'logs/main.log');
    mkdirSync(folder.people);
    const { forget, secrets } = await setUp();
    secrets.fail('keychain.missing');

    expect(await forget()).toEqual({
      ok: true,
      value: { files: 2, keychainEntries: 0, left: [], keychain: 'could-not-look' },
    });
  });
});

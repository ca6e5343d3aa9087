import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENVELOPE_VERSION, seal } from '../../../electron/storage/sealed';
import { PERSON_VERSION, type Person } from '../../../shared/person';
import { realFileSystem, type FileSystem } from '../../../electron/storage/file-system';
import { faultyFileSystem } from '../../support/faulty-file-system';
import { createHome, filesUnder, filesWith, type Home } from './harness';

let home: Home;
beforeEach(() => (home = createHome()));
afterEach(() => home.remove());

async function addPerson(name: string): Promise<Person> {
  const people = home.start();
  await people.open();
  const added = await people.add(name);
  if (!added.ok) throw new Error(added.error);
  return added.value;
}

const fileOf = (id: string): string => path.join(home.folder.people, `${id}.sealed`);

describe('the people who are kept', () => {
  it('are there after a restart, in the order they came', async () => {
    const ana = await addPerson('Ana García');
    const luis = await addPerson('Luis 😀');

    const opened = await home.start().open();

    expect(opened).toEqual({
      keychain: 'ready',
      keeping: true,
      people: [ana, luis],
      locked: [],
      closed: [],
      notices: [],
    });
  });

  it('are sealed: no name is in any file, and nobody else may read the files', async () => {
    const ana = await addPerson('Ana García');

    expect(filesUnder(home.folder.root)).toEqual([
      `people/${ana.id}.sealed`,
      `people/${ana.id}.sealed.backup`,
    ]);
    expect(filesWith(home.folder.root, 'Ana')).toEqual([]);
    expect(statSync(fileOf(ana.id)).mode & 0o777).toBe(0o600);
    expect(statSync(home.folder.people).mode & 0o777).toBe(0o700);
  });

  it('have a key each, which goes with them', async () => {
    const ana = await addPerson('Ana');
    const luis = await addPerson('Luis');
    const keys = [...home.secrets.entries.values()];
    const people = home.start();
    await people.open();

    expect(await people.remove(ana.id)).toEqual({ ok: true, value: null });

    expect(new Set(keys).size).toBe(2);
    expect([...home.secrets.entries.keys()]).toEqual([`person-key/${luis.id}`]);
    expect(filesUnder(home.folder.root).every((name) => name.includes(luis.id))).toBe(true);
    expect((await home.start().open()).people).toEqual([luis]);
  });

  it('end in the last state when many changes come at once', async () => {
    const ana = await addPerson('Ana');
    const people = home.start();
    await people.open();

    const saves = Array.from({ length: 50 }, (_, index) =>
      people.save({ ...ana, name: `Ana ${String(index)}` }),
    );
    const results = await Promise.all(saves);

    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await home.start().open()).people).toEqual([{ ...ana, name: 'Ana 49' }]);
  });
});

describe('a keychain that is not ready', () => {
  it('means this session only: nothing at all is written', async () => {
    home.secrets.fail('keychain.locked');
    const people = home.start();
    expect(await people.open()).toMatchObject({ keychain: 'locked', keeping: false, people: [] });

    const added = await people.add('Ana');
    if (added.ok) await people.save({ ...added.value, name: 'Ana Maria' });

    expect(added.ok).toBe(true);
    expect(() => readdirSync(home.folder.root)).toThrow('ENOENT');
  });

  it('can become ready, and then keeps the people of this session', async () => {
    home.secrets.fail('keychain.missing');
    const people = home.start();
    await people.open();
    await people.add('Ana');

    home.secrets.fail(null);
    const opened = await people.open(true);

    expect(opened).toMatchObject({ keychain: 'ready', keeping: true, people: [{ name: 'Ana' }] });
    expect((await home.start().open()).people).toEqual(opened.people);
  });

  it('keeps a person of this session as soon as the disk lets it', async () => {
    home.secrets.fail('keychain.missing');
    const full = { on: true };
    const fs: FileSystem = {
      ...realFileSystem,
      mkdir: ((...args: Parameters<FileSystem['mkdir']>) =>
        full.on ? Promise.reject(systemError('ENOSPC')) : realFileSystem.mkdir(...args)) as never,
    };
    const people = home.start(fs);
    await people.open();
    const ana = await people.add('Ana');
    if (!ana.ok) throw new Error(ana.error);
    home.secrets.fail(null);
    await people.open(true);
    const changed = { ...ana.value, name: 'Ana M' };

    expect(await people.save(changed)).toEqual({ ok: false, error: 'people.not-saved' });
    full.on = false;
    expect(await Promise.all([people.save(changed), people.save(changed)])).toEqual(
      Array(2).fill({ ok: true, value: null }),
    );

    expect((await home.start().open()).people).toEqual([changed]);
    expect(home.secrets.entries.size).toBe(1);
  });

  it('says that somebody is kept here, and never who', async () => {
    const ana = await addPerson('Ana');
    home.secrets.fail('keychain.locked');

    expect(await home.start().open()).toEqual({
      keychain: 'locked',
      keeping: false,
      people: [],
      locked: [],
      closed: [{ id: ana.id, reason: 'keychain' }],
      notices: [],
    });
  });

  it('keeps a person whole whose key cannot be removed', async () => {
    const ana = await addPerson('Ana');
    const people = home.start();
    await people.open();

    home.secrets.fail('keychain.locked');
    expect(await people.remove(ana.id)).toEqual({ ok: false, error: 'people.not-removed' });
    home.secrets.fail(null);

    expect(await people.save({ ...ana, name: 'Ana M' })).toEqual({ ok: true, value: null });
    expect((await home.start().open()).people).toEqual([{ ...ana, name: 'Ana M' }]);
  });

  it('leaves no file behind when a new key is not taken', async () => {
    const people = home.start();
    await people.open();

    home.secrets.fail('keychain.refused');
    expect(await people.add('Ana')).toEqual({ ok: false, error: 'people.not-saved' });
    home.secrets.fail(null);
    await home.start().open();

    expect(filesUnder(home.folder.root)).toEqual([]);
    expect(home.told).toEqual([{ kind: 'could-not-save', reason: 'failed' }]);
  });
});

describe('a person whose key is not right', () => {
  it('is closed when the key is gone, and nothing is removed', async () => {
    const ana = await addPerson('Ana');
    const before = readFileSync(fileOf(ana.id));
    home.secrets.entries.clear();

    const opened = await home.start().open();

    expect(opened).toMatchObject({
      people: [],
      closed: [{ id: ana.id, reason: 'keychain-changed' }],
    });
    expect(readFileSync(fileOf(ana.id)).equals(before)).toBe(true);
  });

  it('is told apart: one key that went from a keychain that has nothing of anybody here', async () => {
    const ana = await addPerson('Ana');
    const luis = await addPerson('Luis');
    const all = [...home.secrets.entries];
    const reasons = async () =>
      (await home.start().open()).closed.map(({ id, reason }) => [id === ana.id, reason]);

    home.secrets.entries.delete(`person-key/${ana.id}`);
    expect(await reasons()).toEqual([[true, 'key-gone']]);

    // Only Ana was here, and her Safe still is.
    home.secrets.entries.delete(`person-key/${luis.id}`);
    home.secrets.entries.set(`safe/${ana.id}/${luis.id}`, 'x');
    expect((await reasons()).map(([, reason]) => reason)).toEqual(['key-gone', 'key-gone']);

    home.secrets.entries.clear();
    home.secrets.entries.set('device-key', 'made by the new one');
    expect((await reasons()).map(([, reason]) => reason)).toEqual([
      'keychain-changed',
      'keychain-changed',
    ]);

    // The one from before is back.
    for (const [id, value] of all) home.secrets.entries.set(id, value);
    expect(await reasons()).toEqual([]);
  });

  it('is closed when another program put another key there', async () => {
    const ana = await addPerson('Ana');
    const luis = await addPerson('Luis');
    const keyOfLuis = home.secrets.entries.get(`person-key/${luis.id}`) ?? '';
    home.secrets.entries.set(`person-key/${ana.id}`, keyOfLuis);

    expect(await home.start().open()).toMatchObject({
      people: [luis],
      closed: [{ id: ana.id, reason: 'key-gone' }],
    });
  });

  it.each(['', 'short', 'A'.repeat(44), `${'A'.repeat(42)}+`])(
    'is closed when the entry is no key: "%s"',
    async (entry) => {
      const ana = await addPerson('Ana');
      home.secrets.entries.set(`person-key/${ana.id}`, entry);

      // The keychain did answer: what it has is not a key.
      expect(await home.start().open()).toMatchObject({
        closed: [{ id: ana.id, reason: 'key-gone' }],
      });
    },
  );

  it('can still be removed', async () => {
    const ana = await addPerson('Ana');
    home.secrets.entries.clear();
    const people = home.start();
    await people.open();

    expect(await people.remove(ana.id)).toEqual({ ok: true, value: null });
    expect(filesUnder(home.folder.root)).toEqual([]);
  });
});

describe('files that are not as they were', () => {
  it('do not open in the place of another person', async () => {
    const ana = await addPerson('Ana');
    const luis = await addPerson('Luis');
    for (const end of ['', '.backup']) {
      writeFileSync(`${fileOf(ana.id)}${end}`, readFileSync(fileOf(luis.id)));
    }

    expect(await home.start().open()).toMatchObject({ people: [luis], closed: [{ id: ana.id }] });
  });

  it('do not open even under the same key', async () => {
    const ana = await addPerson('Ana');
    const luis = await addPerson('Luis');
    const keyOfLuis = home.secrets.entries.get(`person-key/${luis.id}`) ?? '';
    home.secrets.entries.set(`person-key/${ana.id}`, keyOfLuis);
    for (const end of ['', '.backup']) {
      writeFileSync(`${fileOf(ana.id)}${end}`, readFileSync(fileOf(luis.id)));
    }

    expect(await home.start().open()).toMatchObject({
      people: [luis],
      closed: [{ id: ana.id, reason: 'damaged' }],
    });
  });

  it('of a later Relock are left untouched, even beside a backup that opens', async () => {
    const ana = await addPerson('Ana');
    const key = Buffer.from(home.secrets.entries.get(`person-key/${ana.id}`) ?? '', 'base64url');
    const text = Buffer.from(JSON.stringify({ ...ana, version: PERSON_VERSION + 1, more: true }));
    const later = [
      seal(key, `person/${ana.id}`, text),
      seal(key, `person/${ana.id}`, text, ENVELOPE_VERSION + 1),
    ];

    for (const bytes of later) {
      writeFileSync(fileOf(ana.id), bytes);
      expect(await home.start().open()).toMatchObject({
        people: [],
        closed: [{ id: ana.id, reason: 'newer-version' }],
      });
      expect(readFileSync(fileOf(ana.id)).equals(bytes)).toBe(true);
    }
  });

  it('that are not files, or not ours, are left alone', async () => {
    const ana = await addPerson('Ana');
    mkdirSync(path.join(home.folder.people, '11111111-1111-4111-8111-111111111111.sealed'));
    writeFileSync(path.join(home.folder.people, 'notes.txt'), 'mine');
    writeFileSync(`${fileOf(ana.id)}.0123456789ab.tmp`, 'half a write');

    const opened = await home.start().open();

    expect(opened.people).toEqual([ana]);
    expect(readdirSync(home.folder.people)).toContain('notes.txt');
    expect(readdirSync(home.folder.people).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a look while another Relock may be writing', () => {
  it('changes nothing: no half write, no marker, no damaged copy, no key', async () => {
    const ana = await addPerson('Ana');
    const coming = '11111111-1111-4111-8111-111111111111';
    home.secrets.entries.set(`person-key/${coming}`, 'A'.repeat(43));
    writeFileSync(path.join(home.folder.people, `${coming}.adding`), '');
    writeFileSync(`${fileOf(ana.id)}.0123456789ab.tmp`, 'half');
    writeFileSync(fileOf(ana.id), 'damaged');
    const before = filesUnder(home.folder.root);

    const opened = await home.start(undefined, true).open();

    expect(opened.people).toEqual([ana]);
    expect(filesUnder(home.folder.root)).toEqual(before);
    expect(readFileSync(fileOf(ana.id), 'utf8')).toBe('damaged');
    expect(home.secrets.entries.size).toBe(2);
  });
});

describe('a change that could not be saved', () => {
  it('is not shown as saved', async () => {
    const ana = await addPerson('Ana');
    const rename = { fails: true };
    const people = home.start({
      ...realFileSystem,
      rename: (from, to) =>
        rename.fails ? Promise.reject(systemError('EIO')) : realFileSystem.rename(from, to),
    });
    await people.open();

    expect(await people.save({ ...ana, name: 'Ana M' })).toMatchObject({ ok: false });

    expect((await people.open()).people).toEqual([ana]);
    expect((await home.start().open()).people).toEqual([ana]);
  });

  it('is saved when only the second copy failed, and the next start mends that copy', async () => {
    const ana = await addPerson('Ana');
    const changed = { ...ana, name: 'Ana M' };
    const people = home.start({
      ...realFileSystem,
      rename: (from, to) =>
        String(to).endsWith('.backup')
          ? Promise.reject(systemError('EIO'))
          : realFileSystem.rename(from, to),
    });
    await people.open();

    expect(await people.save(changed)).toEqual({ ok: true, value: null });

    expect(home.told).toEqual([]);
    expect((await people.open()).people).toEqual([changed]);
    expect(await home.start().open()).toMatchObject({ people: [changed], notices: [] });
    expect(readFileSync(`${fileOf(ana.id)}.backup`).equals(readFileSync(fileOf(ana.id)))).toBe(
      true,
    );
  });
});

describe('a key that another program removes while Relock is open', () => {
  it('is put back before the next save, so that what was confirmed can be read', async () => {
    const ana = await addPerson('Ana');
    const people = home.start();
    await people.open();
    home.secrets.entries.clear();

    expect(await people.save({ ...ana, name: 'Ana M' })).toEqual({ ok: true, value: null });

    expect((await home.start().open()).people).toEqual([{ ...ana, name: 'Ana M' }]);
  });

  it('is a failed save when it cannot be put back', async () => {
    const ana = await addPerson('Ana');
    const people = home.start();
    await people.open();
    home.secrets.entries.clear();
    home.secrets.set = () => Promise.resolve({ ok: false, error: 'keychain.refused' });

    expect(await people.save({ ...ana, name: 'Ana M' })).toEqual({
      ok: false,
      error: 'people.not-saved',
    });
  });

  it('is not needed while the keychain is closed: the key in memory still fits', async () => {
    const ana = await addPerson('Ana');
    const people = home.start();
    await people.open();
    home.secrets.fail('keychain.locked');

    expect(await people.save({ ...ana, name: 'Ana M' })).toEqual({ ok: true, value: null });

    home.secrets.fail(null);
    expect((await home.start().open()).people).toEqual([{ ...ana, name: 'Ana M' }]);
  });
});

describe('forgetting', () => {
  it('waits for what is being written, so that no file comes back', async () => {
    const ana = await addPerson('Ana');
    const people = home.start();
    await people.open();
    const saving = people.save({ ...ana, name: 'Ana M' });

    await people.forget();
    const settled = await Promise.race([saving, Promise.resolve('still writing')]);

    expect(settled).toEqual({ ok: true, value: null });
    expect(await people.save(ana)).toEqual({ ok: false, error: 'people.unknown' });
  });
});

describe('a folder that cannot be read', () => {
  it.each(['EACCES', 'EIO', 'ENOTDIR'])(
    'is told about, and never called empty: %s',
    async (code) => {
      await addPerson('Ana');
      const unreadable = { ...realFileSystem, readdir: () => Promise.reject(systemError(code)) };

      const opened = await home.start(unreadable).open();

      expect(opened).toMatchObject({ people: [], notices: [{ kind: 'people-unreadable' }] });
      expect(filesUnder(home.folder.people)).toHaveLength(2);
    },
  );
});

describe('a disk that fails at any step', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'failed'],
  ])('with %s: says why, and what was confirmed stands', async (code, reason) => {
    const ana = await addPerson('Ana');
    for (let at = 1; ; at += 1) {
      const faulty = faultyFileSystem({ at, fail: code });
      const people = home.start(faulty.fs);
      await people.open();
      home.told.length = 0;
      const saved = await people.save({ ...ana, name: `Ana ${String(at)}` });
      const added = await people.add('Luis');
      if (faulty.calls() < at) break;

      // A marker that could not be taken away is no failure: the next start does it.
      const told = saved.ok && added.ok ? [] : [{ kind: 'could-not-save', reason }];
      expect(home.told).toEqual(told);
      const now = (await home.start().open()).people.map(({ name }) => name);
      if (saved.ok) expect(now).toContain(`Ana ${String(at)}`);
      expect(now.filter((name) => name.startsWith('Ana'))).toHaveLength(1);
      expect(now.includes('Luis')).toBe(added.ok);
      await forgetLuis();
    }
  });
});

async function forgetLuis(): Promise<void> {
  const people = home.start();
  for (const { id, name } of (await people.open()).people) {
    if (name === 'Luis') await people.remove(id);
  }
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

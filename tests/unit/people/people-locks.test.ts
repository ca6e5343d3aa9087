import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/person';
import { CHEAP_LOCK, createHome, type Home } from './harness';

const PASSPHRASE = 'four short words here';
const NEXT = 'other words than before';
const MINUTE = 60_000;

let home: Home;
beforeEach(() => (home = createHome()));
afterEach(() => home.remove());

type People = ReturnType<Home['start']>;

async function startWith(name: string): Promise<{ people: People; ana: Person }> {
  const people = home.start();
  await people.open();
  const added = await people.add(name);
  if (!added.ok) throw new Error(added.error);
  return { people, ana: added.value };
}

/** Ana, with her lock on. */
async function lockedAna(): Promise<{ people: People; ana: Person }> {
  const { people, ana } = await startWith('Ana García');
  expect(await people.locks.set(ana.id, PASSPHRASE)).toEqual({ ok: true, value: null });
  return { people, ana };
}

const fresh = async (lockCost = CHEAP_LOCK): Promise<People> => {
  const people = home.start(undefined, false, lockCost);
  await people.open();
  return people;
};

const openedBy = async (id: string, passphrase: string): Promise<boolean> => {
  const tried = await (await fresh()).locks.unlock(id, passphrase);
  return tried.ok && tried.value.kind === 'opened';
};

describe('a person with an app lock', () => {
  it('stays open until it closes, and is locked at the next start, with nothing but the name', async () => {
    const { people, ana } = await lockedAna();
    expect((await people.open()).people).toEqual([ana]);

    const next = await home.start().open();

    expect(next.people).toEqual([]);
    expect(next.locked).toEqual([{ id: ana.id, name: 'Ana García' }]);
    expect(next.closed).toEqual([]);
  });

  it('opens with the passphrase, and has everything that was saved', async () => {
    const { people, ana } = await lockedAna();
    await people.save({ ...ana, name: 'Ana 2' });
    const next = await fresh();

    expect(await next.locks.unlock(ana.id, PASSPHRASE)).toEqual({
      ok: true,
      value: { kind: 'opened', person: { ...ana, name: 'Ana 2' }, usedBackup: false },
    });
    expect(await next.save({ ...ana, name: 'Ana 3' })).toEqual({ ok: true, value: null });
    expect((await home.start().open()).locked).toEqual([{ id: ana.id, name: 'Ana 3' }]);
  });

  it('has no open key in the keychain: the lock is real', async () => {
    const { people, ana } = await startWith('Ana');
    const key = home.secrets.entries.get(`person-key/${ana.id}`) ?? '';
    await people.locks.set(ana.id, PASSPHRASE);

    expect(key).toHaveLength(43);
    expect([...home.secrets.entries.values()].filter((text) => text.includes(key))).toEqual([]);
    expect([...home.secrets.entries.keys()]).toEqual([`person-key/${ana.id}`]);
  });

  it('loses key and content when it is locked; sealing answers "locked" and saving does nothing', async () => {
    const { people, ana } = await lockedAna();
    const sealed = people.sealing.sealFor(ana.id, 'safe/1', Buffer.from('x'));
    expect(sealed.ok).toBe(true);

    expect(await people.lock(ana.id)).toBe(true);

    expect(people.sealing.sealFor(ana.id, 'safe/1', Buffer.from('x'))).toEqual({
      ok: false,
      error: 'people.locked',
    });
    expect(await people.save(ana)).toEqual({ ok: false, error: 'people.unknown' });
    const opened = await people.locks.unlock(ana.id, PASSPHRASE);
    expect(opened).toMatchObject({ ok: true, value: { kind: 'opened', person: ana } });
    const again = people.sealing.unsealFor(
      ana.id,
      'safe/1',
      sealed.ok ? sealed.value : new Uint8Array(),
    );
    expect(again.ok && Buffer.from(again.value).toString()).toBe('x');
  });

  it('is not locked without a passphrase', async () => {
    const { people, ana } = await startWith('Ana');
    expect(await people.lock(ana.id)).toBe(false);
    expect((await people.open()).people).toEqual([ana]);
  });

  it('changes and removes the passphrase only with the present one', async () => {
    const { people, ana } = await lockedAna();

    expect(await people.locks.change(ana.id, 'not it', NEXT)).toMatchObject({
      value: { kind: 'not-it' },
    });
    expect(await people.locks.remove(ana.id, 'not it')).toMatchObject({
      value: { kind: 'not-it' },
    });
    expect(await openedBy(ana.id, PASSPHRASE)).toBe(true);
    expect(await people.locks.change(ana.id, PASSPHRASE, NEXT)).toMatchObject({
      value: { kind: 'done' },
    });
    expect(await openedBy(ana.id, PASSPHRASE)).toBe(false);
    expect(await openedBy(ana.id, NEXT)).toBe(true);
    expect(await people.locks.remove(ana.id, NEXT)).toMatchObject({ value: { kind: 'done' } });
    expect((await home.start().open()).people).toEqual([ana]);
  });

  it('can be removed while locked, with all its entries', async () => {
    const { ana } = await lockedAna();
    const next = await fresh();
    await next.locks.unlock(ana.id, 'not it');
    expect(home.secrets.entries.has(`lock-tries/${ana.id}`)).toBe(true);

    expect(await next.remove(ana.id)).toEqual({ ok: true, value: null });
    expect([...home.secrets.entries.keys()]).toEqual([]);
    expect((await home.start().open()).locked).toEqual([]);
  });

  it('cannot have a lock while it lives in this session only', async () => {
    home.secrets.fail('keychain.missing');
    const { people, ana } = await startWith('Ana');
    expect((await people.locks.set(ana.id, PASSPHRASE)).ok).toBe(false);
  });

  it('is raised to a dearer lock at its next unlock, and still opens', async () => {
    const { ana } = await lockedAna();
    const before = home.secrets.entries.get(`person-key/${ana.id}`);
    const dearer = { logN: 5, r: 2, p: 1 };

    const next = await fresh(dearer);
    expect((await next.locks.unlock(ana.id, PASSPHRASE)).ok).toBe(true);

    expect(before).toContain('lock1.4.1.1.');
    expect(home.secrets.entries.get(`person-key/${ana.id}`)).toContain('lock1.5.2.1.');
    expect(await openedBy(ana.id, PASSPHRASE)).toBe(true);
    // Never lowered again.
    expect(home.secrets.entries.get(`person-key/${ana.id}`)).toContain('lock1.5.2.1.');
  });

  it('whose entry another program removed gets it back with the next save, still locked', async () => {
    const { people, ana } = await lockedAna();
    home.secrets.entries.delete(`person-key/${ana.id}`);
    await people.save({ ...ana, name: 'Ana 2' });

    expect(home.secrets.entries.get(`person-key/${ana.id}`)).toMatch(/^lock1\./);
    expect(await openedBy(ana.id, PASSPHRASE)).toBe(true);
  });
});

describe('tries at a lock', () => {
  it('wait from the fifth on, also after a restart, and open again once the time is over', async () => {
    const { ana } = await lockedAna();
    for (let at = 1; at <= 4; at += 1)
      expect(await (await fresh()).locks.unlock(ana.id, 'not it')).toMatchObject({
        value: { kind: 'not-it', waitMs: 0 },
      });
    expect(await (await fresh()).locks.unlock(ana.id, 'not it')).toMatchObject({
      value: { kind: 'not-it', waitMs: MINUTE },
    });

    // Not even the right one is looked at.
    expect(await (await fresh()).locks.unlock(ana.id, PASSPHRASE)).toMatchObject({
      value: { kind: 'wait' },
    });
    home.pass(-10 * 60 * MINUTE);
    const back = await (await fresh()).locks.unlock(ana.id, PASSPHRASE);
    expect(back).toMatchObject({ value: { kind: 'wait' } });
    home.pass(MINUTE);
    expect(await openedBy(ana.id, PASSPHRASE)).toBe(true);
    // Opened: nothing is held against anybody.
    expect(home.secrets.entries.has(`lock-tries/${ana.id}`)).toBe(false);
  });

  it('are counted before they are looked at', async () => {
    const { ana } = await lockedAna();
    const next = await fresh();
    const refusing = home.secrets.set;
    home.secrets.set = async () => ({ ok: false, error: 'keychain.failed' });

    expect(await next.locks.unlock(ana.id, PASSPHRASE)).toEqual({
      ok: false,
      error: 'lock.keychain',
    });
    home.secrets.set = refusing;
    expect((await next.locks.unlock(ana.id, PASSPHRASE)).ok).toBe(true);
  });

  it('count for change and removal too, and never wipe', async () => {
    const { people, ana } = await lockedAna();
    for (let at = 1; at <= 40; at += 1) {
      await people.locks.change(ana.id, 'not it', NEXT);
      home.pass(61 * MINUTE);
    }
    expect(await people.locks.waitLeft(ana.id)).toEqual({ ok: true, value: 0 });
    expect(await openedBy(ana.id, PASSPHRASE)).toBe(true);
  });
});

describe('a quick unlock', () => {
  it('is a second way, which goes with the passphrase', async () => {
    const { people, ana } = await lockedAna();
    expect(await people.locks.hasQuick(ana.id)).toBe(false);
    await people.locks.setQuick(ana.id, true);

    const next = await fresh();
    expect(await next.locks.hasQuick(ana.id)).toBe(true);
    expect(await next.locks.unlockQuick(ana.id)).toMatchObject({
      value: { kind: 'opened', person: ana },
    });
    await next.locks.remove(ana.id, PASSPHRASE);
    expect(home.secrets.entries.has(`quick-key/${ana.id}`)).toBe(false);
  });

  it('from before never stands beside a new lock', async () => {
    const { people, ana } = await startWith('Ana');
    home.secrets.entries.set(
      `quick-key/${ana.id}`,
      home.secrets.entries.get(`person-key/${ana.id}`) ?? '',
    );
    await people.locks.set(ana.id, PASSPHRASE);
    expect(home.secrets.entries.has(`quick-key/${ana.id}`)).toBe(false);
  });
});

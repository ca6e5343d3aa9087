import { describe, expect, it } from 'vitest';
import { createAutoLock } from '../../../electron/features/app-lock/auto-lock';
import { whoseIs } from '../../../electron/local-actions/whose';
import { snapshotSchema } from '../../../shared/ipc/snapshot';
import { ANA, LUIS, PASSPHRASE, person, sessionForTests, START } from './builders';

const clock = {
  startedAt: new Date(START).toISOString(),
  lastSeenAt: new Date(START).toISOString(),
  remind: true,
  reminded: false,
};
const ana = person(ANA, 'Ana', {
  signOut: { ...person(ANA, 'Ana').signOut, stage: 'waiting', clock },
});
const luis = person(LUIS, 'Luis');
const MINUTE = 60_000;

/** Ana with a lock, Luis without; Ana's account is open. */
async function withLock() {
  const made = await sessionForTests(ana, luis);
  await made.session.choose(ANA);
  await made.session.locks.setLock(ANA, PASSPHRASE);
  return made;
}

describe('locking', () => {
  it('leaves of somebody the name and nothing else, and leaves others open', async () => {
    const { session, state, lockedIds } = await withLock();
    expect(state.get().lock).toEqual({ on: true, quickUnlock: 'absent' });

    await session.locks.lockNow();

    expect(state.get().person).toBeNull();
    expect(state.get().people).toEqual([{ id: LUIS, name: 'Luis' }]);
    expect(state.get().lockedPeople).toEqual([{ id: ANA, name: 'Ana', quickUnlock: false }]);
    expect(session.people()).toEqual([luis]);
    expect(session.activeId()).toBeNull();
    expect(lockedIds).toEqual([ANA]);
    expect(snapshotSchema.safeParse(state.get()).success).toBe(true);
  });

  it('takes every notice about somebody who is locked away, and leaves the others', async () => {
    const { session, state } = await withLock();
    for (const personId of [ANA, LUIS])
      for (const kind of ['time-is-up', 'temporary-password', 'look-again'] as const)
        state.notify({ kind, personId });
    state.notify({ kind: 'settings-reset' });

    await session.locks.lockNow();

    expect(state.get().notices).toHaveLength(4);
    expect(JSON.stringify(state.get().notices)).not.toContain(ANA);
  });

  it('tells no name where only one person is kept', async () => {
    const { session, state } = await sessionForTests(ana);
    await session.locks.setLock(ANA, PASSPHRASE);
    await session.locks.lockNow();

    expect(state.get().lockedPeople).toEqual([{ id: ANA, name: null, quickUnlock: false }]);
    expect(JSON.stringify(state.get())).not.toContain('"Ana"');
  });

  it('opens nobody else’s account by itself', async () => {
    const { session, state } = await withLock();
    await session.locks.lockNow();
    await session.open();
    expect(state.get().person).toBeNull();
  });

  it('does nothing where nobody has a lock', async () => {
    const { session, state, lockedIds } = await sessionForTests(ana);
    const { revision } = state.get();
    await session.locks.lockNow();
    expect(state.get().revision).toBe(revision);
    expect(lockedIds).toEqual([]);
  });

  it('takes notices about them away', async () => {
    const { session, state } = await withLock();
    state.notify({ kind: 'time-is-up', personId: ANA }, { kind: 'settings-reset' });
    await session.locks.lockNow();
    expect(state.get().notices.map(({ kind }) => kind)).toEqual(['settings-reset']);
  });

  it('keeps what they did on this computer theirs', async () => {
    const { session } = await withLock();
    await session.locks.lockNow();
    const owner = {
      activeId: session.activeId,
      nameOf: (id: string) =>
        [...session.people(), ...session.locked()].find((one) => one.id === id)?.name ?? null,
    };
    expect(whoseIs(ANA, owner)).toBe('other');
  });
});

describe('unlocking', () => {
  it('opens the account, and another’s stays as it was', async () => {
    const { session, state } = await withLock();
    await session.locks.lockNow();

    expect(await session.locks.unlock(ANA, PASSPHRASE)).toEqual({
      ok: true,
      value: { kind: 'done' },
    });

    expect(state.get().person?.name).toBe('Ana');
    expect(state.get().lockedPeople).toEqual([]);
    expect(
      state
        .get()
        .people.map(({ name }) => name)
        .sort(),
    ).toEqual(['Ana', 'Luis']);
  });

  it('says in whole minutes how long the next try waits', async () => {
    const { session, state } = await withLock();
    await session.locks.lockNow();

    expect(await session.locks.unlock(ANA, 'not it')).toEqual({
      ok: true,
      value: { kind: 'not-it', waitMinutes: 2 },
    });
    expect(await session.locks.waitLeft(ANA)).toEqual({ ok: true, value: { waitMinutes: 2 } });
    expect(state.get().person).toBeNull();
  });

  it('by the system opens only when the system said yes', async () => {
    const { session, state, touch, asked } = await withLock();
    expect(await session.locks.setQuick(ANA, true)).toEqual({ ok: false, error: 'lock.failed' });
    touch.there = true;
    await session.locks.setQuick(ANA, true);
    expect(state.get().lock).toEqual({ on: true, quickUnlock: 'on' });
    await session.locks.lockNow();
    expect(state.get().lockedPeople).toMatchObject([{ quickUnlock: true }]);

    touch.says = false;
    expect(await session.locks.unlockQuick(ANA, 'why')).toEqual({
      ok: false,
      error: 'lock.not-asked',
    });
    expect(state.get().person).toBeNull();
    touch.says = true;
    expect(await session.locks.unlockQuick(ANA, 'why')).toEqual({
      ok: true,
      value: { kind: 'done' },
    });
    expect(asked).toEqual(['why', 'why']);
    await session.locks.removeLock(ANA, PASSPHRASE);
    expect(state.get().lock).toEqual({ on: false, quickUnlock: 'off' });
  });

  it('is not needed after the lock was removed, and removal needs the passphrase', async () => {
    const { session, state } = await withLock();
    expect(await session.locks.removeLock(ANA, 'not it')).toMatchObject({
      value: { kind: 'not-it' },
    });
    expect(state.get().lock.on).toBe(true);
    await session.locks.removeLock(ANA, PASSPHRASE);
    expect(state.get().lock.on).toBe(false);
    await session.locks.lockNow();
    expect(state.get().person?.name).toBe('Ana');
  });
});

describe('while somebody is locked', () => {
  it('a time is all that is known of their clock', async () => {
    const { session } = await withLock();
    await session.locks.lockNow();

    expect(session.locks.quietClocks()).toEqual([
      { personId: ANA, startedAt: clock.startedAt, endsAt: START + 24 * 60 * MINUTE },
    ]);
    await session.locks.unlock(ANA, PASSPHRASE);
    expect(session.locks.quietClocks()).toEqual([]);
  });

  it('they can be removed: the way out of a forgotten passphrase', async () => {
    const { session, state } = await withLock();
    await session.locks.lockNow();
    expect(await session.remove(ANA)).toEqual({ ok: true, value: null });
    expect(state.get().lockedPeople).toEqual([]);
    expect(session.locks.quietClocks()).toEqual([]);
  });
});

describe('locking after a time', () => {
  async function timed() {
    const made = await withLock();
    const now = { wall: START, mono: 0 };
    const autoLock = createAutoLock({
      session: made.session,
      clocks: [() => now.wall, () => now.mono],
    });
    const pass = (ms: number): void => {
      now.wall += ms;
      now.mono += ms;
    };
    return { ...made, now, autoLock, pass };
  }

  it('closes after the minutes that the person chose, counted from the last use', async () => {
    const { session, autoLock, pass, state } = await timed();
    pass(14 * MINUTE);
    autoLock.used();
    pass(14 * MINUTE);
    await autoLock.look();
    expect(state.get().person?.name).toBe('Ana');
    pass(MINUTE);
    await autoLock.look();
    expect(state.get().person).toBeNull();
    expect(session.locked()).toHaveLength(1);
  });

  it('counts sleep, and a clock set back delays nothing', async () => {
    const slept = await timed();
    slept.now.wall += 20 * MINUTE;
    await slept.autoLock.look();
    expect(slept.state.get().person).toBeNull();

    const setBack = await timed();
    setBack.now.wall -= 5 * 60 * MINUTE;
    setBack.now.mono += 15 * MINUTE;
    await setBack.autoLock.look();
    expect(setBack.state.get().person).toBeNull();
  });

  it('never closes by time where the person chose that', async () => {
    const { session, autoLock, pass, state } = await timed();
    await session.update(ANA, (one) => ({ ...one, appLock: { after: 'never' } }));
    pass(1000 * MINUTE);
    await autoLock.look();
    expect(state.get().person?.name).toBe('Ana');
  });
});

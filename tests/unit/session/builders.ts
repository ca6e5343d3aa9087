import { createAppState, type AppState } from '../../../electron/features/session/app-state';
import type { LockKeeper } from '../../../electron/features/session/session-locks';
import { createSession, type PeopleKeeper } from '../../../electron/features/session/session';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { newPerson, type Person } from '../../../shared/person';
import { err, ok } from '../../../shared/result';
import { DEFAULT_SETTINGS } from '../../../shared/settings';

export const ANA = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
export const LUIS = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';
/** 22 Nov 2026, 10:00 UTC. */
export const START = Date.UTC(2026, 10, 22, 10);

/** A person who has not begun anything, unless said otherwise. */
export const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  ...newPerson({ id, name, createdAt: new Date(START).toISOString() }),
  ...more,
});

/** An app state that remembers every snapshot it showed. */
export function stateForTests(): { state: AppState; shown: Snapshot[] } {
  const shown: Snapshot[] = [];
  const state = createAppState(
    {
      app: {
        version: '0.1.0',
        electron: '45.4.1',
        platform: 'linux',
        testElectron: false,
        dataFolder: '/data',
      },
      language: 'en',
      settings: DEFAULT_SETTINGS,
      keychain: { state: 'not-asked', backend: 'memory' },
      keeping: true,
      people: [],
      closedPeople: [],
      lockedPeople: [],
      lock: { on: false, quickUnlock: 'absent' },
      person: null,
      notices: [],
      away: false,
    },
    (snapshot) => shown.push(snapshot),
  );
  return { state, shown };
}

/** A keeper in memory. While `failing` is true, nothing can be saved or removed. */
export function keeperForTests(...people: readonly Person[]) {
  const kept = new Map(people.map((one) => [one.id, one]));
  const saves: Person[] = [];
  const keeper: PeopleKeeper & {
    failing: boolean;
    opened: Partial<Awaited<ReturnType<PeopleKeeper['open']>>>;
  } = {
    failing: false,
    opened: {},
    open: async () => ({
      keychain: 'ready',
      keeping: true,
      people: [...kept.values()],
      locked: [],
      closed: [],
      notices: [],
      ...keeper.opened,
    }),
    async add(name) {
      if (keeper.failing) return err('people.not-saved');
      const added = person(LUIS, name);
      kept.set(added.id, added);
      return ok(added);
    },
    async adopt(adopted) {
      if (keeper.failing) return err('people.not-saved');
      kept.set(adopted.id, adopted);
      return ok(null);
    },
    async save(changed) {
      await new Promise((done) => setImmediate(done));
      if (keeper.failing) return err('people.not-saved');
      kept.set(changed.id, changed);
      saves.push(changed);
      return ok(null);
    },
    async remove(personId) {
      if (keeper.failing) return err('people.not-removed');
      if (!kept.delete(personId)) return err('people.unknown');
      return ok(null);
    },
    ...locksForTests(kept),
  };
  return { keeper, kept, saves };
}

/** The passphrase of everybody who has a lock in `locksForTests`. */
export const PASSPHRASE = 'four short words';

/** Locks in memory. Everybody starts without one. */
function locksForTests(kept: ReadonlyMap<string, Person>): LockKeeper {
  const on = new Set<string>();
  const quick = new Set<string>();
  const opened = (id: string) => {
    const found = kept.get(id);
    return found === undefined
      ? err('people.unknown')
      : ok({ kind: 'opened' as const, person: found, usedBackup: false });
  };
  const notIt = { kind: 'not-it' as const, waitMs: 61_000 };
  const change = async (id: string, passphrase: string, stays: boolean) => {
    if (passphrase !== PASSPHRASE) return ok(notIt);
    if (!stays) on.delete(id);
    return ok({ kind: 'done' as const });
  };
  return {
    lock: async (id) => on.has(id),
    locks: {
      isOn: (id) => on.has(id),
      unlock: async (id, passphrase) => (passphrase === PASSPHRASE ? opened(id) : ok(notIt)),
      waitLeft: async () => ok(61_000),
      set: async (id) => (on.add(id), ok(null)),
      change: (id, passphrase) => change(id, passphrase, true),
      remove: (id, passphrase) => change(id, passphrase, false),
      setQuick: async (id, wanted) => {
        if (wanted) quick.add(id);
        else quick.delete(id);
        return ok(null);
      },
      hasQuick: async (id) => quick.has(id),
      unlockQuick: async (id) => opened(id),
    },
  };
}

/** A session with these people, opened. `clock.now` may be set. */
export async function sessionForTests(...people: readonly Person[]) {
  const { state, shown } = stateForTests();
  const { keeper, kept, saves } = keeperForTests(...people);
  let time = START;
  const clock = { now: () => time };
  const lockedIds: string[] = [];
  const asked: string[] = [];
  const touch = { there: false, says: true };
  const session = createSession({
    keeper,
    state,
    clock,
    quick: {
      available: () => touch.there,
      ask: async (reason) => {
        asked.push(reason);
        return touch.says;
      },
    },
    onLocked: (ids) => lockedIds.push(...ids),
  });
  await session.open();
  return {
    lockedIds,
    /** The system's fingerprint reader: is it there, and what does it say? `asked` holds its reasons. */
    touch,
    asked,
    session,
    state,
    shown,
    keeper,
    kept,
    saves,
    clock,
    setTime: (now: number) => (time = now),
  };
}

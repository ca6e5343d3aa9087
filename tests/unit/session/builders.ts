import { createAppState, type AppState } from '../../../electron/features/session/app-state';
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
  };
  return { keeper, kept, saves };
}

/** A session with these people, opened. `clock.now` may be set. */
export async function sessionForTests(...people: readonly Person[]) {
  const { state, shown } = stateForTests();
  const { keeper, kept, saves } = keeperForTests(...people);
  let time = START;
  const clock = { now: () => time };
  const session = createSession({ keeper, state, clock });
  await session.open();
  return {
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

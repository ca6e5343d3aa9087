import type { ClosedPerson, KeychainState, Notice, Snapshot } from '../../../shared/ipc/snapshot';
import { viewOf, type Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import { noteTime, reduceSignOut } from '../../../shared/sign-out/reducer';
import type { SignOutEvent } from '../../../shared/sign-out/events';
import type { Clock } from '../../ports/clock';
import { NO_QUICK_UNLOCK, type QuickUnlock } from '../../ports/quick-unlock';
import type { LockedPerson } from '../../storage/opened-people';
import type { AppState } from './app-state';
import { createQueue } from './queue';
import { createSessionLocks, type LockKeeper } from './session-locks';

/** Where people are kept. `keeping` is false when they live in memory for this session only (settled 2). */
export interface PeopleKeeper extends LockKeeper {
  /** `mayAsk`: the system may show its own unlock window, because the person asked for it. */
  open(mayAsk: boolean): Promise<{
    readonly keychain: KeychainState;
    readonly keeping: boolean;
    readonly people: readonly Person[];
    /** Behind their app lock. */
    readonly locked: readonly LockedPerson[];
    readonly closed: readonly ClosedPerson[];
    readonly notices: readonly Notice[];
  }>;
  add(name: string): Promise<Result<Person, 'people.not-saved' | 'people.too-many'>>;
  /** Takes in somebody who comes from another computer. */
  adopt(
    person: Person,
  ): Promise<Result<null, 'people.not-saved' | 'people.too-many' | 'transfer.already-here'>>;
  save(person: Person): Promise<Result<null, 'people.unknown' | 'people.not-saved'>>;
  /** Also somebody who could not be opened. */
  remove(personId: string): Promise<Result<null, 'people.unknown' | 'people.not-removed'>>;
}

interface SessionDeps {
  readonly keeper: PeopleKeeper;
  readonly state: AppState;
  readonly clock: Clock;
  readonly quick?: QuickUnlock;
  /** Told who was locked, so that others drop what they hold of them. */
  readonly onLocked?: (personIds: readonly string[]) => void;
}

/**
 * The people who are helped here and whose account is open.
 * A change counts once it is saved: until then the page sees the state before.
 */
export function createSession(deps: SessionDeps) {
  const { keeper, state, clock, quick = NO_QUICK_UNLOCK, onLocked = () => undefined } = deps;
  const inTurn = createQueue();
  let people: readonly Person[] = [];
  let locked: readonly LockedPerson[] = [];
  let activeId: string | null = null;

  /** `also` travels in the same snapshot: a page must never see an answer without those it is about. */
  function show(also: Partial<Omit<Snapshot, 'revision'>> = {}): void {
    const active = people.find(({ id }) => id === activeId) ?? null;
    // Where only one person is kept there is nobody to tell apart, so the page is told no name.
    const several = people.length + locked.length > 1;
    state.change({
      ...also,
      people: people.map(({ id, name }) => ({ id, name })),
      lockedPeople: locked.map(({ id, name }) => ({
        id,
        name: several ? name : null,
        quickUnlock: locks.hasQuick(id),
      })),
      person: active === null ? null : viewOf(active),
      lock: locks.view(active?.id ?? null),
    });
  }

  const locks = createSessionLocks({
    keeper,
    quick,
    onLocked,
    core: {
      inTurn,
      people: () => people,
      show: () => {
        show();
      },
      admit(person, usedBackup) {
        locked = locked.filter(({ id }) => id !== person.id);
        people = [...people.filter(({ id }) => id !== person.id), person];
        activeId = person.id;
        show();
        if (usedBackup) state.notify({ kind: 'used-backup', what: 'person' });
      },
      putAway(away) {
        const ids = new Set(away.map(({ id }) => id));
        people = people.filter(({ id }) => !ids.has(id));
        locked = [...locked, ...away.map(({ id, name }) => ({ id, name }))];
        if (activeId !== null && ids.has(activeId)) activeId = null;
        show();
        state.withdraw((notice) => 'personId' in notice && ids.has(notice.personId));
      },
    },
  });

  /** With one person there is nothing to ask; with several nobody's data is shown unasked. */
  const onlyOne = (): string | null =>
    people.length === 1 && locked.length === 0 ? (people[0]?.id ?? null) : null;

  const find = (personId: string): Person | undefined => people.find(({ id }) => id === personId);

  /** Saves one changed person, then shows it. An unchanged person costs nothing. */
  async function keep(
    personId: string,
    change: (person: Person) => Person,
  ): Promise<Result<null, 'people.unknown' | 'people.not-saved'>> {
    const before = find(personId);
    if (before === undefined) return err('people.unknown');
    const after = change(before);
    if (after === before) return ok(null);
    const saved = await keeper.save(after);
    if (!saved.ok) return saved;
    people = people.map((person) => (person.id === personId ? after : person));
    show();
    return ok(null);
  }

  return {
    /** Reads everybody, once the first screen is painted, and again when the keychain was opened. */
    open: (mayAsk = false) =>
      inTurn(async () => {
        const opened = await keeper.open(mayAsk);
        people = opened.people;
        locked = opened.locked;
        await locks.learnQuick([...people, ...locked].map(({ id }) => id));
        if (find(activeId ?? '') === undefined) activeId = onlyOne();
        show({
          keychain: { ...state.get().keychain, state: opened.keychain },
          keeping: opened.keeping,
          closedPeople: [...opened.closed],
        });
        state.notify(...opened.notices);
      }),
    add: (name: string) =>
      inTurn(async () => {
        const added = await keeper.add(name);
        if (!added.ok) return added;
        people = [...people, added.value];
        activeId = added.value.id;
        show();
        return ok({ personId: added.value.id });
      }),
    /** Takes in somebody who comes from another computer, and opens their account. */
    adopt: (person: Person) =>
      inTurn(async () => {
        const adopted = await keeper.adopt(person);
        if (!adopted.ok) return adopted;
        people = [...people, person];
        activeId = person.id;
        show();
        return adopted;
      }),
    /** Is this person here already, and how? */
    already(personId: string): 'no' | 'open' | 'locked' | 'closed' {
      if (find(personId) !== undefined) return 'open';
      if (locked.some(({ id }) => id === personId)) return 'locked';
      return state.get().closedPeople.some(({ id }) => id === personId) ? 'closed' : 'no';
    },
    rename: (personId: string, name: string) =>
      inTurn(() =>
        keep(personId, (person) => (person.name === name ? person : { ...person, name })),
      ),
    remove: (personId: string) =>
      inTurn(async () => {
        const removed = await keeper.remove(personId);
        if (!removed.ok) return removed;
        state.change({
          closedPeople: state.get().closedPeople.filter(({ id }) => id !== personId),
        });
        people = people.filter(({ id }) => id !== personId);
        locked = locked.filter(({ id }) => id !== personId);
        locks.forget(personId);
        if (activeId === personId) activeId = onlyOne();
        show();
        return ok(null);
      }),
    /** Nobody's account is open any more. */
    close: () =>
      inTurn(async () => {
        activeId = null;
        show();
      }),
    choose: (personId: string) =>
      inTurn(async () => {
        if (find(personId) === undefined) return err('people.unknown');
        activeId = personId;
        show();
        return ok(null);
      }),
    /**
     * Changes what is kept about a person. `change` is pure; the time (UTC milliseconds) comes from here, never
     * from the page. Giving back the same object means that nothing changed.
     */
    update: (personId: string, change: (person: Person, now: number) => Person) =>
      inTurn(() => keep(personId, (person) => change(person, clock.now()))),
    /** Moves a person's sign-out guide on. */
    send: (personId: string, event: SignOutEvent) =>
      inTurn(() =>
        keep(
          personId,
          withSignOut((guide) => reduceSignOut(guide, event, clock.now())),
        ),
      ),
    /** Notes the present time beside every running clock, so that a clock set back is noticed (settled 17). */
    noteTime: () =>
      inTurn(async () => {
        for (const { id } of people) {
          await keep(
            id,
            withSignOut((guide) => noteTime(guide, clock.now())),
          );
        }
      }),
    /** Forgets who is here, after everything was removed. */
    reset(): void {
      people = [];
      locked = [];
      activeId = null;
      locks.reset();
      show();
    },
    people: (): readonly Person[] => people,
    /** Behind their app lock: who they are, and nothing else. */
    locked: (): readonly LockedPerson[] => locked,
    locks,
    /** The person whose account is open; null when nobody is chosen. */
    activeId: (): string | null => find(activeId ?? '')?.id ?? null,
  };
}

/** Turns a change of the sign-out guide into one of the person; the same guide gives the same person. */
const withSignOut =
  (change: (guide: Person['signOut']) => Person['signOut']) =>
  (person: Person): Person => {
    const signOut = change(person.signOut);
    return signOut === person.signOut ? person : { ...person, signOut };
  };

export type Session = ReturnType<typeof createSession>;

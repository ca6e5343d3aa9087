import type { ClosedPerson, KeychainState, Notice, Snapshot } from '../../../shared/ipc/snapshot';
import { viewOf, type Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import { noteTime, reduceSignOut } from '../../../shared/sign-out/reducer';
import type { SignOutEvent } from '../../../shared/sign-out/events';
import type { Clock } from '../../ports/clock';
import type { AppState } from './app-state';
import { createQueue } from './queue';

/** Where people are kept. `keeping` is false when they live in memory for this session only (settled 2). */
export interface PeopleKeeper {
  /** `mayAsk`: the system may show its own unlock window, because the person asked for it. */
  open(mayAsk: boolean): Promise<{
    readonly keychain: KeychainState;
    readonly keeping: boolean;
    readonly people: readonly Person[];
    readonly closed: readonly ClosedPerson[];
    readonly notices: readonly Notice[];
  }>;
  add(name: string): Promise<Result<Person, 'people.not-saved' | 'people.too-many'>>;
  save(person: Person): Promise<Result<null, 'people.unknown' | 'people.not-saved'>>;
  /** Also somebody who could not be opened. */
  remove(personId: string): Promise<Result<null, 'people.unknown' | 'people.not-removed'>>;
}

interface SessionDeps {
  readonly keeper: PeopleKeeper;
  readonly state: AppState;
  readonly clock: Clock;
}

/**
 * The people who are helped here and whose account is open.
 * A change counts once it is saved: until then the page sees the state before.
 */
export function createSession({ keeper, state, clock }: SessionDeps) {
  const inTurn = createQueue();
  let people: readonly Person[] = [];
  let activeId: string | null = null;

  /** `also` travels in the same snapshot: a page must never see an answer without those it is about. */
  function show(also: Partial<Omit<Snapshot, 'revision'>> = {}): void {
    const active = people.find(({ id }) => id === activeId) ?? null;
    state.change({
      ...also,
      people: people.map(({ id, name }) => ({ id, name })),
      person: active === null ? null : viewOf(active),
    });
  }

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
        // With one person there is nothing to ask; with several nobody's data is shown unasked.
        if (find(activeId ?? '') === undefined) {
          activeId = people.length === 1 ? (people[0]?.id ?? null) : null;
        }
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
        if (activeId === personId) activeId = people.length === 1 ? (people[0]?.id ?? null) : null;
        show();
        return ok(null);
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
      activeId = null;
      show();
    },
    people: (): readonly Person[] => people,
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

import type { ClosedPerson, Snapshot } from '../../../shared/ipc/snapshot';
import type { LockAnswer, TryView } from '../../../shared/ipc/groups/lock';
import type { Person } from '../../../shared/person';
import { err, ok, type Result } from '../../../shared/result';
import { readClock } from '../../../shared/sign-out/clock';
import type { QuickUnlock } from '../../ports/quick-unlock';
import type { LockFault, PeopleLocks, UnlockAnswer } from '../../storage/people-locks';

/** The app locks, as the session uses them. */
export interface LockKeeper {
  /** Closes somebody's lock; false when they have none. */
  lock(personId: string): Promise<boolean>;
  readonly locks: PeopleLocks;
}

/** What the session lends to its locks. */
export interface SessionCore {
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  readonly people: () => readonly Person[];
  /** Somebody was unlocked: their account is opened. */
  readonly admit: (person: Person, usedBackup: boolean) => void;
  /** These were locked: nothing of them stays. */
  readonly putAway: (people: readonly Person[]) => void;
  /** Shows anew what stands about locks. */
  readonly show: () => void;
}

interface SessionLocksDeps {
  readonly keeper: LockKeeper;
  readonly quick: QuickUnlock;
  readonly core: SessionCore;
  /** Told who was locked, so that others drop what they hold of them. */
  readonly onLocked: (personIds: readonly string[]) => void;
}

/** When a reminder is due for somebody who is locked: a time, and nothing else of them. */
export interface QuietClock {
  readonly personId: string;
  readonly startedAt: string;
  readonly endsAt: number;
}

const MINUTE_MS = 60_000;

/** Closing and opening people's app locks, in turn with all else that changes people. */
export function createSessionLocks({ keeper, quick, core, onLocked }: SessionLocksDeps) {
  const { inTurn } = core;
  const { locks } = keeper;
  /** Who has a quick unlock, as far as this computer can ask for one. */
  const quickIds = new Set<string>();
  let quietClocks: readonly QuietClock[] = [];

  async function learnQuick(ids: readonly string[]): Promise<void> {
    if (!quick.available()) return;
    for (const id of ids) {
      if (await locks.hasQuick(id)) quickIds.add(id);
      else quickIds.delete(id);
    }
  }

  const tried = (answer: { kind: TryView['kind']; waitMs: number }): TryView => ({
    kind: answer.kind,
    waitMinutes: Math.ceil(answer.waitMs / MINUTE_MS),
  });

  function opened(
    answer: Result<UnlockAnswer, LockFault>,
  ): Result<LockAnswer | { kind: 'closed'; reason: ClosedPerson['reason'] }, LockFault> {
    if (!answer.ok) return answer;
    const { value } = answer;
    if (value.kind === 'closed') return ok(value);
    if (value.kind !== 'opened') return ok(tried(value));
    quietClocks = quietClocks.filter(({ personId }) => personId !== value.person.id);
    core.admit(value.person, value.usedBackup);
    return ok({ kind: 'done' });
  }

  /** Shows what changed about a lock. */
  function changed(
    answer: Awaited<ReturnType<PeopleLocks['change']>>,
  ): Result<LockAnswer, LockFault> {
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'done') return ok(tried(answer.value));
    core.show();
    return ok({ kind: 'done' });
  }

  return {
    /** What the page may know of the locks. `activeId`: whose account is open. */
    view(activeId: string | null): Snapshot['lock'] {
      const on = activeId !== null && locks.isOn(activeId);
      const state = quickIds.has(activeId ?? '') ? 'on' : 'off';
      return { on, quickUnlock: quick.available() ? state : 'absent' };
    },
    hasQuick: (personId: string): boolean => quick.available() && quickIds.has(personId),
    learnQuick,
    quietClocks: (): readonly QuietClock[] => quietClocks,
    reset(): void {
      quickIds.clear();
      quietClocks = [];
    },
    forget(personId: string): void {
      quickIds.delete(personId);
      quietClocks = quietClocks.filter((clock) => clock.personId !== personId);
    },

    unlock: (personId: string, passphrase: string) =>
      inTurn(async () => opened(await locks.unlock(personId, passphrase))),
    waitLeft: async (personId: string): Promise<Result<{ waitMinutes: number }, LockFault>> => {
      const left = await locks.waitLeft(personId);
      return left.ok ? ok({ waitMinutes: Math.ceil(left.value / MINUTE_MS) }) : left;
    },
    setLock: (personId: string, passphrase: string) =>
      inTurn(async () => {
        const set = await locks.set(personId, passphrase);
        if (set.ok) quickIds.delete(personId);
        return changed(set.ok ? ok({ kind: 'done' }) : set);
      }),
    changeLock: (personId: string, passphrase: string, next: string) =>
      inTurn(async () => changed(await locks.change(personId, passphrase, next))),
    removeLock: (personId: string, passphrase: string) =>
      inTurn(async () => {
        const removed = await locks.remove(personId, passphrase);
        if (removed.ok && removed.value.kind === 'done') quickIds.delete(personId);
        return changed(removed);
      }),

    /** The system asks first; a lock that it does not open stays closed, and the passphrase is always a way. */
    unlockQuick: async (personId: string, reason: string) => {
      if (!quick.available() || !(await quick.ask(reason))) return err('lock.not-asked');
      return inTurn(async () => opened(await locks.unlockQuick(personId)));
    },
    setQuick: (personId: string, on: boolean) =>
      inTurn(async (): Promise<Result<null, LockFault>> => {
        if (on && !quick.available()) return err('lock.failed');
        const set = await locks.setQuick(personId, on);
        await learnQuick([personId]);
        core.show();
        return set;
      }),

    /** Closes every lock that `which` names, or all. People without a lock stay as they are. */
    lockNow: (which: (person: Person) => boolean = () => true) =>
      inTurn(async () => {
        const away: Person[] = [];
        for (const person of core.people().filter(which)) {
          if (await keeper.lock(person.id)) away.push(person);
        }
        if (away.length === 0) return;
        quietClocks = [...quietClocks, ...away.flatMap(quietClockOf)];
        core.putAway(away);
        onLocked(away.map(({ id }) => id));
      }),
  };
}

/** A clock that somebody asked to be reminded of, without a word about whose or what it is. */
function quietClockOf({ id, signOut: { clock } }: Person): QuietClock[] {
  if (clock === null || !clock.remind || clock.reminded) return [];
  const { startedAt } = clock;
  return [{ personId: id, startedAt, endsAt: readClock(clock, Date.parse(startedAt)).endsAt }];
}

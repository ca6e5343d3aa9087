import { readClock } from '../../../shared/sign-out/clock';
import { noteTemporaryReminded, temporaryToRemind } from '../../../shared/safe/index-rules';
import { noteReminded } from '../../../shared/sign-out/reducer';
import { isNewlyDue } from '../../../shared/stronger/again';
import { guideFor } from '../../../shared/stronger/tasks';
import type { Clock } from '../../ports/clock';
import type { AppState } from '../session/app-state';
import type { Session } from '../session/session';

/** How often the clocks are read while Relock is open. Half hours are shown, so a minute is often enough. */
const LOOK_EVERY_MS = 60_000;
/** How often the time is written beside a running clock; each write costs one small file. */
const NOTE_EVERY_MS = 10 * 60_000;

interface ReminderDeps {
  readonly session: Session;
  readonly state: AppState;
  readonly clock: Clock;
  /** Shows the system's notification. It says nothing about whose account it is. */
  readonly notify: () => void;
}

/**
 * Tells people when their 24 hours are over, when a temporary password has stayed in the Safe, and when something is
 * to be looked at again: at once while Relock is open, else at the next start (settled 20).
 * Nobody is told twice about the same clock.
 */
export function createReminder({ session, state, clock, notify }: ReminderDeps) {
  let timer: NodeJS.Timeout | null = null;
  let notedAt = 0;

  /** Who was told about which clock: a mark that could not be saved must not tell every minute. */
  const told = new Map<string, string>();
  /** Who was told about which clock while they were locked: by the system's neutral notification alone. */
  const toldQuietly = new Map<string, string>();

  /** Whose 24 hours are over and who asked to be told. A clock that runs again is told about again. */
  function due(): { id: string; startedAt: string }[] {
    return session.people().flatMap(({ id, signOut: { clock: running } }) => {
      if (running === null) return [];
      const isUp = readClock(running, clock.now()).kind === 'time-is-up';
      if (!isUp) told.delete(id);
      const { startedAt, remind, reminded } = running;
      return isUp && remind && !reminded && told.get(id) !== startedAt ? [{ id, startedAt }] : [];
    });
  }

  /** Clocks of people who are locked: nothing but a time is known of them, and nobody learns whose it was. */
  function dueBehindLocks(): { id: string; startedAt: string }[] {
    return session.locks
      .quietClocks()
      .filter(({ endsAt }) => clock.now() >= endsAt)
      .map(({ personId, startedAt }) => ({ id: personId, startedAt }))
      .filter(({ id, startedAt }) => toldQuietly.get(id) !== startedAt);
  }

  /** When each person was told of a temporary password, for the same reason. */
  const toldTemporary = new Map<string, number>();

  /** Whose Safe holds a temporary password that is a day or a week old and was not brought up for it. */
  function temporaryDue(): string[] {
    return session.people().flatMap(({ id, safe }) => {
      const told = noteTemporaryReminded(safe, toldTemporary.get(id) ?? 0);
      return temporaryToRemind(told, clock.now()) ? [id] : [];
    });
  }

  /** Who wanted to look at their devices again by now. */
  const lookAgain = (): string[] =>
    session.people().flatMap(({ id, devices: { lookAgain: wish } }) => {
      const due = wish !== null && !wish.reminded && Date.parse(wish.at) <= clock.now();
      return due && told.get(`look ${id}`) !== wish.at ? [id] : [];
    });

  async function tellToLook(id: string): Promise<void> {
    const wish = session.people().find((person) => person.id === id)?.devices.lookAgain;
    if (wish == null) return;
    told.set(`look ${id}`, wish.at);
    state.notify({ kind: 'look-again', personId: id });
    await session.update(id, (person) => ({
      ...person,
      devices: { ...person.devices, lookAgain: { ...wish, reminded: true } },
    }));
  }

  /** When each person was told of a task, for the same reason. */
  const toldTask = new Map<string, number>();

  /** Who has a task of *Make it stronger* that became due again. */
  const taskDue = (): string[] =>
    session
      .people()
      .flatMap(({ id, signOut: { accountKind }, stronger }) =>
        isNewlyDue(guideFor(accountKind), stronger, clock.now(), toldTask.get(id)) ? [id] : [],
      );

  async function tellOfTask(id: string): Promise<void> {
    toldTask.set(id, clock.now());
    state.notify({ kind: 'task-again', personId: id });
    await session.update(id, (person, now) => ({
      ...person,
      stronger: { ...person.stronger, remindedAt: new Date(now).toISOString() },
    }));
  }

  async function look(): Promise<void> {
    // Somebody who left quickly is told when they come back: nothing may pop up meanwhile.
    const { away } = state.get();
    const people = away ? [] : due();
    const quiet = away ? [] : dueBehindLocks();
    const temporary = away ? [] : temporaryDue();
    const devices = away ? [] : lookAgain();
    const tasks = away ? [] : taskDue();
    // Somebody who was told while locked sees what it was about once they are open, without another pop-up.
    const news = people.filter(({ id, startedAt }) => toldQuietly.get(id) !== startedAt);
    if ([news, quiet, temporary, devices, tasks].some(({ length }) => length > 0)) notify();
    for (const { id, startedAt } of quiet) toldQuietly.set(id, startedAt);
    for (const id of devices) await tellToLook(id);
    for (const id of tasks) await tellOfTask(id);
    for (const { id, startedAt } of people) {
      told.set(id, startedAt);
      state.notify({ kind: 'time-is-up', personId: id });
      // Marked last: told once more after a crash is better than never.
      await session.update(id, (person) => ({
        ...person,
        signOut: noteReminded(person.signOut),
      }));
    }
    for (const personId of temporary) {
      toldTemporary.set(personId, clock.now());
      state.notify({ kind: 'temporary-password', personId });
      await session.update(personId, (person, now) => {
        const safe = noteTemporaryReminded(person.safe, now);
        return safe === person.safe ? person : { ...person, safe };
      });
    }
    if (clock.now() - notedAt >= NOTE_EVERY_MS || clock.now() < notedAt) {
      notedAt = clock.now();
      await session.noteTime();
    }
  }

  return {
    look,
    start(): void {
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS);
      timer.unref();
    },
    stop(): void {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}

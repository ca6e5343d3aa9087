import { readClock } from '../../../shared/sign-out/clock';
import { noteReminded } from '../../../shared/sign-out/reducer';
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
 * Tells people when their 24 hours are over: at once while Relock is open, else at the next start (settled 20).
 * Nobody is told twice about the same clock.
 */
export function createReminder({ session, state, clock, notify }: ReminderDeps) {
  let timer: NodeJS.Timeout | null = null;
  let notedAt = 0;

  /** Clocks that were told about since the start: a mark that could not be saved must not tell every minute. */
  const told = new Set<string>();

  async function look(): Promise<void> {
    let due = false;
    for (const { id, signOut } of session.people()) {
      if (signOut.clock === null || signOut.clock.reminded || !signOut.clock.remind) continue;
      if (readClock(signOut.clock, clock.now()).kind !== 'time-is-up') continue;
      const name = `${id} ${signOut.clock.startedAt}`;
      if (told.has(name)) continue;
      told.add(name);
      await session.mark(id, noteReminded);
      state.notify({ kind: 'time-is-up', personId: id });
      due = true;
    }
    if (due) notify();
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

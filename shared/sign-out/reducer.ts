import { assertNever } from '../result';
import { readClock } from './clock';
import type { SignOutEvent } from './events';
import { withFirst, withOpen } from './lists';
import { NEW_SIGN_OUT, type Clock, type SignOut } from './state';

const MAX_ROUNDS = 50;

/**
 * The next state of the guide after `event` at `now` (UTC milliseconds).
 * Pure and total: an event that makes no sense in this state returns the same object.
 */
export function reduceSignOut(state: SignOut, event: SignOutEvent, now: number): SignOut {
  switch (event.kind) {
    case 'account-kind':
      return { ...state, accountKind: event.value };
    case 'reason':
      return { ...state, reason: event.value };
    case 'way-back':
      return { ...state, wayBack: event.value };
    case 'second-way':
      return { ...state, secondWay: event.value };
    case 'first-thing':
      return { ...state, firstThings: withFirst(state, event.value, event.done) };
    case 'go-to-press':
      return state.stage === 'prepare' ? { ...state, stage: 'press' } : state;
    case 'back-to-prepare':
      return state.stage === 'press' ? { ...state, stage: 'prepare' } : state;
    case 'pressed':
      return canPress(state) ? { ...state, stage: 'waiting', clock: startClock(now) } : state;
    case 'not-pressed':
      return state.stage === 'waiting' ? { ...state, stage: 'press', clock: null } : state;
    case 'left-open':
      return { ...state, leftOpen: withOpen(state, event.value, event.answer) };
    case 'xbox':
      return { ...state, xbox: event.answer };
    case 'remind':
    case 'clock-went-back':
    case 'checked':
      return state.clock === null ? state : reduceWaiting(state, state.clock, event, now);
    case 'start-again':
      return state.stage === 'done'
        ? { ...NEW_SIGN_OUT, accountKind: state.accountKind, rounds: state.rounds }
        : state;
    default:
      return assertNever(event);
  }
}

type WaitingEvent = Extract<SignOutEvent, { kind: 'remind' | 'clock-went-back' | 'checked' }>;

function reduceWaiting(state: SignOut, clock: Clock, event: WaitingEvent, now: number): SignOut {
  switch (event.kind) {
    case 'remind':
      return { ...state, clock: { ...clock, remind: event.on } };
    case 'clock-went-back': {
      const at = new Date(now).toISOString();
      // "Keep" trusts the time of the press, so the clock may not start later than now.
      const startedAt = event.answer === 'keep' && clock.startedAt < at ? clock.startedAt : at;
      // A time that was wrong may have been told about; the right end is still to come.
      return { ...state, clock: { ...clock, startedAt, lastSeenAt: at, reminded: false } };
    }
    case 'checked':
      // Only the person can say that it is done, and only once the 24 hours are over.
      return readClock(clock, now).kind === 'time-is-up'
        ? finishRound(state, clock, event.answer, now)
        : state;
    default:
      return assertNever(event);
  }
}

function finishRound(
  state: SignOut,
  clock: Clock,
  answer: SignOut['rounds'][number]['answer'],
  now: number,
): SignOut {
  const round = { startedAt: clock.startedAt, checkedAt: new Date(now).toISOString(), answer };
  // A second look at the same sign-out says more than the first one; it does not make two rounds.
  const others = state.rounds.filter((earlier) => earlier.startedAt !== clock.startedAt);
  const rounds = [...others, round].slice(-MAX_ROUNDS);
  switch (answer) {
    case 'asked-again':
      return { ...state, stage: 'done', clock: null, rounds };
    case 'still-in':
      return { ...state, stage: 'press', clock: null, rounds };
    case 'cannot-tell':
      return { ...state, rounds };
    default:
      return assertNever(answer);
  }
}

/** Notes that Relock saw the time `now`, so that a clock set back later is noticed. */
export function noteTime(state: SignOut, now: number): SignOut {
  if (state.clock === null || now <= Date.parse(state.clock.lastSeenAt)) return state;
  return { ...state, clock: { ...state.clock, lastSeenAt: new Date(now).toISOString() } };
}

/** Notes that the reminder of this clock was shown, so that nobody is told twice. */
export function noteReminded(state: SignOut): SignOut {
  return state.clock === null ? state : { ...state, clock: { ...state.clock, reminded: true } };
}

/** A clock that got lost counts as one that was never started. */
const canPress = (state: SignOut): boolean =>
  state.stage === 'press' || (state.stage === 'waiting' && state.clock === null);

const startClock = (now: number): Clock => {
  const at = new Date(now).toISOString();
  return { startedAt: at, lastSeenAt: at, remind: true, reminded: false };
};

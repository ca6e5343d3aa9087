import { assertNever } from '../result';
import { taskOf, type Guide, type GuideTask } from './guide';
import { LOG_MAX } from './limits';
import { readTask } from './reading';
import {
  entryOf,
  type GuideEvent,
  type GuideState,
  type Mark,
  type Seen,
  type SeenTasks,
  type Spot,
} from './state';
import { spotOf, wayThrough } from './way';

const DAY_MS = 86_400_000;

/**
 * The next state of a guide after what a person said at `now` (UTC milliseconds).
 * Pure and total: an event that makes no sense here returns the same object. What the state holds about
 * tasks that this guide does not know, such as those of a newer Relock, is kept as it is.
 */
export function reduceGuide(
  guide: Guide,
  state: GuideState,
  event: GuideEvent,
  now: number,
): GuideState {
  const task = taskOf(guide, event.task);
  if (task === undefined) return state;
  const at = new Date(now).toISOString();
  switch (event.kind) {
    case 'done':
      // Saying it twice adds nothing, and a word never replaces what was seen.
      return readTask(task, state, now).kind === 'done'
        ? state
        : marked(state, task.id, { state: 'done', by: 'word', at }, at);
    case 'skip':
      return marked(state, task.id, { state: 'skipped', at }, at);
    case 'later': {
      const until = new Date(now + event.days * DAY_MS).toISOString();
      return marked(state, task.id, { state: 'later', at, until }, at);
    }
    case 'not-for-me':
      return marked(state, task.id, { state: 'not-for-me', at, reason: event.reason }, at);
    case 'open-again':
      return entryOf(state.marks, task.id) === null ? state : marked(state, task.id, null, at);
    case 'take-back':
      return takenBack(state, task.id);
    case 'go-to':
      return gone(state, task, event.step);
    case 'answer':
      return answered(state, task, event.step, event.answer);
    default:
      return assertNever(event);
  }
}

/**
 * Notes what Relock saw. Good makes a task done by evidence; what is not so any more opens a done one again.
 * "Could not check" changes nothing, and neither does anything about a task that is not for this person.
 */
export function noteSeen(
  guide: Guide,
  state: GuideState,
  seen: SeenTasks,
  now: number,
): GuideState {
  return guide.tasks.reduce<GuideState>(
    (before, task) => noteOne(before, task, seen[task.id] ?? 'could-not-check', now),
    state,
  );
}

function noteOne(state: GuideState, task: GuideTask, seen: Seen, now: number): GuideState {
  const at = new Date(now).toISOString();
  const mark = entryOf(state.marks, task.id);
  if (mark?.state === 'not-for-me') return state;
  if (seen === 'not-good' && mark?.state === 'done')
    return marked(state, task.id, { state: 'undone', at }, at);
  const reading = readTask(task, state, now);
  const known = reading.kind === 'done' && reading.by === 'evidence';
  return seen === 'good' && !known
    ? marked(state, task.id, { state: 'done', by: 'evidence', at }, at)
    : state;
}

/** Sets or removes a mark, and remembers what was there. An open task begins at its first step again. */
function marked(state: GuideState, task: string, mark: Mark | null, at: string): GuideState {
  const was = { task, was: entryOf(state.marks, task), spot: entryOf(state.spots, task), at };
  return {
    marks: withEntry(state.marks, task, mark),
    spots: mark === null ? withEntry<Spot>(state.spots, task, null) : state.spots,
    log: [...state.log, was].slice(-LOG_MAX),
  };
}

function takenBack(state: GuideState, task: string): GuideState {
  const index = state.log.findLastIndex((entry) => entry.task === task);
  const last = state.log[index];
  if (last === undefined) return state;
  return {
    marks: withEntry(state.marks, task, last.was),
    spots: withEntry(state.spots, task, last.spot),
    log: state.log.toSpliced(index, 1),
  };
}

function gone(state: GuideState, task: GuideTask, step: string): GuideState {
  const spot = spotOf(task, state);
  const onTheWay = wayThrough(task, spot.answers).some(({ id }) => id === step);
  if (!onTheWay || (entryOf(state.spots, task.id)?.step ?? task.steps[0].id) === step) return state;
  return withSpot(state, task.id, { ...spot, step });
}

function answered(
  state: GuideState,
  task: GuideTask,
  stepId: string,
  answer: string | null,
): GuideState {
  const step = task.steps.find(({ id }) => id === stepId);
  if (step?.branches === undefined) return state;
  if (answer !== null && !Object.hasOwn(step.branches, answer)) return state;
  const spot = spotOf(task, state);
  if (entryOf(spot.answers, stepId) === answer) return state;
  const answers = withEntry(spot.answers, stepId, answer);
  // Another answer may lead past the step where the person was.
  const stillThere = wayThrough(task, answers).some(({ id }) => id === spot.step);
  return withSpot(state, task.id, { step: stillThere ? spot.step : stepId, answers });
}

const withSpot = (state: GuideState, task: string, spot: Spot): GuideState => ({
  ...state,
  spots: withEntry(state.spots, task, spot),
});

function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Record<string, T> {
  const { [key]: _before, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}

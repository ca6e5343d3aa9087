import type { Guide } from '../guide/guide';
import { readTask } from '../guide/reading';
import { marksAt, readTasks } from '../guide/selectors';
import type { GuideState } from '../guide/state';
import type { Signals } from './signals';
import { areaOf, AREAS, type Area, type TaskId } from './tasks';

/** How one thing stands, in words that never mix what was seen with what was said. */
export const STANDS = ['seen', 'said', 'to-do', 'unsure', 'left-out'] as const;
export type Stand = (typeof STANDS)[number];

export interface StandingTask {
  readonly id: TaskId;
  readonly stand: Stand;
}

/** One part of the picture. */
export interface StandingArea {
  readonly area: Area;
  readonly tasks: readonly StandingTask[];
}

/** How many things stand how. There is no one figure: unknowns would hide in it. */
export type Counts = Readonly<Record<Stand, number>>;

/** How one task stands now. "Could not check" takes a green mark away and never gives one. */
export function standOf(
  reading: ReturnType<typeof readTask>,
  seen: Signals['seen'][TaskId],
): Stand {
  if (reading.kind === 'not-for-me') return 'left-out';
  if (seen === 'not-good') return 'to-do';
  if (reading.kind === 'done') {
    if (reading.by === 'word') return 'said';
    return seen === 'could-not-check' ? 'unsure' : 'seen';
  }
  return seen === 'could-not-check' ? 'unsure' : 'to-do';
}

/** The picture by area. An area that this guide has no task for is left out. */
export function standing(
  guide: Guide<TaskId>,
  state: Pick<GuideState, 'marks'>,
  seen: Signals['seen'],
  now: number,
): readonly StandingArea[] {
  const tasks = readTasks(guide, state, now).map(({ task, reading }) => ({
    id: task.id,
    stand: standOf(reading, seen[task.id]),
  }));
  return AREAS.map((area) => ({
    area,
    tasks: tasks.filter(({ id }) => areaOf(id) === area),
  })).filter((part) => part.tasks.length > 0);
}

export const countStands = (tasks: readonly StandingTask[]): Counts =>
  Object.fromEntries(
    STANDS.map((stand) => [stand, tasks.filter((task) => task.stand === stand).length]),
  ) as Record<Stand, number>;

/** How things stood at the end of one day. */
export interface StandingThen {
  /** UTC milliseconds. */
  readonly at: number;
  readonly counts: Counts;
}

const DAY_MS = 86_400_000;
const POINTS_MAX = 8;

/**
 * How things stood on the days on which something changed, the newest last, and now. What Relock could see on
 * those days is known only as far as it was marked then.
 */
export function standingBefore(
  guide: Guide<TaskId>,
  state: GuideState,
  now: number,
): readonly StandingThen[] {
  const days = new Set(state.log.map(({ at }) => Math.floor(Date.parse(at) / DAY_MS)));
  const today = Math.floor(now / DAY_MS);
  return [...days]
    .filter((day) => day < today)
    .sort((a, b) => a - b)
    .slice(-POINTS_MAX)
    .map((day) => {
      const at = (day + 1) * DAY_MS - 1;
      const marks = marksAt(state, at);
      const tasks = guide.tasks.map((task) => ({
        id: task.id,
        stand: standOf(readTask(task, { marks }, at), undefined),
      }));
      return { at, counts: countStands(tasks) };
    });
}

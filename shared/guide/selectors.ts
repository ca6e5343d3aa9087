import type { Guide, GuideTask } from './guide';
import { isOpen, readTask, type Reading } from './reading';
import type { GuideState, Mark } from './state';

/** All that says how tasks stand; the page has no more than this. */
type Marks = Pick<GuideState, 'marks'>;

/** A task and how it stands. */
export interface TaskView<Id extends string = string> {
  readonly task: GuideTask<Id>;
  readonly reading: Reading;
}

/** Every task with how it stands, in the guide's order. */
export const readTasks = <Id extends string>(
  guide: Guide<Id>,
  state: Marks,
  now: number,
): readonly TaskView<Id>[] =>
  guide.tasks.map((task) => ({ task, reading: readTask(task, state, now) }));

/**
 * What is to be done, the best first. `rank`: the higher the sooner; equals keep the guide's order.
 * What was skipped comes last, and no task before one that it builds on.
 */
export function openTasks<Id extends string>(
  guide: Guide<Id>,
  state: Marks,
  now: number,
  rank: (id: Id) => number = () => 0,
): readonly TaskView<Id>[] {
  const waiting = readTasks(guide, state, now)
    .filter(({ reading }) => isOpen(reading) || reading.kind === 'skipped')
    .toSorted((a, b) => {
      const skipped = Number(a.reading.kind === 'skipped') - Number(b.reading.kind === 'skipped');
      return skipped === 0 ? rank(b.task.id) - rank(a.task.id) : skipped;
    });
  return inOrder(waiting);
}

/** The best of those that build on nothing in the list, again and again. A circle is cut at its best one. */
function inOrder<Id extends string>(views: readonly TaskView<Id>[]): readonly TaskView<Id>[] {
  const ordered: TaskView<Id>[] = [];
  let rest = views;
  while (rest.length > 0) {
    // What was skipped holds nothing up.
    const ids = rest.filter(({ reading }) => isOpen(reading)).map(({ task }) => task.id);
    const free = rest.find(({ task }) => !(task.after ?? []).some((id) => ids.includes(id)));
    const next = free ?? rest[0];
    if (next === undefined) break;
    ordered.push(next);
    rest = rest.filter((view) => view !== next);
  }
  return ordered;
}

/** About how long these tasks take together. */
export const minutesOf = (views: readonly { readonly task: GuideTask }[]): number =>
  views.reduce((sum, { task }) => sum + task.minutes, 0);

/** Was anything done between `from` and now? It is enough for one day then. */
export const doneSince = <Id extends string>(
  guide: Guide<Id>,
  state: Marks,
  from: number,
  now: number,
): readonly TaskView<Id>[] =>
  readTasks(guide, state, now).filter(
    ({ reading }) => reading.kind === 'done' && reading.by === 'word' && reading.at >= from,
  );

/** The marks as they were at `then`, as far back as the log reaches. */
export function marksAt(state: GuideState, then: number): Readonly<Record<string, Mark>> {
  const marks = new Map(Object.entries(state.marks));
  for (const { task, was, at } of state.log.toReversed()) {
    if (Date.parse(at) <= then) continue;
    if (was === null) marks.delete(task);
    else marks.set(task, was);
  }
  return Object.fromEntries(marks);
}

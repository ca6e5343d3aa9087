import { END, type GuideStep, type GuideTask } from './guide';
import { entryOf, type GuideState, type Spot } from './state';

/**
 * The steps of a task that the answers lead through, from the first. At a branch without an answer the
 * way stops: nobody knows yet how it goes on. A step is never visited twice.
 */
export function wayThrough(
  task: Pick<GuideTask, 'steps'>,
  answers: Readonly<Record<string, string>>,
): readonly GuideStep[] {
  const way: GuideStep[] = [];
  let step: GuideStep | undefined = task.steps[0];
  while (step !== undefined && !way.includes(step)) {
    way.push(step);
    step = following(task, step, answers);
  }
  return way;
}

function following(
  { steps }: Pick<GuideTask, 'steps'>,
  step: GuideStep,
  answers: Readonly<Record<string, string>>,
): GuideStep | undefined {
  if (step.ends === true) return undefined;
  if (step.branches === undefined) return steps[steps.indexOf(step) + 1];
  const answer = entryOf(answers, step.id);
  const target = answer === null ? null : entryOf(step.branches, answer);
  return target === null || target === END ? undefined : steps.find(({ id }) => id === target);
}

/** Where the person is in a task: the kept step if it is still on the way, else the first. */
export function spotOf(task: GuideTask, { spots }: Pick<GuideState, 'spots'>): Spot {
  const kept = entryOf(spots, task.id);
  const answers = kept?.answers ?? {};
  const onTheWay = wayThrough(task, answers).some(({ id }) => id === kept?.step);
  return { step: kept !== null && onTheWay ? kept.step : task.steps[0].id, answers };
}

/** The step after and before where the person is; null at the ends. */
export function neighbours(
  task: GuideTask,
  state: Pick<GuideState, 'spots'>,
): { readonly before: string | null; readonly after: string | null } {
  const { step, answers } = spotOf(task, state);
  const ids = wayThrough(task, answers).map(({ id }) => id);
  const index = ids.indexOf(step);
  return { before: ids[index - 1] ?? null, after: ids[index + 1] ?? null };
}

/** How sure a sentence may be. The first four are the tags of the reference pages. */
export type Certainty =
  | 'documented'
  | 'answered'
  | 'observed'
  | 'uncertain'
  /** Our own advice, not a fact about a page. */
  | 'advice';

/** Where a sentence comes from, and when somebody last held it against its source. */
export interface Claim {
  readonly source: string;
  readonly certainty: Certainty;
  /** The day, as 2026-11-26. */
  readonly reviewed: `${number}-${number}-${number}`;
}

/** Where a branch can lead besides a step: the task is through. */
export const END = 'end';

/** One page of a task. Without branches the next in the list follows. */
export interface GuideStep<Id extends string = string> {
  readonly id: Id;
  /** Where each answer leads. The way ends here until one is given. */
  readonly branches?: Readonly<Record<string, Id | typeof END>>;
  /** The task is through after this step, whatever stands after it in the list. */
  readonly ends?: true;
}

/** One thing to do, as the engine needs it. A guide adds its own words, links and pictures. */
export interface GuideTask<Id extends string = string> {
  readonly id: Id;
  readonly minutes: number;
  readonly steps: readonly [GuideStep, ...GuideStep[]];
  /** Tasks that come first while they are open too. */
  readonly after?: readonly Id[];
  /** Done is asked about again after so many days. */
  readonly againAfterDays?: number;
}

/** Tasks in the order in which they come when nothing else decides. It can be made from a person's data. */
export interface Guide<Id extends string = string> {
  readonly tasks: readonly GuideTask<Id>[];
}

/** Steps whose branches lead to steps of the same list; any other name does not compile. */
export const steps = <const Id extends string>(
  ...list: readonly [NamedStep<Id>, ...NamedStep<Id>[]]
): readonly [GuideStep<Id>, ...GuideStep<Id>[]] => list;

interface NamedStep<Id extends string> {
  readonly id: Id;
  readonly branches?: Readonly<Record<string, NoInfer<Id> | typeof END>>;
  readonly ends?: true;
}

/** A task of one step, for a guide that is a list of things. */
export const ONE_STEP = steps({ id: 'do' });

/** The task with this id, if the guide knows it. */
export const taskOf = <Id extends string>(
  guide: Guide<Id>,
  id: string,
): GuideTask<Id> | undefined => guide.tasks.find((task) => task.id === id);

/** What is wrong with a guide, for tests. A good one has nothing. */
export function guideProblems(guide: Guide): string[] {
  const ids = guide.tasks.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => `${id}: there twice`),
    ...guide.tasks.flatMap((task) => taskProblems(task, ids)),
  ];
}

function taskProblems(task: GuideTask, ids: readonly string[]): string[] {
  const stepIds = task.steps.map(({ id }) => id);
  const targets = task.steps.flatMap(({ branches }) => Object.values(branches ?? {}));
  const problems: string[] = [];
  if (!(task.minutes > 0)) problems.push('takes no time');
  if (new Set(stepIds).size !== stepIds.length) problems.push('has a step twice');
  if (targets.some((id) => id !== END && !stepIds.includes(id))) problems.push('leads nowhere');
  if (task.after?.some((id) => id === task.id || !ids.includes(id)) === true)
    problems.push('comes after something that is not there');
  return problems.map((problem) => `${task.id}: ${problem}`);
}

import { ONE_STEP, type Guide } from '../guide/guide';
import { reduceGuide } from '../guide/reducer';
import { isSettled } from '../guide/reading';
import { readTasks } from '../guide/selectors';
import { NEW_GUIDE, type GuideState, type Mark } from '../guide/state';
import { FIRST_THINGS, LEFT_OPEN, type FirstThing, type LeftOpen, type SignOut } from './state';

/**
 * The two lists of this guide, through the engine of every guide (shared/guide). What is kept about them is
 * smaller than the engine's own state and stays as it is: which are done, and which are not this person's.
 */
const listOf = <Id extends string>(ids: readonly Id[]): Guide<Id> => ({
  tasks: ids.map((id) => ({ id, minutes: 1, steps: ONE_STEP })),
});
const FIRST_LIST = listOf(FIRST_THINGS);
const OPEN_LIST = listOf(LEFT_OPEN);

/** The lists keep no times, and nothing in them is asked about again; so one moment stands for all. */
const AT = new Date(0).toISOString();
const DONE: Mark = { state: 'done', by: 'word', at: AT };
const NOT_MINE: Mark = { state: 'not-for-me', reason: 'no-such-thing', at: AT };

const stateOf = (marks: Readonly<Record<string, Mark>>): GuideState => ({ ...NEW_GUIDE, marks });
const firstState = ({ firstThings }: Pick<SignOut, 'firstThings'>): GuideState =>
  stateOf(Object.fromEntries(firstThings.map((thing) => [thing, DONE])));
const openState = ({ leftOpen }: Pick<SignOut, 'leftOpen'>): GuideState =>
  stateOf(
    Object.fromEntries(
      Object.entries(leftOpen).map(([thing, answer]) => [
        thing,
        answer === 'done' ? DONE : NOT_MINE,
      ]),
    ),
  );

/** Of one list, the things that have no answer yet, in the order of the page. */
const unsettled = <Id extends string>(list: Guide<Id>, state: GuideState): Id[] =>
  readTasks(list, state, 0)
    .filter(({ reading }) => !isSettled(reading))
    .map(({ task }) => task.id);

/** What should still be done before the press. */
export const openFirst = (state: Pick<SignOut, 'firstThings'>): FirstThing[] =>
  unsettled(FIRST_LIST, firstState(state));

/** What a sign-out leaves open and the person has not been through yet. */
export const openAfter = (state: Pick<SignOut, 'leftOpen'>): LeftOpen[] =>
  unsettled(OPEN_LIST, openState(state));

/** The first things after one was done, or was not done after all. */
export function withFirst(
  state: Pick<SignOut, 'firstThings'>,
  thing: FirstThing,
  done: boolean,
): FirstThing[] {
  const kind = done ? 'done' : 'open-again';
  const { marks } = reduceGuide(FIRST_LIST, firstState(state), { kind, task: thing }, 0);
  return FIRST_THINGS.filter((id) => marks[id] !== undefined);
}

/** What stays open after an answer about one thing; null takes the answer back. */
export function withOpen(
  state: Pick<SignOut, 'leftOpen'>,
  thing: LeftOpen,
  answer: 'done' | 'not-mine' | null,
): SignOut['leftOpen'] {
  // The last word counts, so the one before is taken away first.
  const fresh = reduceGuide(OPEN_LIST, openState(state), { kind: 'open-again', task: thing }, 0);
  const { marks } = sayOpen(fresh, thing, answer);
  return Object.fromEntries(
    LEFT_OPEN.flatMap((id) => {
      const mark = marks[id];
      return mark === undefined ? [] : [[id, mark.state === 'done' ? 'done' : 'not-mine']];
    }),
  );
}

function sayOpen(
  state: GuideState,
  thing: LeftOpen,
  answer: 'done' | 'not-mine' | null,
): GuideState {
  if (answer === null) return state;
  return answer === 'done'
    ? reduceGuide(OPEN_LIST, state, { kind: 'done', task: thing }, 0)
    : reduceGuide(
        OPEN_LIST,
        state,
        { kind: 'not-for-me', task: thing, reason: 'no-such-thing' },
        0,
      );
}

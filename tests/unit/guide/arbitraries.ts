import fc from 'fast-check';
import { ONE_STEP, steps, type Guide } from '../../../shared/guide/guide';
import { LATER_DAYS, NOT_FOR_ME } from '../../../shared/guide/limits';
import { noteSeen, reduceGuide } from '../../../shared/guide/reducer';
import {
  NEW_GUIDE,
  type GuideEvent,
  type GuideState,
  type Seen,
} from '../../../shared/guide/state';

/** A moment in the middle of the tests' time, in UTC milliseconds. */
export const NOON = Date.UTC(2026, 10, 26, 12);
export const DAY = 86_400_000;

/** A small guide with everything in it: a branch, an order, and things that are asked again. */
export const GUIDE = {
  tasks: [
    {
      id: 'door',
      minutes: 5,
      steps: steps(
        { id: 'look', branches: { wood: 'paint', metal: 'polish', none: 'end' } },
        { id: 'paint', branches: { dry: 'end' } },
        { id: 'polish' },
      ),
    },
    { id: 'key', minutes: 3, steps: ONE_STEP, after: ['door'], againAfterDays: 180 },
    { id: 'window', minutes: 4, steps: steps({ id: 'a' }, { id: 'b' }, { id: 'c' }) },
    { id: 'gate', minutes: 2, steps: ONE_STEP, after: ['key'], againAfterDays: 90 },
  ],
} as const satisfies Guide<'door' | 'key' | 'window' | 'gate'>;

const task = fc.constantFrom('door', 'key', 'window', 'gate', 'not-in-this-guide', 'constructor');
const kind = <const K extends string>(name: K) => ({ kind: fc.constant(name) });
const step = fc.constantFrom('look', 'paint', 'polish', 'do', 'a', 'b', 'c', 'nowhere');

/** Anything that a person can say, also about tasks and steps that are not there. */
export const anyEvent: fc.Arbitrary<GuideEvent> = fc.oneof(
  fc.record({ ...kind('done'), task }),
  fc.record({ ...kind('skip'), task }),
  fc.record({ ...kind('later'), task, days: fc.constantFrom(...LATER_DAYS) }),
  fc.record({ ...kind('not-for-me'), task, reason: fc.constantFrom(...NOT_FOR_ME) }),
  fc.record({ ...kind('open-again'), task }),
  fc.record({ ...kind('take-back'), task }),
  fc.record({ ...kind('go-to'), task, step }),
  fc.record({
    ...kind('answer'),
    task,
    step,
    answer: fc.constantFrom('wood', 'metal', 'none', 'dry', 'glass', null),
  }),
);

const anySeen = fc.dictionary(
  fc.constantFrom('door', 'key', 'window', 'gate'),
  fc.constantFrom<Seen>('good', 'not-good', 'could-not-check'),
);

/** Something said or seen, and when. Clocks may jump in both directions. */
export const anyStep = fc.record({
  act: fc.oneof(
    anyEvent,
    anySeen.map((seen) => ({ kind: 'seen' as const, seen })),
  ),
  now: fc.integer({ min: NOON - 500 * DAY, max: NOON + 500 * DAY }),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** The state after a number of steps. */
export const play = (acts: readonly Step[], from: GuideState = NEW_GUIDE): GuideState =>
  acts.reduce<GuideState>(
    (state, { act, now }) =>
      act.kind === 'seen'
        ? noteSeen(GUIDE, state, act.seen, now)
        : reduceGuide(GUIDE, state, act, now),
    from,
  );

/** Any state that a person can get into. */
export const anyState = fc.array(anyStep, { maxLength: 30 }).map((acts) => play(acts));

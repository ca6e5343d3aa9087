import fc from 'fast-check';
import type { SignOutEvent } from '../../../shared/schema/sign-out-events';
import { reduceSignOut } from '../../../shared/sign-out/reducer';
import {
  CHECK_ANSWERS,
  FIRST_THINGS,
  LEFT_OPEN,
  LEFT_OPEN_ANSWERS,
  NEW_SIGN_OUT,
  REASONS,
  WAYS_BACK,
  type SignOut,
} from '../../../shared/sign-out/state';

/** A moment in the middle of the tests' time, in UTC milliseconds. */
export const NOON = Date.UTC(2026, 2, 5, 12);

/** Anything that a person can say or press. */
export const anyEvent: fc.Arbitrary<SignOutEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('account-kind' as const),
    value: fc.constantFrom('personal' as const, 'work' as const, 'unsure' as const),
  }),
  fc.record({ kind: fc.constant('reason' as const), value: fc.constantFrom(...REASONS) }),
  fc.record({ kind: fc.constant('way-back' as const), value: fc.constantFrom(...WAYS_BACK) }),
  fc.record({
    kind: fc.constant('second-way' as const),
    value: fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const),
  }),
  fc.record({
    kind: fc.constant('first-thing' as const),
    value: fc.constantFrom(...FIRST_THINGS),
    done: fc.boolean(),
  }),
  fc.constantFrom<SignOutEvent>(
    { kind: 'go-to-press' },
    { kind: 'back-to-prepare' },
    { kind: 'pressed' },
    { kind: 'not-pressed' },
    { kind: 'start-again' },
  ),
  fc.record({ kind: fc.constant('remind' as const), on: fc.boolean() }),
  fc.record({
    kind: fc.constant('clock-went-back' as const),
    answer: fc.constantFrom('keep' as const, 'start-now' as const),
  }),
  fc.record({
    kind: fc.constant('left-open' as const),
    value: fc.constantFrom(...LEFT_OPEN),
    answer: fc.constantFrom(...LEFT_OPEN_ANSWERS, null),
  }),
  fc.record({
    kind: fc.constant('xbox' as const),
    answer: fc.constantFrom('done' as const, 'none' as const, null),
  }),
  fc.record({ kind: fc.constant('checked' as const), answer: fc.constantFrom(...CHECK_ANSWERS) }),
);

/** One event and the time at which it comes; clocks may jump in both directions. */
export const anyStep = fc.record({
  event: anyEvent,
  now: fc.integer({ min: NOON - 5 * 86_400_000, max: NOON + 5 * 86_400_000 }),
});
export interface Step {
  readonly event: SignOutEvent;
  readonly now: number;
}

/** The state after a number of steps from the start. */
export const play = (steps: readonly Step[], from: SignOut = NEW_SIGN_OUT): SignOut =>
  steps.reduce((state, { event, now }) => reduceSignOut(state, event, now), from);

/** Any state that a person can get into. */
export const anyState: fc.Arbitrary<SignOut> = fc
  .array(anyStep, { maxLength: 40 })
  .map((steps) => play(steps));

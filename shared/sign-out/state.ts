import type { Clock, SignOut } from '../schema/sign-out';

export type { Clock, SignOut };

/** Where a person is in the guide. The clock screen covers both `waiting` and the time after it. */
export const STAGES = ['prepare', 'press', 'waiting', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** Why the person came. It decides what is advised first (settled 16). */
export const REASONS = ['intruder', 'lost-device', 'safer'] as const;

/** What the person can sign in with afterwards (settled 16). `pin-only` opens this PC, not the account. */
export const WAYS_BACK = ['password', 'passkey-or-app', 'pin-only', 'unsure'] as const;

/** What should stand before a sign-out when an intruder is likely, in the order of settled 16. */
export const FIRST_THINGS = [
  'evidence',
  'clean-computer',
  'password',
  'security-info',
  'two-step',
] as const;
export type FirstThing = (typeof FIRST_THINGS)[number];

/** What a sign-out everywhere does not end: microsoft-account.md 2.1. */
export const LEFT_OPEN = [
  'apps',
  'mail-rules',
  'app-passwords',
  'security-info',
  'passkeys',
  'pin',
  'local-files',
] as const;
export type LeftOpen = (typeof LEFT_OPEN)[number];

/** What the person said about a thing that is closed in its own place. */
export const LEFT_OPEN_ANSWERS = ['done', 'not-mine'] as const;

/** A person's own word on whether the sign-out reached every device. */
export const CHECK_ANSWERS = ['asked-again', 'still-in', 'cannot-tell'] as const;

/** A guide that nobody has started. */
export const NEW_SIGN_OUT: SignOut = {
  stage: 'prepare',
  accountKind: null,
  reason: null,
  wayBack: null,
  secondWay: null,
  firstThings: [],
  clock: null,
  leftOpen: {},
  xbox: null,
  rounds: [],
};

import { z } from 'zod';

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

const instant = z.iso.datetime();

/** The 24-hour clock. All times are UTC wall time, so sleep counts (settled 17). */
export const clockSchema = z.strictObject({
  /** When the person pressed "Sign me out", by their word. */
  startedAt: instant,
  /** The latest time that Relock saw while this clock ran. Less than that now = ask, never complete. */
  lastSeenAt: instant,
  /** Tell the person when the 24 hours are over. */
  remind: z.boolean(),
  /** The reminder for this clock was shown. */
  reminded: z.boolean(),
});
export type Clock = z.output<typeof clockSchema>;

/** One finished round: pressed, waited, checked. */
export const roundSchema = z.strictObject({
  startedAt: instant,
  checkedAt: instant,
  answer: z.enum(CHECK_ANSWERS),
});

/** A person's way through *Sign out everywhere*. Changed by the reducer only. */
export const signOutSchema = z.strictObject({
  stage: z.enum(STAGES),
  accountKind: z.enum(['personal', 'work', 'unsure']).nullable(),
  reason: z.enum(REASONS).nullable(),
  wayBack: z.enum(WAYS_BACK).nullable(),
  /** A second way to prove it is you (phone, other mail, app) is at hand. */
  secondWay: z.enum(['yes', 'no', 'unsure']).nullable(),
  firstThings: z.array(z.enum(FIRST_THINGS)).max(FIRST_THINGS.length),
  clock: clockSchema.nullable(),
  leftOpen: z.partialRecord(z.enum(LEFT_OPEN), z.enum(LEFT_OPEN_ANSWERS)),
  xbox: z.enum(['done', 'none']).nullable(),
  rounds: z.array(roundSchema).max(50),
});
export type SignOut = z.output<typeof signOutSchema>;

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

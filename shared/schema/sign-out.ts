import { z } from 'zod';
import {
  CHECK_ANSWERS,
  FIRST_THINGS,
  LEFT_OPEN,
  LEFT_OPEN_ANSWERS,
  REASONS,
  STAGES,
  WAYS_BACK,
} from '../sign-out/state';

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

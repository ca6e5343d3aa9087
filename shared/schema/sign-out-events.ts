import { z } from 'zod';
import {
  CHECK_ANSWERS,
  FIRST_THINGS,
  LEFT_OPEN,
  LEFT_OPEN_ANSWERS,
  REASONS,
  WAYS_BACK,
} from '../sign-out/state';

const kind = <const K extends string>(value: K) => ({ kind: z.literal(value) });

/** What a person can say or press in the guide. Main adds the time; the page never sends one. */
export const signOutEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...kind('account-kind'), value: z.enum(['personal', 'work', 'unsure']) }),
  z.strictObject({ ...kind('reason'), value: z.enum(REASONS) }),
  z.strictObject({ ...kind('way-back'), value: z.enum(WAYS_BACK) }),
  z.strictObject({ ...kind('second-way'), value: z.enum(['yes', 'no', 'unsure']) }),
  z.strictObject({ ...kind('first-thing'), value: z.enum(FIRST_THINGS), done: z.boolean() }),
  /** Go to the page with the clicks. Allowed whatever was answered: explained and offered, never forced. */
  z.strictObject(kind('go-to-press')),
  z.strictObject(kind('back-to-prepare')),
  /** "I did it": starts the clock. */
  z.strictObject(kind('pressed')),
  /** The "I did it" was a mistake: the clock never ran. */
  z.strictObject(kind('not-pressed')),
  z.strictObject({ ...kind('remind'), on: z.boolean() }),
  /** The computer's clock went back and the person says which time is right. */
  z.strictObject({ ...kind('clock-went-back'), answer: z.enum(['keep', 'start-now']) }),
  z.strictObject({
    ...kind('left-open'),
    value: z.enum(LEFT_OPEN),
    answer: z.enum(LEFT_OPEN_ANSWERS).nullable(),
  }),
  z.strictObject({ ...kind('xbox'), answer: z.enum(['done', 'none']).nullable() }),
  /** The person looked whether the devices ask for a sign-in again. */
  z.strictObject({ ...kind('checked'), answer: z.enum(CHECK_ANSWERS) }),
  /** Start a new round; what was finished is kept in `rounds`. */
  z.strictObject(kind('start-again')),
]);
export type SignOutEvent = z.output<typeof signOutEventSchema>;

import { z } from 'zod';
import { DEVICE_LISTS, DEVICE_TEXT_MAX, DEVICE_TYPES } from '../devices/types';
import { GONE_WAYS, DEVICES_MAX } from '../devices/limits';
import { PERSON_NAME_MAX } from '../person';
import { guideStateSchema } from './guide';

const instant = z.iso.datetime();
export const deviceTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(DEVICE_TEXT_MAX)
  .regex(/^[^\p{Cc}]+$/u);

/** Within one person: d1, d2, … */
export const deviceIdSchema = z.string().regex(/^[a-z0-9]{2,12}$/);
/** A day, or a month where a page names no day. */
export const lastUsedSchema = z
  .string()
  .max(10)
  .regex(/^\d{4}-\d{2}(?:-\d{2})?$/);
export const deviceListSchema = z.enum(DEVICE_LISTS);

/** The person's word about a device. */
export const whoseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mine') }),
  /** Somebody who is helped here too, or a name that was typed; neither when it was not said. */
  z.strictObject({
    kind: z.literal('family'),
    personId: z.uuid().nullable(),
    name: z
      .string()
      .trim()
      .min(1)
      .max(PERSON_NAME_MAX)
      .regex(/^[^\p{Cc}]+$/u)
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('gone'), how: z.enum(GONE_WAYS).nullable() }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Whose = z.output<typeof whoseSchema>;

/** One of the lists that a device is or was in. */
export const onListSchema = z.strictObject({
  list: deviceListSchema,
  lastUsed: lastUsedSchema.nullable(),
  /** When Relock saw a whole list without it. What a person says about it is in the guide. */
  goneAt: instant.nullable(),
});

export const deviceSchema = z.strictObject({
  id: deviceIdSchema,
  name: deviceTextSchema,
  type: z.enum(DEVICE_TYPES),
  model: deviceTextSchema.nullable(),
  os: deviceTextSchema.nullable(),
  on: z.array(onListSchema).max(DEVICE_LISTS.length),
  whose: whoseSchema.nullable(),
  /** The person's answer to "Is it this computer?" */
  isThis: z.enum(['yes', 'no']).nullable(),
  /** Two lists name it differently, and it was joined by its model. */
  joinedByModel: z.boolean(),
  addedAt: instant,
});
export type Device = z.output<typeof deviceSchema>;

/** The last time that a list was brought in. */
export const lookSchema = z.strictObject({
  list: deviceListSchema,
  at: instant,
  rows: z.int().nonnegative(),
  /** The page's own number. */
  pageCount: z.int().nonnegative().nullable(),
  whole: z.boolean(),
});

/** What is kept about a person's devices. */
export const devicesSchema = z.strictObject({
  nextId: z.int().positive(),
  items: z.array(deviceSchema).max(DEVICES_MAX),
  looks: z.array(lookSchema).max(DEVICE_LISTS.length),
  /** "Is this the same device with a new name?", not answered yet. */
  renamed: z.array(z.strictObject({ before: deviceIdSchema, after: deviceIdSchema })).max(100),
  guide: guideStateSchema,
  /** When to look at the lists again, and whether the person was told. */
  lookAgain: z.strictObject({ at: instant, reminded: z.boolean() }).nullable(),
});
export type Devices = z.output<typeof devicesSchema>;

/** See `summaryOf`. */
export const devicesSummarySchema = z.strictObject({
  count: z.int().nonnegative(),
  toSay: z.int().nonnegative(),
  toGo: z.int().nonnegative(),
  unknown: z.int().nonnegative(),
  openSteps: z.int().nonnegative(),
  lookAgainAt: instant.nullable(),
});

/** A row of a look that waits to be confirmed: r0, r1, … */
export const rowIdSchema = z.string().regex(/^[a-z0-9]{2,12}$/);

/** What a person can say about a step; main adds the time. */
export const stepEventSchema = z.strictObject({
  kind: z.enum(['done', 'skip', 'open-again']),
  task: z.string().regex(/^[a-z0-9.-]{1,120}$/),
});

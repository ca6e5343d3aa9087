import { z } from 'zod';
import { REASONS } from '../sign-out/state';
import { METHODS } from '../stronger/methods';
import { ANSWERS, QUESTIONS } from '../stronger/questions';
import { STANDS } from '../stronger/standing';
import { TASK_IDS } from '../stronger/tasks';
import { guideEventSchema, guideStateSchema } from './guide';

/** A person's way through *Make it stronger*. */
export const strongerSchema = z.strictObject({
  guide: guideStateSchema,
  answers: z.partialRecord(z.enum(QUESTIONS), z.enum(ANSWERS)),
  /** The first questions were answered or put aside. */
  asked: z.boolean(),
  /** The ways that were chosen for two-step verification. */
  methods: z.array(z.enum(METHODS)).max(METHODS.length),
  /** When this person was last told that something is due again. */
  remindedAt: z.iso.datetime().nullable(),
});
export type Stronger = z.output<typeof strongerSchema>;

/** What travels with every snapshot: the log stays in main. */
export const strongerViewSchema = strongerSchema.omit({ remindedAt: true }).extend({
  guide: guideStateSchema.pick({ marks: true, spots: true }),
});

export type StrongerView = z.output<typeof strongerViewSchema>;

/** What the order may know: see `Signals`. */
export const signalsSchema = z.strictObject({
  answers: strongerSchema.shape.answers,
  reason: z.enum(REASONS).nullable(),
  devices: z
    .strictObject({ unknown: z.int().nonnegative(), gone: z.int().nonnegative() })
    .nullable(),
  codeInSafe: z.boolean().nullable(),
  signIns: z.strictObject({ manyTries: z.boolean(), strangeSuccess: z.boolean() }).nullable(),
  oldWindows: z.boolean().nullable(),
  seen: z.partialRecord(z.enum(TASK_IDS), z.enum(['good', 'not-good', 'could-not-check'])),
});

/** What a person can say in *Make it stronger*. */
export const strongerEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), event: guideEventSchema }),
  /** null takes an answer away. */
  z.strictObject({
    kind: z.literal('answer'),
    question: z.enum(QUESTIONS),
    answer: z.enum(ANSWERS).nullable(),
  }),
  z.strictObject({ kind: z.literal('asked'), asked: z.boolean() }),
  z.strictObject({ kind: z.literal('method'), method: z.enum(METHODS), on: z.boolean() }),
]);
export type StrongerEvent = z.output<typeof strongerEventSchema>;

export const standingThenSchema = z.strictObject({
  at: z.number(),
  counts: z.record(z.enum(STANDS), z.int().nonnegative()),
});

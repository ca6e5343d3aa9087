import { z } from 'zod';
import { DONE_BY, LATER_DAYS, LOG_MAX, MARKS_MAX, NOT_FOR_ME } from '../guide/limits';

const instant = z.iso.datetime();

/** The id of a task, a step, an answer or a reason. Never `__proto__` or a text of the person. */
export const guideIdSchema = z.string().regex(/^[a-z0-9.-]{1,120}$/);

/**
 * What is kept about one task. No mark means: open.
 * Ids are not checked against a guide here: those of a newer guide are kept as they are.
 */
export const markSchema = z.discriminatedUnion('state', [
  /** `by`: the person said it, or Relock saw it. */
  z.strictObject({ state: z.literal('done'), by: z.enum(DONE_BY), at: instant }),
  /** Relock saw that a done thing is not so any more. It counts as open. */
  z.strictObject({ state: z.literal('undone'), at: instant }),
  z.strictObject({ state: z.literal('skipped'), at: instant }),
  z.strictObject({ state: z.literal('later'), at: instant, until: instant }),
  z.strictObject({ state: z.literal('not-for-me'), at: instant, reason: guideIdSchema }),
]);

/** Where a person is in a task that was begun, and what was answered on the way. */
export const spotSchema = z.strictObject({
  step: guideIdSchema,
  answers: z.record(guideIdSchema, guideIdSchema),
});

const few = (record: object): boolean => Object.keys(record).length <= MARKS_MAX;

/** A person's way through one guide. Changed by the reducer only. */
export const guideStateSchema = z.strictObject({
  marks: z.record(guideIdSchema, markSchema).refine(few),
  spots: z.record(guideIdSchema, spotSchema).refine(few),
  /** What each change replaced, the oldest first: for taking back, and for how things stood before. */
  log: z
    .array(
      z.strictObject({
        task: guideIdSchema,
        was: markSchema.nullable(),
        spot: spotSchema.nullable(),
        at: instant,
      }),
    )
    .max(LOG_MAX),
});

const task = { task: guideIdSchema };

/** What a person can say about a task. Main adds the time. That something was seen comes from main alone. */
export const guideEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), ...task }),
  z.strictObject({ kind: z.literal('skip'), ...task }),
  z.strictObject({ kind: z.literal('later'), ...task, days: z.literal(LATER_DAYS) }),
  z.strictObject({ kind: z.literal('not-for-me'), ...task, reason: z.enum(NOT_FOR_ME) }),
  z.strictObject({ kind: z.literal('open-again'), ...task }),
  /** Takes the last change of this task back, as if it had not been made. */
  z.strictObject({ kind: z.literal('take-back'), ...task }),
  z.strictObject({ kind: z.literal('go-to'), ...task, step: guideIdSchema }),
  z.strictObject({
    kind: z.literal('answer'),
    ...task,
    step: guideIdSchema,
    answer: guideIdSchema.nullable(),
  }),
]);

export type Mark = z.output<typeof markSchema>;
export type Spot = z.output<typeof spotSchema>;
export type GuideState = z.output<typeof guideStateSchema>;
export type GuideEvent = z.output<typeof guideEventSchema>;

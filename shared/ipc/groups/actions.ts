import { z } from 'zod';
import { ACTION_IDS, ANSWERS, UNDO_REFUSALS, WARNINGS } from '../../local-actions';
import { actionResultSchema, historyEntrySchema, planViewSchema } from '../../schema/local-actions';
import { call, event } from '../define';
import { nothing } from './common';

const entry = z.strictObject({ journalId: z.uuid() });

/** Changes to this computer: plan, run, history, undo. */
export const actions = {
  plan: call({
    input: z.strictObject({
      actionId: z.enum(ACTION_IDS),
      accountId: z.string().regex(/^[a-z0-9-]{1,64}$/),
      /** What the person answered so far, by question; see `questions` of the plan. */
      answers: z
        .strictObject({
          uploads: z.enum(ANSWERS).optional(),
          'web-access': z.enum(ANSWERS).optional(),
          vault: z.enum(ANSWERS).optional(),
        })
        .optional(),
    }),
    output: planViewSchema,
    errors: ['actions.not-found', 'actions.busy'],
  }),
  /** `acknowledged` must name every warning of the plan. An expired plan is made again (settled 8). */
  execute: call({
    input: z.strictObject({
      planId: z.uuid(),
      acknowledged: z.array(z.enum(WARNINGS)).max(WARNINGS.length),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('done'), result: actionResultSchema }),
      z.strictObject({ kind: z.literal('changed'), plan: planViewSchema }),
    ]),
    errors: [
      'actions.plan-unknown',
      'actions.not-acknowledged',
      'actions.no-keychain',
      'actions.busy',
    ],
  }),
  progress: event(
    z.strictObject({ planId: z.uuid(), step: z.int().nonnegative(), of: z.int().positive() }),
  ),
  /** How many names of a folder were counted so far, for a plan or while one runs. */
  counting: event(z.strictObject({ names: z.int().nonnegative() })),
  /** Ends the counting of a folder, before anything is changed. A change that has begun goes on to its end. */
  cancel: call({ input: nothing, output: z.null() }),
  history: call({
    input: nothing,
    output: z.array(historyEntrySchema).max(500),
    errors: ['actions.no-keychain'],
  }),
  undo: call({
    input: entry,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('undone') }),
      z.strictObject({ kind: z.literal('refused'), reason: z.enum(UNDO_REFUSALS) }),
    ]),
    errors: ['actions.no-keychain', 'actions.busy'],
  }),
  /** "Delete now": the undo copy goes, the line in the history stays (settled 3). */
  dropUndo: call({
    input: entry,
    output: z.null(),
    errors: ['actions.no-keychain', 'actions.not-found', 'actions.busy'],
  }),
  /** Settles an entry that a crash left open and that is not safe to roll back alone (settled 7). */
  settle: call({
    input: z.strictObject({ journalId: z.uuid(), choice: z.enum(['roll-back', 'leave']) }),
    output: z.discriminatedUnion('result', [
      z.strictObject({ result: z.enum(['rolled-back', 'left', 'stuck']) }),
      z.strictObject({ result: z.literal('refused'), reason: z.enum(UNDO_REFUSALS) }),
    ]),
    errors: ['actions.no-keychain', 'actions.not-found', 'actions.busy', 'actions.not-noted'],
  }),
} as const;

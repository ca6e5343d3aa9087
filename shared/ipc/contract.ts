import { z } from 'zod';
import { LINK_IDS } from '../links';
import { ACTION_IDS, UNDO_REFUSALS, WARNINGS } from '../local-actions';
import {
  actionResultSchema,
  historyEntrySchema,
  oneDriveLookSchema,
  planViewSchema,
} from '../schema/local-actions';
import { personNameSchema } from '../schema/person';
import { settingsChangeSchema } from '../schema/settings';
import { signOutEventSchema } from '../schema/sign-out-events';
import { call, event, type Contract, type RendererApi } from './define';
import { snapshotSchema } from './snapshot';

const nothing = z.strictObject({});
const person = z.strictObject({ personId: z.uuid() });
const entry = z.strictObject({ journalId: z.uuid() });

/**
 * Everything the page may ask of the main process, and everything it is told.
 * Inputs are ids and short checked values: never a URL, a path, a command or the name of a secret.
 * Main checks inputs and outputs against these schemas; the preload is generated from the names.
 */
export const contract = {
  app: {
    /**
     * A screen is painted. The first time this is what loads main: from here on Relock may read, ask and remind.
     * `usable`: it is a screen to go on from, not the bare frame.
     */
    painted: call({ input: z.strictObject({ usable: z.boolean() }), output: z.null() }),
    snapshot: call({ input: nothing, output: snapshotSchema }),
    changed: event(snapshotSchema),
    dismissNotice: call({ input: z.strictObject({ noticeId: z.uuid() }), output: z.null() }),
    /** Hide at once: blank page, empty clipboard if ours, hidden window. */
    leave: call({ input: nothing, output: z.null() }),
    /** The person chose to go on from the neutral screen. */
    comeBack: call({ input: nothing, output: z.null() }),
    /** Ask the keychain again, after the person unlocked or installed it. */
    tryKeychainAgain: call({ input: nothing, output: z.null() }),
  },
  links: {
    open: call({
      input: z.strictObject({ linkId: z.enum(LINK_IDS) }),
      output: z.null(),
      errors: ['links.no-browser'],
    }),
    /** The way out when no browser opens. The clipboard is emptied again on Leave quickly and at quit. */
    copy: call({
      input: z.strictObject({ linkId: z.enum(LINK_IDS) }),
      output: z.null(),
      errors: ['links.no-clipboard'],
    }),
  },
  settings: {
    change: call({
      input: settingsChangeSchema,
      output: z.null(),
      errors: ['settings.not-saved'],
    }),
    /** Removes every file, backup, keychain entry, clock and log, then looks for what is left. */
    forgetEverything: call({
      input: z.strictObject({ sure: z.literal(true) }),
      output: z.strictObject({
        files: z.int().nonnegative(),
        keychainEntries: z.int().nonnegative(),
        left: z.array(z.string().max(4096)).max(100),
      }),
      errors: ['settings.keychain-left'],
    }),
  },
  people: {
    add: call({
      input: z.strictObject({ name: personNameSchema }),
      output: z.strictObject({ personId: z.uuid() }),
      errors: ['people.not-saved', 'people.too-many'],
    }),
    rename: call({
      input: z.strictObject({ personId: z.uuid(), name: personNameSchema }),
      output: z.null(),
      errors: ['people.unknown', 'people.not-saved'],
    }),
    /** Removes the person's file, its backup and its key. */
    remove: call({
      input: z.strictObject({ personId: z.uuid(), sure: z.literal(true) }),
      output: z.null(),
      errors: ['people.unknown', 'people.not-removed'],
    }),
    choose: call({ input: person, output: z.null(), errors: ['people.unknown'] }),
  },
  signOut: {
    send: call({
      input: z.strictObject({ personId: z.uuid(), event: signOutEventSchema }),
      output: z.null(),
      errors: ['people.unknown', 'people.not-saved'],
    }),
    /** Saves a calendar file for the end of the 24 hours; main asks where. */
    saveCalendar: call({
      input: person,
      output: z.strictObject({ saved: z.boolean() }),
      errors: ['people.unknown', 'sign-out.no-clock', 'sign-out.calendar-not-saved'],
    }),
  },
  oneDrive: {
    look: call({ input: nothing, output: oneDriveLookSchema }),
  },
  actions: {
    plan: call({
      input: z.strictObject({
        actionId: z.enum(ACTION_IDS),
        accountId: z.string().regex(/^[a-z0-9-]{1,64}$/),
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
  },
} as const satisfies Contract;

export type AppContract = typeof contract;
export type AppApi = RendererApi<AppContract>;

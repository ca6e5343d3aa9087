import { z } from 'zod';
import { ACTION_IDS, JOURNAL_STATES, OUTCOMES, QUESTIONS, STOPS, WARNINGS } from '../local-actions';

const count = z.int().nonnegative();

/** Files seen in a sync folder: names, sizes and times only, contents are never read. */
export const folderFactsSchema = z.strictObject({
  /** Shown as the person knows it, with ~ for the home folder. */
  path: z.string().max(4096),
  files: count,
  folders: count,
  bytes: z.number().nonnegative(),
  unreadable: count,
  /** Files whose content is in the cloud alone; only where the system tells. */
  onlineOnly: z.strictObject({ files: count, bytes: z.number().nonnegative() }).optional(),
});
export type FolderFacts = z.output<typeof folderFactsSchema>;

/** One OneDrive account or client that was found on this computer. */
export const oneDriveAccountSchema = z.strictObject({
  /** Opaque; main alone knows what it stands for. */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  client: z.enum(['linux-client', 'windows-onedrive']),
  accountKind: z.enum(['personal', 'work', 'unknown']),
  /** Shortened ("a…@outlook.com"); null when the computer does not say. */
  address: z.string().max(320).nullable(),
  folder: z.string().max(4096).nullable(),
  linked: z.enum(['yes', 'no', 'unknown']),
  running: z.enum(['yes', 'no', 'unknown']),
  /** Relock can plan an unlink for it here. */
  canPlan: z.boolean(),
});
export type OneDriveAccount = z.output<typeof oneDriveAccountSchema>;

/** What looking for OneDrive found. `could-not-look` is never "none". */
export const oneDriveLookSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('looked'),
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
    accounts: z.array(oneDriveAccountSchema).max(50),
    /** Places that were there but could not be read. */
    unread: z.array(z.string().max(200)).max(50),
  }),
  z.strictObject({
    kind: z.literal('could-not-look'),
    reason: z.enum(['unreadable', 'timed-out', 'not-built-for-this-system', 'failed']),
  }),
]);
export type OneDriveLook = z.output<typeof oneDriveLookSchema>;

/** A plan as the page shows it. Reading it changes nothing. */
export const planViewSchema = z.strictObject({
  planId: z.uuid(),
  actionId: z.enum(ACTION_IDS),
  account: oneDriveAccountSchema,
  folder: folderFactsSchema.nullable(),
  stops: z.array(z.enum(STOPS)).max(STOPS.length),
  warnings: z.array(z.enum(WARNINGS)).max(WARNINGS.length),
  /** What the person is asked before the plan can run: it is made again with the answers. */
  questions: z.array(z.enum(QUESTIONS)).max(QUESTIONS.length),
  /** Days for which the unlink can be taken back; 0 = cannot be undone. */
  undoDays: count,
  expiresAt: z.iso.datetime(),
});
export type PlanView = z.output<typeof planViewSchema>;

/** What came of running a plan. `before` and `after` are equal unless something else changed the folder. */
export const actionResultSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  /** Null when nothing was begun. */
  journalId: z.uuid().nullable(),
  stop: z.enum(STOPS).nullable(),
  before: folderFactsSchema.nullable(),
  after: folderFactsSchema.nullable(),
  /** Paths in the folder that are gone, new or different: 0 when the folder is the same. */
  changedPaths: count,
  undoDays: count,
  /** Sync ran before, was stopped, and does not run now: it must be started again by hand. */
  syncStopped: z.boolean(),
  /** The account came back by itself while Relock watched. It is told and never fought. */
  linkedAgain: z.boolean(),
});
export type ActionResult = z.output<typeof actionResultSchema>;

/** One line of *History and undo*. */
export const historyEntrySchema = z.strictObject({
  journalId: z.uuid(),
  actionId: z.enum(ACTION_IDS),
  /** own: of the person who looks. other: somebody else's. gone: its person was removed. nobody: no person chosen. */
  whose: z.enum(['own', 'other', 'gone', 'nobody']),
  /** Only of the person who looks; so are address and folder, or where there is no person. */
  personName: z.string().max(60).nullable(),
  address: z.string().max(320).nullable(),
  folder: z.string().max(4096).nullable(),
  startedAt: z.iso.datetime(),
  state: z.enum(JOURNAL_STATES),
  /** When the undo copy goes; null when there is none. */
  undoUntil: z.iso.datetime().nullable(),
  /** The account came back by itself after this. */
  linkedAgain: z.boolean(),
});
export type HistoryEntry = z.output<typeof historyEntrySchema>;

/** What the start found unfinished, and what was done about it (settled 7). */
export const recoverySchema = z.strictObject({
  journalId: z.uuid(),
  actionId: z.enum(ACTION_IDS),
  result: z.enum(['forgotten', 'rolled-back', 'finished', 'needs-choice', 'linked-again']),
});
export type Recovery = z.output<typeof recoverySchema>;

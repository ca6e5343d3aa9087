import { z } from 'zod';

/** Every change to this computer that Relock can make. A new one needs a plan, a check and words. */
export const ACTION_IDS = ['onedrive.unlink'] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/**
 * How a local action ended (settled, "Command line").
 * `unverified`: done, but the check could not tell. `stuck`: neither done nor rolled back.
 */
export const OUTCOMES = [
  'verified',
  'unverified',
  'refused',
  'rolled-back',
  'stuck',
  'declined',
  'nothing-to-do',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where one journal entry stands. `started` that stays behind means that Relock ended in the middle. */
export const JOURNAL_STATES = [
  'started',
  'verified',
  'unverified',
  'rolled-back',
  'stuck',
  'undone',
] as const;
export type JournalState = (typeof JOURNAL_STATES)[number];

/** A reason not to begin. Each one has its own text and way out. */
export const STOPS = [
  'not-linked', // there is no account to unlink
  'client-missing', // the OneDrive program is not installed
  'config-unreadable', // the settings of the client cannot be read
  'config-malformed', // --logout exits 1 and keeps the token (settled 14)
  'config-changed', // --logout exits 126 and keeps the token (settled 14)
  'token-unreadable', // refresh_token is there but cannot be read
  'folder-inside-home-config', // state and files share one folder: nothing may be touched
  'sync-running', // the client runs and could not be told to stop
  'another-action-open', // an unfinished action must be settled first
  'not-on-this-system', // the unlink is not offered on this operating system
  'elevated', // running as root for somebody else
  'client-refuses', // a trial run of the client kept its token for another reason (such as dry_run)
  'disk-full', // Relock could not keep what an undo needs
  'cannot-write', // Relock or the client may not write where it has to
] as const;
export type Stop = (typeof STOPS)[number];

/** Something the person should know first. It does not stop the action. */
export const WARNINGS = [
  'no-undo-without-keychain', // settled 3
  'sync-will-be-stopped', // a running --monitor is stopped and its unit disabled first (settled 14)
  'uploads-unknown', // nobody can see whether every file was uploaded
  'folder-missing', // the sync folder is not there now
  'folder-partly-unreadable', // some files could not be counted
  'only-this-computer', // forgets this computer; revokes nothing at Microsoft (settled 14)
] as const;
export type Warning = (typeof WARNINGS)[number];

/** Why an undo was not done (settled 8). */
export const UNDO_REFUSALS = [
  'unknown-entry',
  'already-undone',
  'expired',
  'no-undo-copy',
  'machine-changed',
  'files-missing',
  'another-account',
  'failed',
] as const;
export type UndoRefusal = (typeof UNDO_REFUSALS)[number];

const count = z.int().nonnegative();

/** Files seen in a sync folder: names, sizes and times only, contents are never read. */
export const folderFactsSchema = z.strictObject({
  /** Shown as the person knows it, with ~ for the home folder. */
  path: z.string().max(4096),
  files: count,
  folders: count,
  bytes: z.number().nonnegative(),
  unreadable: count,
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
});
export type ActionResult = z.output<typeof actionResultSchema>;

/** One line of *History and undo*. */
export const historyEntrySchema = z.strictObject({
  journalId: z.uuid(),
  actionId: z.enum(ACTION_IDS),
  personName: z.string().max(60).nullable(),
  address: z.string().max(320).nullable(),
  folder: z.string().max(4096).nullable(),
  startedAt: z.iso.datetime(),
  state: z.enum(JOURNAL_STATES),
  /** When the undo copy goes; null when there is none. */
  undoUntil: z.iso.datetime().nullable(),
});
export type HistoryEntry = z.output<typeof historyEntrySchema>;

/** What the start found unfinished, and what was done about it (settled 7). */
export const recoverySchema = z.strictObject({
  journalId: z.uuid(),
  actionId: z.enum(ACTION_IDS),
  result: z.enum(['forgotten', 'rolled-back', 'finished', 'needs-choice']),
});
export type Recovery = z.output<typeof recoverySchema>;

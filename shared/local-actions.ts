export type {
  ActionResult,
  FolderFacts,
  HistoryEntry,
  OneDriveAccount,
  OneDriveLook,
  PlanView,
  Recovery,
} from './schema/local-actions';

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
  'sign-in-changed', // the token became another one while the client was being stopped
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
  'files-unknown', // the folder could not be read far enough to know
  'another-person', // an unfinished run of somebody else
  'another-account',
  'failed',
] as const;
export type UndoRefusal = (typeof UNDO_REFUSALS)[number];

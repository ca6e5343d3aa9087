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
export const ACTION_IDS = [
  'onedrive.unlink',
  'onedrive.guided', // the person did it in OneDrive itself, Relock watched: nothing of ours to undo
] as const;
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
  'watched', // done by the person, seen and checked by Relock
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
  // Windows and macOS (onedrive.md D.2 and D.4).
  'managed', // a workplace or school looks after this computer
  'no-account', // no personal account is linked for this user
  'work-account', // Relock itself takes off personal accounts only
  'known-folders', // Desktop, Documents or Pictures live in OneDrive
  'uploads', // not every file may be on the web yet
  'shared-folders', // a rule deletes added shared folders when they go
  'vault', // the Personal Vault may be open
  'office-open', // Office runs, or holds a file of OneDrive
  'reset-pending', // OneDrive has a reset of its own to finish
  'setup-running', // OneDrive is being installed or updated
  'no-client', // only leftovers: OneDrive is not installed
  'folder-missing', // the sync folder is not there, so nothing can be compared
  'network-folder', // the sync folder is on another computer
  'web-access', // the person has not seen their files on the web
  'unclear', // a reading stayed unknown
  'orphan-domain', // macOS: files that may exist only in an old folder
  'unreadable', // what OneDrive keeps for the account cannot be read
  'client-returns', // OneDrive was closed and came back by itself
  'settings-in-use', // another program holds the settings of OneDrive
  'registry-refused', // Windows refused a change of the plan
  'backup-unsure', // the copy was not the same as what Windows has
  'cancelled', // the person ended the count
  'no-keychain', // no keychain for the undo copy, and no undo means no beginning (settled 2)
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
  // Windows and macOS.
  'online-only', // files that exist only online will not open here
  'shared-folders', // shared folders stop syncing, too
  'vault', // there is a Personal Vault, and it is closed
  'may-return', // Windows may sign OneDrive in again by itself
  'new-way', // tried in tests, not yet on many computers (settled 10)
  'office-open', // a helper of Office lingers; the action waits for it
] as const;
export type Warning = (typeof WARNINGS)[number];

/** What no reading can decide and the person is asked. Any answer but "yes" is the stop of that name. */
export const QUESTIONS = [
  'uploads', // does the cloud by the clock say "Up to date"?
  'web-access', // are the files there in OneDrive on the web?
  'vault', // is the Personal Vault locked?
] as const;
export type Question = (typeof QUESTIONS)[number];

/** How a question may be answered. "not-sure" stops, as "no" does. */
export const ANSWERS = ['yes', 'no', 'not-sure'] as const;
export type Answer = (typeof ANSWERS)[number];
/** What the person answered so far. */
export type Answers = Readonly<Partial<Record<Question, Answer | undefined>>>;

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
  'linked-again', // the same account came back by itself; nothing to put back
  'failed',
] as const;
export type UndoRefusal = (typeof UNDO_REFUSALS)[number];

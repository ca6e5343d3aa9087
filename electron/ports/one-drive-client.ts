import type { Stop } from '../../shared/local-actions';
import type { Result } from '../../shared/result';

/** One link that makes systemd start the client: where it lies, and what it points to. Absolute path. */
export interface UnitLink {
  readonly path: string;
  readonly target: string;
}

/** One linked or once linked account of the OneDrive client, as its own files tell it. Read only. */
export interface ClientAccount {
  /** Opaque and stable for one state folder. */
  readonly id: string;
  /** Absolute; the folder that `--confdir` names. */
  readonly stateFolder: string;
  /** Absolute; null when the program is not installed. */
  readonly executable: string | null;
  readonly token: 'present' | 'absent' | 'unreadable';
  readonly config: 'read' | 'absent' | 'unreadable' | 'malformed';
  /** Absolute sync folder; null when the settings cannot be read. */
  readonly folder: string | null;
  readonly running: 'yes' | 'no' | 'unknown';
  /** Will the systemd user unit start it at the next sign-in? Only the standard state folder has one. */
  readonly startsItself: 'yes' | 'no' | 'unknown';
  /** The links behind a `yes`; empty otherwise. */
  readonly unitLinks: readonly UnitLink[];
}

/** One thing in the state folder. Names are bytes kept as Latin-1, because Linux names need not be UTF-8. */
export interface StateEntry {
  /** Below the state folder; '' is the folder itself. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly mode: number;
  /** Nanoseconds since 1970, as text. */
  readonly mtimeNs: string;
  readonly size: number;
  /** SHA-256 of the content, or of a link's target; null for what is too large to read. */
  readonly digest: string | null;
  /** Base64 of the content or of a link's target; null for what is not copied. */
  readonly content: string | null;
}

/** The whole state folder at one moment. The token is apart: it may only go to the keychain (settled 3). */
export interface StateCopy {
  readonly entries: readonly StateEntry[];
  /** Base64; null when there is none. */
  readonly token: string | null;
}

/**
 * What is different from a copy. `notes` are the files that `--logout` writes for itself; `rest` is
 * everything but them and the token.
 */
export interface StateDifference {
  readonly token: 'same' | 'absent' | 'other' | 'unreadable';
  readonly notes: 'same' | 'changed';
  readonly rest: 'same' | 'changed';
}

/** What `--logout` did with a copy of the present settings in a folder of its own. */
export type Rehearsal =
  | 'would-sign-out'
  | 'cannot-tell'
  | Extract<Stop, 'config-changed' | 'config-malformed' | 'client-refuses'>;

/** How `--logout` ended. A `Stop` is the reason that the token was kept. */
export type SignOutEnd = 'ran' | Stop;

/**
 * The OneDrive client of this system. `accounts`, `rehearse` and `capture` change nothing outside a
 * temporary folder of their own; the other calls are the only ones that write.
 */
export interface OneDriveClient {
  accounts(): Promise<{ accounts: readonly ClientAccount[]; unread: readonly string[] }>;
  /** "2.4.23"; null when it is not installed or does not say. */
  version(): Promise<string | null>;
  /** True when Relock runs as root for somebody else. */
  elevated(): Promise<boolean>;
  rehearse(account: ClientAccount): Promise<Rehearsal>;
  capture(stateFolder: string): Promise<Result<StateCopy, 'unreadable'>>;
  /** How the folder stands against a copy whose token has this SHA-256. */
  compare(stateFolder: string, copy: StateCopy, tokenDigest: string): Promise<StateDifference>;
  /** Asks every process of this account to end. `sync-running` when one is still there after a while. */
  stop(stateFolder: string): Promise<'stopped' | 'sync-running'>;
  /** Does a process of this account run now? `unknown`: the processes could not be read. */
  running(stateFolder: string): Promise<ClientAccount['running']>;
  /** Turns the user unit off. False when the system did not do it. */
  turnUnitOff(): Promise<boolean>;
  /** Turns it on again, with exactly these links. False when one of them could not be made. */
  turnUnitOn(links: readonly UnitLink[]): Promise<boolean>;
  /** Removes temporary copies that an ended Relock left behind. */
  tidy(): Promise<void>;
  signOut(account: Pick<ClientAccount, 'executable' | 'stateFolder'>): Promise<SignOutEnd>;
  /**
   * Puts the state folder back as the copy says, the token last. `derived` touches only the notes that
   * `--logout` writes for itself. Throws when something cannot be written.
   */
  restore(stateFolder: string, copy: StateCopy, what: 'all' | 'derived'): Promise<void>;
}

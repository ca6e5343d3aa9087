import type { Result } from '../../shared/result';

/** What makes an account linked; any one of them is enough (onedrive.md A.1.2). */
export const IDENTITY_NAMES = ['UserFolder', 'UserEmail', 'cid', 'UserCID'] as const;
export type IdentityName = (typeof IDENTITY_NAMES)[number];
/** Those that are there. A value that is no text, or blank, is ''. */
export type Identity = Readonly<Partial<Record<IdentityName, string>>>;

/** The variables that OneDrive sets for a personal account. */
export const VARIABLE_NAMES = ['OneDriveConsumer', 'OneDrive'] as const;
export type VariableName = (typeof VARIABLE_NAMES)[number];

/** The personal account of the person who is signed in, and all that an unlink has to know. Read only. */
export interface PersonalAccount {
  /** Empty when it is not linked. */
  readonly identity: Identity;
  /** Other accounts that are linked here, with every folder that belongs to them. */
  readonly others: readonly { readonly id: string; readonly folders: readonly string[] }[];
  /** `PersonalUnlinkedTimeStamp`; null when it is not there, 'other' when it is no large number. */
  readonly unlinkedAt: bigint | 'other' | null;
  readonly variables: Readonly<Partial<Record<VariableName, string>>>;
  /** The one entry of Explorer's navigation that shows the folder of this account; null when none is sure. */
  readonly explorerId: string | null;
  /** The names in OneDrive's settings folder; empty when there is no such folder. */
  readonly settings: readonly string[];
  /** Absolute; null when OneDrive is not installed in one of its own places. */
  readonly executable: string | null;
}

/** The registry keys of onedrive.md D.3 as texts of reg.exe, by part; null = there was no such key. */
export interface RegistryCopy {
  readonly 'one-drive': string | null;
  readonly 'sync-engines': string | null;
  readonly environment: string | null;
  readonly run: string | null;
  readonly explorer: string | null;
  readonly class: string | null;
}

/** differs: what was exported is not what this process reads, or the other way round. */
export type CopyProblem = 'differs' | 'disk-full' | 'cannot-write' | 'unreadable';

/** How the registry stands against a copy. */
export interface CopyComparison {
  /** none: no value of the identity is there. part: some, all as in the copy. other: one is another. */
  readonly identity: 'none' | 'part' | 'same' | 'other';
  /** Keys and values of the account that the copy has and the registry has not. */
  readonly missing: number;
  /** Is the entry in Explorer there? `none`: the copy has none either. */
  readonly explorer: 'there' | 'gone' | 'none';
  /** The variables that the copy has: gone, or another text now. */
  readonly variablesGone: readonly VariableName[];
  readonly variablesOther: readonly VariableName[];
  /** Is `PersonalUnlinkedTimeStamp` as in the copy? */
  readonly unlinkedAt: 'same' | 'other';
}

export type RenameEnd = 'done' | 'missing' | 'exists' | 'in-use' | 'refused';

/** The name that the settings of the personal account have while they are in use. */
export const SETTINGS_NAME = 'Personal';
/** What they are called after an unlink: "Personal.unlinked-20261126T010203Z". */
export const isUnlinkedName = (name: string): boolean =>
  /^Personal\.unlinked-\d{8}T\d{6}Z(?:-\d{1,2})?$/.test(name);

/**
 * OneDrive for Windows. `look`, `copy` and `compare` only read. Every other call is one step of the plan and can
 * write nothing else: no call takes the path of a file, of a key or of a program. False, or a problem, when
 * Windows did not do it.
 */
export interface WindowsOneDrive {
  look(): Promise<Result<PersonalAccount, 'unreadable'>>;
  /** Exports the keys with reg.exe and compares them with what this process reads. */
  copy(explorerId: string | null): Promise<Result<RegistryCopy, CopyProblem>>;
  compare(
    copy: RegistryCopy,
    explorerId: string | null,
  ): Promise<Result<CopyComparison, 'unreadable'>>;

  /** `Personal` gets another name beside it, or back. Nothing is ever written over. */
  renameSettings(from: string, to: string): Promise<RenameEnd>;
  removeAccount(): Promise<boolean>;
  putAccountBack(copy: RegistryCopy): Promise<boolean>;
  /** Seconds since 1970. */
  noteUnlinked(seconds: bigint): Promise<boolean>;
  putNoteBack(copy: RegistryCopy): Promise<boolean>;
  removeFromExplorer(explorerId: string): Promise<boolean>;
  putIntoExplorer(copy: RegistryCopy, explorerId: string): Promise<boolean>;
  clearVariables(names: readonly VariableName[]): Promise<boolean>;
  putVariablesBack(copy: RegistryCopy, names: readonly VariableName[]): Promise<boolean>;
  /** Removes what an ended Relock left of its own working files. */
  tidy(): Promise<void>;
}

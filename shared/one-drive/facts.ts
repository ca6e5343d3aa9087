/** Why nobody knows. denied: there, but not for this user. absent: the place to look is not there. odd: it makes no sense. */
export type Why = 'denied' | 'timed-out' | 'failed' | 'absent' | 'odd';

/** Something that was looked at: what was seen, or why nothing was, and where. */
export type Reading<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: Why; readonly where: string };

export const known = <T>(value: T): Reading<T> => ({ known: true, value });
export const unknown = (why: Why, where: string): Reading<never> => ({ known: false, why, where });

/** One account of OneDrive for Windows, as the registry tells it (onedrive.md A.1.2). */
export interface AccountFacts {
  /** "personal", "business1" … "business9". */
  readonly id: string;
  /** As the registry writes it: "Personal". */
  readonly key: string;
  readonly kind: 'personal' | 'work';
  /**
   * linked: one of UserFolder, UserEmail, cid, UserCID says something. left-over: none of them is there.
   * unclear: one is there and says nothing that can be read.
   */
  readonly standing: 'linked' | 'left-over' | 'unclear';
  readonly email: string | null;
  readonly cid: string | null;
  /** The sync folder as it is written. */
  readonly folder: string | null;
  readonly folderState: 'there' | 'missing' | 'unreadable' | 'not-named';
  /** Paths of the mount-point cache: libraries and shared folders, also outside the sync folder. */
  readonly mounts: readonly string[];
  readonly vault: { readonly path: string; readonly state: 'locked' | 'open' | 'unknown' } | null;
}

/** One folder of the person's shell (Desktop, Documents, …) and where it lies. */
export interface KnownFolder {
  /** The name of the value: "Desktop", "Personal", "My Pictures". */
  readonly value: string;
  /** As it is written, with its variables. */
  readonly written: string;
  /** Every way to the same place, as `canonicalPath` writes it: as written, and with links resolved. Empty = cannot be judged. */
  readonly places: readonly string[];
}

/** A folder that belongs to OneDrive, and whose it is if that is known. */
export interface OneDriveRoot {
  /** As `canonicalPath` writes it. */
  readonly path: string;
  readonly account: string | null;
  readonly where: string;
}

/** What only a managed computer has: the value and where it stands. */
export interface Policy {
  readonly name: string;
  readonly where: string;
}

/** How many files of a sync folder are only online. Attributes were read, no file was opened. */
export interface TreeFacts {
  readonly files: number;
  readonly folders: number;
  readonly bytes: number;
  readonly onlineOnly: number;
  readonly onlineOnlyBytes: number;
  /** Folders whose names are in the cloud alone; what is in them is online only. */
  readonly unlisted: number;
  readonly unreadable: number;
  /** False: stopped early, or something could not be read. */
  readonly complete: boolean;
}

/** All that the checks W1 to W10 judge. */
export interface WindowsFacts {
  readonly elevated: 'yes' | 'no' | 'unknown';
  /** The kinds of join that `dsregcmd` answers with YES. */
  readonly joined: Reading<readonly string[]>;
  readonly policies: Reading<readonly Policy[]>;
  readonly accounts: readonly AccountFacts[];
  /** Places that are there and could not be read. */
  readonly unread: readonly { readonly why: Why; readonly where: string }[];
  readonly knownFolders: Reading<readonly KnownFolder[]>;
  readonly roots: readonly OneDriveRoot[];
  /** Names of running programs, in small letters. */
  readonly programs: Reading<readonly string[]>;
  readonly resetPending: Reading<boolean>;
  /** Every OneDrive.exe that was found, in the order in which they are tried. */
  readonly clients: readonly {
    readonly path: string;
    readonly scope: 'user' | 'machine' | 'elsewhere';
  }[];
  /** By account; null where it was not counted. */
  readonly trees: Readonly<Record<string, TreeFacts>>;
}

/** One sync root of the Mac. */
export interface MacRoot {
  /** "OneDrive-Personal"; the part behind the dash is in the Mac's language. */
  readonly name: string;
  readonly path: string;
  /** The build that its domain id names; null when there is no such mark. */
  readonly owner: MacBuild | null;
}

export type MacBuild = 'standalone' | 'store';

/** One `AccountInfo_*` of the account settings. */
export interface MacAccountInfo {
  /** "Personal", "Business1". */
  readonly key: string;
  readonly folder: string | null;
  readonly email: string | null;
  readonly build: MacBuild;
}

/** Desktop, Documents or Pictures of the Mac. */
export interface MacFolder {
  readonly name: 'Desktop' | 'Documents' | 'Pictures';
  readonly state: 'plain' | 'link' | 'marked' | 'in-cloud' | 'missing' | 'unreadable';
  readonly target: string | null;
}

/** All that the checks M1 to M7 judge. */
export interface MacFacts {
  readonly elevated: 'yes' | 'no' | 'unknown';
  readonly apps: readonly { readonly path: string; readonly build: MacBuild }[];
  readonly running: Reading<boolean>;
  readonly roots: Reading<readonly MacRoot[]>;
  /** `not-asked`: reading it raises a prompt of the Mac, and nobody has agreed to that yet (settled 15). */
  readonly infos: Reading<readonly MacAccountInfo[]> | 'not-asked';
  readonly folders: readonly MacFolder[];
  readonly extensions: Reading<readonly MacBuild[]>;
  readonly managed: Reading<readonly string[]>;
  readonly freeBytes: Reading<number>;
  /** "(Archive)" folders that are there already. */
  readonly archives: readonly string[];
}

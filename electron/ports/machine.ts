import type { Result } from '../../shared/result';
import type { CommandOutcome } from './command-runner';
import type { Registry } from './registry';

/** Systems that a machine can be. A paper machine may be another than the one that Relock runs on. */
export type MachinePlatform = 'win32' | 'darwin' | 'linux';

/**
 * Why a look at the computer gave nothing.
 * not-found: it is not there. denied: it is there, and this account may not look. timed-out: it gave no
 * answer in time. network-path: it lies on another computer, which Relock never asks. too-large: longer than the
 * cap. failed: anything else. Only `not-found` may be told as "none"; all others are "could not check".
 */
export type ReadError =
  'not-found' | 'denied' | 'timed-out' | 'network-path' | 'too-large' | 'failed';

/** What a folder lists one thing as. Nothing is opened for it, and no link is followed. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  /** Windows attribute bits, as GetFileAttributesW gives them; null elsewhere. See `CLOUD_ATTRIBUTES`. */
  readonly attributes: number | null;
  /** Where a link points, as written; null for all else. */
  readonly link: string | null;
  /** Milliseconds since 1970; null when a paper machine does not say. */
  readonly modifiedAt: number | null;
}

/** Files and folders, read only. A path is absolute, in the style of the machine's platform. */
export interface MachineFiles {
  /** The thing itself: a link is not followed, a cloud file is not fetched. */
  stat(path: string): Promise<Result<FileFacts, ReadError>>;
  /** The names in a folder, sorted; no recursion. */
  list(path: string): Promise<Result<readonly string[], ReadError>>;
  /** Content of a file up to the cap (8 MiB unless told). Never fetches a file that is online only: `failed`. */
  readBytes(path: string, maxBytes?: number): Promise<Result<Uint8Array, ReadError>>;
  /** The same as text: UTF-8, or UTF-16 where the bytes say so. Broken characters become U+FFFD. */
  readText(path: string, maxBytes?: number): Promise<Result<string, ReadError>>;
  /** One extended attribute (macOS) of the thing itself; null when it does not have it. */
  xattr(path: string, name: string): Promise<Result<string | null, ReadError>>;
  /** The path with every link resolved; a circle of links is `failed`. */
  real(path: string): Promise<Result<string, ReadError>>;
}

/** Attribute bits of cloud files (winnt.h; onedrive.md A.5.6). */
export const CLOUD_ATTRIBUTES = {
  reparse: 0x400,
  offline: 0x1000,
  recallOnOpen: 0x40000,
  recallOnDataAccess: 0x400000,
  pinned: 0x80000,
  unpinned: 0x100000,
} as const;

/** The programs of the systems that a reading may run, by name. Where each lies is the platform's business. */
export const TOOL_IDS = [
  // Windows
  'dsregcmd',
  'tasklist',
  // macOS
  'defaults',
  'df',
  'fileproviderctl',
  'pgrep',
  'plutil',
  'pluginkit',
  'ps',
  'security',
  'stat',
  'xattr',
  // Linux
  'rclone',
  'systemctl',
] as const;
export type ToolId = (typeof TOOL_IDS)[number];

/** Runs a program of the system that only reads. Never a shell. */
export interface MachineTools {
  /** Ended after `timeoutMs` (10 s unless told). A program that is not here is `not-found`. */
  run(tool: ToolId, args: readonly string[], timeoutMs?: number): Promise<CommandOutcome>;
}

/** One entry of the Windows Credential Manager by its names. The secret in it is never read. */
export interface CredentialName {
  /** As Windows gives it: `MicrosoftAccount:target=SSO_POP_User`, `Xbl|DeviceKey`. */
  readonly target: string;
  /** '' when there is none. */
  readonly user: string;
}

/** Is the account that is signed in to Windows a Microsoft account (USER_INFO_24)? */
export interface SystemIdentity {
  readonly internetIdentity: boolean;
  readonly provider: string;
  readonly principal: string;
}

/**
 * A computer as a reading sees it: this one, or one described on paper (docs/readings.md). Everything here
 * only reads, nothing throws for what the computer holds, and no secret passes through it.
 */
export interface Machine {
  readonly platform: MachinePlatform;
  /** "10.0.26200", "15", "6.1.0": for people and for reports; no reading decides by it. */
  readonly osVersion: string;
  /** BCP 47: "en-US". */
  readonly language: string;
  /** The person's home folder, absolute. */
  readonly home: string;
  /** A variable of the environment, in any case on Windows; undefined when it is not set or empty. */
  readonly env: (name: string) => string | undefined;
  /** Does Relock run with an administrator's rights? */
  elevated(): Promise<'yes' | 'no' | 'unknown'>;
  readonly registry: Registry;
  readonly files: MachineFiles;
  readonly tools: MachineTools;
  /** Credential Manager names; `failed` where they cannot be listed. Elsewhere than on Windows: `not-found`. */
  credentials(): Promise<Result<readonly CredentialName[], ReadError>>;
  /** Windows only; `not-found` elsewhere and where a paper machine does not say. */
  identity(): Promise<Result<SystemIdentity, ReadError>>;
}

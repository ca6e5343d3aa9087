import type { ActionService } from '../local-actions/action-service';
import type { KeychainState } from '../../shared/ipc/snapshot';
import type { Result } from '../../shared/result';
import type { Machine } from '../ports/machine';
import type { TracesSource } from '../features/traces/look-for-traces';
import type { PageProblem } from '../features/devices/page-file';
import type { ThisComputerSource } from '../ports/this-computer';
import type { OneDriveSource } from '../ports/one-drive-source';
import type { SecretStore } from '../ports/secret-store';
import type { Request } from './args';
import type { Say } from './texts';

/** Somebody who is kept here. */
export interface CliPerson {
  readonly id: string;
  readonly name: string;
}

/** Everybody who is kept here. */
export interface CliPeople {
  readonly open: readonly CliPerson[];
  readonly locked: number;
}
/** Why a page could not be used. */
export type PageFileProblem = PageProblem | 'not-found' | 'unreadable' | 'too-big';

/** The services that the command line shares with the window. */
export interface CliServices {
  readonly facts: {
    readonly version: string;
    readonly node: string;
    readonly electron: string | null;
    readonly platform: string;
    readonly arch: string;
    readonly dataFolder: string;
  };
  readonly backend: SecretStore['backend'];
  /** Asks without prompting. */
  readonly keychainState: () => Promise<KeychainState>;
  readonly dataFolderExists: () => Promise<boolean>;
  readonly clientVersion: () => Promise<string | null>;
  /** What the readings look at: this computer, or the one that `--machine` describes. */
  readonly machine: Machine;
  readonly traces: TracesSource;
  /** The text of a saved page or a text file. */
  readonly readPage: (file: string) => Promise<Result<string, PageFileProblem>>;
  readonly thisComputer: ThisComputerSource;
  readonly now: () => number;
  /** Describes the machine for a report, with addresses, names and ids replaced. */
  readonly record: () => Promise<object>;
  /** True also when nobody can tell: then nothing is written there. */
  readonly fileExists: (file: string) => Promise<boolean>;
  /** Rejects when the file is there already or cannot be written. */
  readonly writeNewFile: (file: string, text: string) => Promise<void>;
  readonly source: OneDriveSource;
  /** The services for one person's work; null when nobody is named. */
  readonly actions: (person: CliPerson | null) => ActionService;
  /** The people who are kept here. Of those behind an app lock only the number is known: a passphrase is never asked here. */
  readonly people: () => Promise<Result<CliPeople, 'no-keychain'>>;
  /** Makes this process the one that may write; the answer lets go again. */
  readonly lock: () => Promise<Result<() => Promise<void>, 'in-use'>>;
}

/** Why the file that `--machine` names cannot be used; `where` is the field that is wrong, or ''. */
export interface MachineFileProblem {
  readonly code:
    'machine-unreadable' | 'machine-too-large' | 'machine-not-json' | 'machine-not-valid';
  readonly where: string;
}

/** Where the command line writes and asks. */
export interface CliTerminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Null when there is no terminal to ask at. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly writeFile: (file: string, text: string) => Promise<void>;
  /** From the operating system, best first. */
  readonly languages: readonly string[];
}

/** What a command is given. `line` is for people: with `--json` it becomes one of `messages`. */
export interface CliContext {
  readonly request: Request;
  readonly services: CliServices;
  readonly say: Say;
  readonly line: (text: string) => void;
  readonly ask: CliTerminal['ask'];
}

/** 0 fine, 1 needs attention, 2 wrong use, 3 could not check, 4 rolled back, 5 stuck. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** How a command ended; `json` is the one object that `--json` prints. */
export interface CliEnd {
  readonly exit: ExitCode;
  readonly json: object;
}

import type {
  ActionId,
  Answers,
  FolderFacts,
  OneDriveAccount,
  Question,
  Stop,
  UndoRefusal,
  Warning,
} from '../../shared/local-actions';
import type { Result } from '../../shared/result';
import type { UndoBox } from './undo-box';

/** The answer of a check (settled 6). `cannot-tell` is never green and never a reason to roll back. */
export type Verdict = 'yes' | 'no' | 'cannot-tell';

/** What one action would do on this computer, computed from reads alone. */
export interface Draft {
  readonly account: OneDriveAccount;
  readonly folder: FolderFacts | null;
  readonly stops: readonly Stop[];
  readonly warnings: readonly Warning[];
  /** What the person has still to be asked; the plan does not run before. */
  readonly questions: readonly Question[];
  /** What the journal keeps so that the action can be judged and undone later. JSON, and no secret. */
  readonly before: unknown;
  /** Equal as long as nothing changed that a person should see again. */
  readonly fingerprint: string;
  /** Writes what an undo needs into the box, before the first change. Called once. */
  readonly keepUndo: (box: UndoBox, control: WalkControl) => Promise<Result<null, Stop>>;
}

/** How long a walk through many files goes on, and who is told how far it is. */
export interface WalkControl {
  readonly signal?: AbortSignal;
  /** Told the number of names so far, now and then. */
  readonly onCount?: (names: number) => void;
}

/** What a plan is made with. */
export interface PlanAsk {
  readonly answers: Answers;
  readonly control: WalkControl;
}

/** What the check after the change saw. `changedPaths` counts names that are gone, new or different. */
export interface Check {
  readonly verdict: Verdict;
  readonly after: FolderFacts | null;
  readonly changedPaths: number;
}

/**
 * A change to this computer that Relock can make.
 * `plan`, `verify`, `undoProblem` and `isBack` only read. `execute` and `rollBack` are the only ones that write,
 * and `verify` and `isBack` trust nothing that these two said. All of them may be called in another process
 * than the one that planned.
 */
export interface LocalAction {
  readonly id: ActionId;
  /** Days for which an undo copy is kept. */
  readonly undoDays: number;
  /** How many steps a person is told of. */
  readonly steps: number;
  /** Without a keychain for the undo copy this change is not made at all (settled 2). */
  readonly needsUndo: boolean;
  plan(accountId: string, ask: PlanAsk): Promise<Result<Draft, 'actions.not-found'>>;
  /** Null when it went through; else the reason that the system gave. `step` counts from 1. */
  execute(before: unknown, run: ActionRun): Promise<Stop | null>;
  verify(before: unknown, box: UndoBox): Promise<Check>;
  /** Why putting things back would not be safe or not possible; null when it is. */
  undoProblem(before: unknown, box: UndoBox): Promise<UndoRefusal | null>;
  /** Puts things back as they were; safe to repeat. Throws when the disk or the system refuses. */
  rollBack(before: unknown, box: UndoBox): Promise<void>;
  isBack(before: unknown, box: UndoBox): Promise<Verdict>;
  /** Does the undo copy itself say that the change was begun, whatever the journal lost? */
  wasBegun(box: UndoBox): Promise<boolean>;
  /** Did what was taken away come back by itself? It is told and never fought. Null: it cannot come back alone. */
  readonly linkedAgain: ((before: unknown) => Promise<Verdict>) | null;
  /** Watches for that a while after a change; null where there is nothing to watch. */
  readonly watch: ((before: unknown) => Promise<Verdict>) | null;
  /** Did the action stop something that ran, which does not run now? It is never started by itself. */
  leftStopped(before: unknown): Promise<boolean>;
  /** Removes temporary things that an ended Relock left behind. */
  tidy(): Promise<void>;
}

/** What an action is given while it runs. */
export interface ActionRun {
  readonly box: UndoBox;
  readonly step: (index: number) => void;
  readonly checkpoint: Checkpoint;
  readonly control: WalkControl;
}

/** Called between any two steps. In the app it does nothing; tests end the process there. */
export type Checkpoint = (name: string) => void | Promise<void>;

import { randomUUID } from 'node:crypto';
import type {
  ActionResult,
  FolderFacts,
  Outcome,
  Stop,
  UndoRefusal,
} from '../../shared/local-actions';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { Check, Checkpoint, Draft, LocalAction, Verdict, WalkControl } from './action';
import { diskProblem } from './disk-problem';
import { entriesOf, type JournalEntry, type JournalLine } from './journal';
import type { ActionStore } from './store';
import type { UndoBox } from './undo-box';
import type { Owner } from './whose';

const DAY_MS = 86_400_000;

export interface RunnerDeps {
  readonly clock: Clock;
  readonly log: Logger;
  /** Whose work this is, for the history. */
  readonly owner: Owner;
  readonly checkpoint?: Checkpoint;
}

interface Run {
  readonly action: LocalAction;
  readonly draft: Draft;
  readonly store: ActionStore;
  /** From 1 to the `steps` of the action: keep what an undo needs, stop the client, sign out, check, watch. */
  readonly step: (index: number) => void;
  /** Ends the counting of files before the first change. */
  readonly control: WalkControl;
}

/** The result of a plan that is not begun. */
export const refused = (draft: Draft, stop: Stop): ActionResult => ({
  outcome: stop === 'not-linked' || stop === 'no-account' ? 'nothing-to-do' : 'refused',
  journalId: null,
  stop,
  before: draft.folder,
  after: null,
  changedPaths: 0,
  undoDays: 0,
  syncStopped: false,
  linkedAgain: false,
});

/**
 * Journal, execute, verify, roll back. A line is on the disk before each stage that writes, so that the next
 * start knows how far this one came.
 */
export function createRunner(deps: RunnerDeps) {
  const checkpoint: Checkpoint = deps.checkpoint ?? (() => undefined);
  const now = (): string => new Date(deps.clock.now()).toISOString();
  const line = (
    journalId: string,
    phase: JournalLine['phase'],
    more: Partial<JournalLine> = {},
  ): JournalLine => ({ journalId, phase, at: now(), ...more });

  /** Runs a draft that has no stops. `no-keychain`: it went away before anything was changed. */
  async function run({
    action,
    draft,
    store,
    step,
    control,
  }: Run): Promise<ActionResult | 'no-keychain'> {
    const journalId = randomUUID();
    const box = store.box(journalId);
    const append = (phase: JournalLine['phase'], more?: Partial<JournalLine>) =>
      store.journal.append(line(journalId, phase, more));
    const giveUp = async (problem: Stop): Promise<ActionResult> => {
      await box.drop();
      await append('forgotten');
      return refused(draft, problem);
    };
    step(1);
    const started = await append('started', {
      start: startOf(action, draft, deps.owner.activeId()),
    });
    if (!started.ok) return refused(draft, started.error);
    await checkpoint('started');
    const kept = await draft.keepUndo(box, control);
    if (!kept.ok && kept.error === 'no-keychain') {
      await giveUp('cannot-write');
      return 'no-keychain';
    }
    if (!kept.ok) return giveUp(kept.error);
    await checkpoint('kept');
    if (control.signal?.aborted === true) return giveUp('cancelled');
    const writing = await append('writing');
    if (!writing.ok) return giveUp(writing.error);
    await checkpoint('writing');

    const stop = await attempt(() =>
      action.execute(draft.before, { box, step, checkpoint, control }),
    );
    await checkpoint('executed');
    const check = await inspect(() => action.verify(draft.before, box));
    await checkpoint('checked');
    const end = {
      journalId,
      before: draft.folder,
      after: check.after,
      changedPaths: check.changedPaths,
    };
    if (stop !== null || check.verdict === 'no')
      return rollBack({ action, draft, store }, { ...end, stop });

    const outcome = check.verdict === 'yes' ? 'verified' : 'unverified';
    const undoUntil = box.lasting ? untilOf(action, deps.clock.now()) : null;
    const noted = await append(outcome, { undoUntil });
    // Not noted, the next start would take this run for a crash and roll it back behind the person's back.
    if (!noted.ok) return rollBack({ action, draft, store }, { ...end, stop: noted.error });
    if (!box.lasting) await box.drop();
    await checkpoint('noted');
    const returned = await watch(action, draft.before, step);
    if (returned === 'yes') await append('linked-again');
    if (returned === 'cannot-tell' && outcome === 'verified') await append('unverified');
    return {
      ...end,
      // What came back by itself is not off this computer, and what nobody could watch may have come back.
      outcome: returned === 'no' ? outcome : 'unverified',
      stop: null,
      undoDays: box.lasting ? action.undoDays : 0,
      syncStopped: false,
      linkedAgain: returned === 'yes',
    };
  }

  /** Watches a while whether the account comes back. A look that breaks cannot tell. */
  async function watch(action: LocalAction, before: unknown, step: Run['step']): Promise<Verdict> {
    if (action.watch === null) return 'no';
    step(action.steps);
    try {
      return await action.watch(before);
    } catch (cause) {
      deps.log.error('actions: could not watch', { cause: String(cause) });
      return 'cannot-tell';
    }
  }

  async function rollBack(
    { action, draft, store }: Omit<Run, 'step' | 'control'>,
    end: {
      journalId: string;
      before: FolderFacts | null;
      after: FolderFacts | null;
      changedPaths: number;
      stop: Stop | null;
    },
  ): Promise<ActionResult> {
    const back = await putBack(action, draft.before, store, end.journalId);
    const outcome: Outcome = back ? 'rolled-back' : 'stuck';
    const box = store.box(end.journalId);
    // What is stuck keeps its copy as long as any other run, and no longer.
    const undoUntil = !back && box.lasting ? untilOf(action, deps.clock.now()) : null;
    await store.journal.append(line(end.journalId, outcome, { undoUntil }));
    if (back) await box.drop();
    const syncStopped = await action.leftStopped(draft.before).catch(() => true);
    return { ...end, outcome, undoDays: 0, syncStopped, linkedAgain: false };
  }

  /** Puts things back and looks whether they are. */
  async function putBack(
    action: LocalAction,
    before: unknown,
    store: ActionStore,
    journalId: string,
  ): Promise<boolean> {
    const box = store.box(journalId);
    try {
      await action.rollBack(before, box);
      await checkpoint('put-back');
      return (await action.isBack(before, box)) === 'yes';
    } catch (cause) {
      deps.log.error('actions: could not put back', { journalId, cause: String(cause) });
      return false;
    }
  }

  /** Takes back a finished run. Null when it is undone. */
  async function undo(
    action: LocalAction,
    store: ActionStore,
    entry: JournalEntry,
  ): Promise<UndoRefusal | null> {
    const box = store.box(entry.journalId);
    const standing = standingProblem(entry, deps.clock.now());
    if (standing === 'expired') await dropCopy(store, entry);
    const problem = standing ?? (await undoProblem(action, box, entry.before));
    if (problem !== null) return problem;
    if (!(await store.journal.append(line(entry.journalId, 'undoing'))).ok) return 'failed';
    await checkpoint('undoing');
    if (await putBack(action, entry.before, store, entry.journalId)) {
      await store.journal.append(line(entry.journalId, 'undone', { undoUntil: null }));
      await checkpoint('undone');
      await box.drop();
      return null;
    }
    // Still wholly unlinked: it can be tried again. Anything in between needs the person.
    const check = await inspect(() => action.verify(entry.before, box));
    const phase = check.verdict === 'yes' ? (entry.phase as 'verified') : 'stuck';
    await store.journal.append(line(entry.journalId, phase));
    return 'failed';
  }

  /** Removes the undo copy, and notes it. A copy that is not wholly gone is tried again later. */
  async function dropCopy(store: ActionStore, entry: JournalEntry): Promise<boolean> {
    if (!(await store.box(entry.journalId).drop())) return false;
    if (entry.undoUntil === null) return true;
    return (await store.journal.append(line(entry.journalId, 'dropped'))).ok;
  }

  /** Settled 8. A look that breaks is no leave to write. */
  async function undoProblem(
    action: LocalAction,
    box: UndoBox,
    before: unknown,
  ): Promise<UndoRefusal | null> {
    try {
      return await action.undoProblem(before, box);
    } catch (cause) {
      deps.log.error('actions: could not look before an undo', { cause: String(cause) });
      return 'failed';
    }
  }

  async function attempt(act: () => Promise<Stop | null>): Promise<Stop | null> {
    try {
      return await act();
    } catch (cause) {
      deps.log.error('actions: execute failed', { cause: String(cause) });
      return diskProblem(cause);
    }
  }

  async function inspect(look: () => Promise<Check>): Promise<Check> {
    try {
      return await look();
    } catch (cause) {
      deps.log.error('actions: verify failed', { cause: String(cause) });
      return { verdict: 'cannot-tell', after: null, changedPaths: 0 };
    }
  }

  return { run, undo, undoProblem, putBack, dropCopy, inspect, line };
}

export type Runner = ReturnType<typeof createRunner>;

/** Why this entry has no undo, as the journal alone tells it. */
function standingProblem(entry: JournalEntry, now: number): UndoRefusal | null {
  if (entry.phase === 'undone' || entry.phase === 'rolled-back') return 'already-undone';
  if (entry.phase !== 'verified' && entry.phase !== 'unverified') return 'failed';
  if (entry.undoUntil === null) return 'no-undo-copy';
  return Date.parse(entry.undoUntil) <= now ? 'expired' : null;
}

/** Until when the undo copy of a run that began or ended at `from` is kept. */
export const untilOf = (action: LocalAction, from: number): string =>
  new Date(from + action.undoDays * DAY_MS).toISOString();

const startOf = (action: LocalAction, draft: Draft, personId: string | null) => ({
  actionId: action.id,
  personId,
  address: draft.account.address,
  folder: draft.account.folder,
  before: draft.before,
});

/** One run, or null when the journal does not know it. */
export async function findEntry(
  store: ActionStore,
  journalId: string,
): Promise<JournalEntry | null> {
  const { lines } = await store.journal.read();
  return entriesOf(lines).find((entry) => entry.journalId === journalId) ?? null;
}

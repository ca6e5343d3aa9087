import type { Recovery } from '../../shared/local-actions';
import type { Clock } from '../ports/clock';
import type { LocalAction } from './action';
import { entriesOf, type JournalDamage, type JournalEntry } from './journal';
import type { Runner } from './runner';
import type { ActionStore } from './store';

/** After so long nothing of a settled run can be left, and the keychain need not be asked again. */
const SWEEP_MS = 40 * 86_400_000;

/** What the start found and did. */
export interface RecoveryReport {
  readonly recoveries: readonly Recovery[];
  readonly journal: JournalDamage;
}

export interface RecoveryDeps {
  readonly clock: Clock;
  readonly runner: Runner;
  readonly actionFor: (entry: JournalEntry) => LocalAction | null;
}

/** A run that was begun and never settled. */
export const isOpen = (entry: JournalEntry): boolean =>
  entry.phase === 'started' || entry.phase === 'writing' || entry.phase === 'undoing';

/**
 * Settles what an ended process left open (settled 7), and removes undo copies whose days are over.
 * Before the first change: forgotten. Changes begun: put back where that is safe and seen to work, else the
 * person chooses. An undo that was under way is brought to its end by the same rule.
 */
export async function recover(deps: RecoveryDeps, store: ActionStore): Promise<RecoveryReport> {
  const { lines, damage } = await store.journal.read();
  const recoveries: Recovery[] = [];
  for (const entry of entriesOf(lines)) {
    if (isOpen(entry)) recoveries.push(await settleAlone(deps, store, entry));
    else await dropExpired(deps, store, entry);
  }
  return { recoveries, journal: damage };
}

async function settleAlone(
  { runner, actionFor }: RecoveryDeps,
  store: ActionStore,
  entry: JournalEntry,
): Promise<Recovery> {
  const { journalId, actionId, phase, before } = entry;
  const box = store.box(journalId);
  if (phase === 'started') {
    await box.drop();
    await store.journal.append(runner.line(journalId, 'forgotten'));
    return { journalId, actionId, result: 'forgotten' };
  }
  const action = actionFor(entry);
  const problem = action === null ? 'failed' : await action.undoProblem(before, box);
  if (
    action === null ||
    problem !== null ||
    !(await runner.putBack(action, before, store, journalId))
  )
    return { journalId, actionId, result: 'needs-choice' };
  const undone = phase === 'undoing';
  await store.journal.append(
    runner.line(journalId, undone ? 'undone' : 'rolled-back', { undoUntil: null }),
  );
  await box.drop();
  return { journalId, actionId, result: undone ? 'finished' : 'rolled-back' };
}

/** Also what a crash left between a settled line and the removal of its copy. */
async function dropExpired(
  { clock, runner }: RecoveryDeps,
  store: ActionStore,
  entry: JournalEntry,
): Promise<void> {
  const kept = entry.undoUntil !== null && Date.parse(entry.undoUntil) > clock.now();
  const longGone = entry.undoUntil === null && clock.now() - Date.parse(entry.startedAt) > SWEEP_MS;
  if (kept || longGone || entry.phase === 'stuck') return;
  const gone = await store.box(entry.journalId).drop();
  if (gone && entry.undoUntil !== null)
    await store.journal.append(runner.line(entry.journalId, 'dropped'));
}

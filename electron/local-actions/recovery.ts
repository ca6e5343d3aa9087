import type { Recovery } from '../../shared/local-actions';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { LocalAction } from './action';
import { entriesOf, type JournalDamage, type JournalEntry } from './journal';
import { untilOf, type Runner } from './runner';
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
  readonly log: Logger;
  readonly runner: Runner;
  readonly actionFor: (entry: JournalEntry) => LocalAction | null;
}

/** A run that was begun and never settled. */
export const isOpen = (entry: JournalEntry): boolean =>
  entry.phase === 'started' || entry.phase === 'writing' || entry.phase === 'undoing';

/** Are the days over in which this run may be taken back? Then nothing is linked again (settled 3). */
export const isLate = (action: LocalAction, entry: JournalEntry, now: number): boolean =>
  Date.parse(entry.undoUntil ?? untilOf(action, Date.parse(entry.startedAt))) <= now;

/**
 * Settles what an ended process left open (settled 7), and removes undo copies whose days are over or whose run
 * nobody knows. Before the first change: forgotten. Changes begun: put back where that is safe and seen to work,
 * else the person chooses. An undo that was under way is brought to its end by the same rule.
 */
export async function recover(deps: RecoveryDeps, store: ActionStore): Promise<RecoveryReport> {
  const { lines, damage } = await store.journal.read();
  const entries = entriesOf(lines);
  const recoveries: Recovery[] = [];
  for (const entry of entries) {
    if (isOpen(entry)) recoveries.push(await settleAlone(deps, store, entry));
    else if (isOver(entry, deps.clock.now())) await deps.runner.dropCopy(store, entry);
  }
  const back = await lookForReturn(deps, store, entries);
  if (back !== null) recoveries.push(back);
  // A journal that cannot be read now may know them all.
  if (damage !== 'unreadable') await store.dropOthers(entries.map(({ journalId }) => journalId));
  return { recoveries, journal: damage };
}

/** Did what the newest run took away come back by itself since? It is told once, and never fought. */
async function lookForReturn(
  { actionFor, runner, log }: RecoveryDeps,
  store: ActionStore,
  entries: readonly JournalEntry[],
): Promise<Recovery | null> {
  const lookOf = (one: JournalEntry) => actionFor(one)?.linkedAgain ?? null;
  // What the person did in OneDrive itself has no way back, and says nothing of what Relock took away.
  const entry = entries.find(
    (one) => one.phase !== 'forgotten' && one.phase !== 'rolled-back' && lookOf(one) !== null,
  );
  const look = entry === undefined ? null : lookOf(entry);
  if (entry === undefined || look === null || entry.linkedAgain || !isDone(entry)) return null;
  try {
    if ((await look(entry.before)) !== 'yes') return null;
  } catch (cause) {
    log.warn('actions: could not look for a return', { cause: String(cause) });
    return null;
  }
  const { journalId, actionId } = entry;
  await store.journal.append(runner.line(journalId, 'linked-again'));
  return { journalId, actionId, result: 'linked-again' };
}

const isDone = ({ phase }: JournalEntry): boolean => phase === 'verified' || phase === 'unverified';

/** Removes the copies whose days are over, also those of runs that wait for a choice. Cheap when there are none. */
export async function dropExpired(deps: RecoveryDeps, store: ActionStore): Promise<void> {
  const { lines } = await store.journal.read();
  const now = deps.clock.now();
  for (const entry of entriesOf(lines)) {
    if (entry.undoUntil !== null && Date.parse(entry.undoUntil) <= now && !isOpen(entry))
      await deps.runner.dropCopy(store, entry);
    const action = isOpen(entry) ? deps.actionFor(entry) : null;
    if (action !== null && isLate(action, entry, now)) await store.box(entry.journalId).drop();
  }
}

async function settleAlone(
  { runner, actionFor, clock }: RecoveryDeps,
  store: ActionStore,
  entry: JournalEntry,
): Promise<Recovery> {
  const { journalId, actionId, phase, before } = entry;
  const box = store.box(journalId);
  const action = actionFor(entry);
  const choose: Recovery = { journalId, actionId, result: 'needs-choice' };
  if (phase === 'started') {
    // The copy knows more than the journal: of that, both copies were cut back. How far it came, nobody can say.
    if ((await action?.wasBegun(box)) === true) return choose;
    await box.drop();
    await store.journal.append(runner.line(journalId, 'forgotten'));
    return { journalId, actionId, result: 'forgotten' };
  }
  if (action === null) return choose;
  if (isLate(action, entry, clock.now())) {
    const { verdict } = await runner.inspect(() => action.verify(before, box));
    // "no": the sign-in was never taken away, so that nothing is linked again by putting back.
    if (verdict !== 'no') {
      await box.drop();
      return choose;
    }
  }
  if ((await runner.undoProblem(action, box, before)) !== null) return choose;
  if (!(await runner.putBack(action, before, store, journalId))) return choose;
  const undone = phase === 'undoing';
  await store.journal.append(
    runner.line(journalId, undone ? 'undone' : 'rolled-back', { undoUntil: null }),
  );
  await box.drop();
  return { journalId, actionId, result: undone ? 'finished' : 'rolled-back' };
}

/** Also what a crash left between a settled line and the removal of its copy. */
function isOver({ undoUntil, startedAt }: JournalEntry, now: number): boolean {
  return undoUntil === null
    ? now - Date.parse(startedAt) <= SWEEP_MS
    : Date.parse(undoUntil) <= now;
}

import type { AppContract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type {
  ActionId,
  Answers,
  HistoryEntry,
  JournalState,
  Stop,
} from '../../shared/local-actions';
import { err, ok, type Result } from '../../shared/result';
import type { LocalAction, WalkControl } from './action';
import { createCounting } from './counting';
import { entriesOf, type JournalEntry, type JournalPhase } from './journal';
import { createPlanBook, type ShownPlan } from './plan-book';
import { dropExpired, isLate, isOpen, recover, type RecoveryReport } from './recovery';
import { createRunner, findEntry, refused, untilOf, type RunnerDeps } from './runner';
import { createStores, type ActionStore, type StoreDeps } from './store';
import type { UndoBox } from './undo-box';
import { noteWatched, type WatchedUnlink } from './watched';
import { mayDrop, mayUndo, whoseIs, type Owner } from './whose';

export interface ActionServiceDeps extends RunnerDeps, StoreDeps {
  readonly actions: readonly LocalAction[];
  readonly onProgress?: (progress: { planId: string; step: number; of: number }) => void;
  readonly onCounting?: (counting: { names: number }) => void;
}

type ActionCalls = Handlers<AppContract>['actions'];

/** The calls of the contract, and what the start does by itself. */
export interface ActionService extends ActionCalls {
  /** Call once after the keychain could be opened; `actions.no-keychain` = try again when it can. */
  recoverAtStart(): Promise<Result<RecoveryReport, 'actions.no-keychain'>>;
  /** Notes what the person did in OneDrive itself and Relock saw. False when it could not be written. */
  note(seen: WatchedUnlink): Promise<boolean>;
  /** The newest run, for an undo without an id; null when there is none. */
  newest(): Promise<Result<string | null, 'actions.no-keychain'>>;
  /** Forgets plans that were shown and not run: somebody's lock closed. */
  letGo(): void;
  /** Removes undo copies whose days are over. Call it now and then; it asks no keychain where there is no copy. */
  dropExpired(): Promise<void>;
}

/** Everything the window and the command line may ask of local actions. One of them writes at a time. */
export function createActionService(deps: ActionServiceDeps): ActionService {
  const stores = createStores(deps);
  const runner = createRunner(deps);
  const book = createPlanBook(deps.clock);
  const byId = new Map<string, LocalAction>(deps.actions.map((action) => [action.id, action]));
  const actionFor = (id: ActionId) => byId.get(id) ?? null;
  const turn = createTurn();
  const recovery = {
    clock: deps.clock,
    log: deps.log,
    runner,
    actionFor: (entry: JournalEntry) => actionFor(entry.actionId),
  };

  const counting = createCounting(deps.onCounting);

  async function draw(
    action: LocalAction,
    accountId: string,
    answers: Answers,
    control: WalkControl,
  ): Promise<ShownPlan | null> {
    const [planned, keeping] = await Promise.all([
      action.plan(accountId, { answers, control }),
      stores.keeping(),
    ]);
    if (!planned.ok) return null;
    const stops: Stop[] = [];
    if (await openEntryExists(keeping === 'no-keychain')) stops.push('another-action-open');
    if (action.needsUndo && keeping !== 'lasting') stops.push('no-keychain');
    const draft = { ...planned.value, stops: [...stops, ...planned.value.stops] };
    return book.show({ action, accountId, answers, draft, keeping });
  }

  async function openEntryExists(closed: boolean): Promise<boolean> {
    const store = closed ? null : await stores.openKept();
    if (store?.ok !== true) return false;
    const { lines } = await store.value.journal.read();
    return entriesOf(lines).some((entry) => isOpen(entry) || entry.phase === 'stuck');
  }

  const plan: ActionCalls['plan'] = async ({ actionId, accountId, answers = {} }) => {
    if (turn.taken()) return err({ code: 'actions.busy' });
    const action = actionFor(actionId);
    const shown =
      action === null
        ? null
        : await counting.during((control) => draw(action, accountId, answers, control));
    if (shown === null) return err({ code: 'actions.not-found' });
    book.keep(shown);
    return ok(shown.view);
  };

  const execute: ActionCalls['execute'] = async ({ planId, acknowledged }) => {
    const shown = book.find(planId);
    if (shown === null) return err({ code: 'actions.plan-unknown' });
    if (!shown.view.warnings.every((warning) => acknowledged.includes(warning)))
      return err({ code: 'actions.not-acknowledged' });
    // A question without its answer is a warning that nobody read.
    if (shown.view.questions.length > 0) return err({ code: 'actions.not-acknowledged' });
    const done = await turn.run(() => counting.during((control) => executeNow(shown, control)));
    return done ?? err({ code: 'actions.busy' });
  };

  async function executeNow(
    shown: ShownPlan,
    control: WalkControl,
  ): Promise<Awaited<ReturnType<ActionCalls['execute']>>> {
    const { planId } = shown.view;
    // Taken out first: a lock that closes meanwhile forgets plans, and not what was pressed already.
    if (!book.take(planId)) return err({ code: 'actions.plan-unknown' });
    // Made again, expired or not: what was shown must still be what is there (settled 8).
    const again = await draw(shown.action, shown.accountId, shown.answers, control);
    if (again === null) return ok({ kind: 'done', result: refused(shown.draft, 'not-linked') });
    if (again.fingerprint !== shown.fingerprint || again.draft.stops[0] !== shown.draft.stops[0]) {
      book.keep(again);
      return ok({ kind: 'changed', plan: again.view });
    }
    const [stop] = again.draft.stops;
    if (stop !== undefined) return ok({ kind: 'done', result: refused(again.draft, stop) });
    const store = await stores.open();
    // The keychain came or went since the plan was made: what it says about the undo is not true any more.
    if (!store.ok || store.value.lasting === (again.view.undoDays === 0)) {
      book.keep(shown);
      return err({ code: 'actions.no-keychain' });
    }
    const of = again.action.steps;
    const step = (index: number): void => deps.onProgress?.({ planId, step: index, of });
    const result = await runner.run({ ...again, store: store.value, step, control });
    return result === 'no-keychain'
      ? err({ code: 'actions.no-keychain' })
      : ok({ kind: 'done', result });
  }

  /** Finds an entry and takes the turn for what is done with it. */
  async function withEntry<T>(
    journalId: string,
    use: (entry: JournalEntry, store: ActionStore, action: LocalAction) => Promise<T>,
  ): Promise<Result<T | null, { code: 'actions.no-keychain' | 'actions.busy' }>> {
    const done = await turn.run(async () => {
      const store = await stores.openKept();
      if (!store.ok) return err({ code: store.error });
      const entry = await findEntry(store.value, journalId);
      // Without a keychain an older run cannot be read: that is not the same as "unknown".
      if (entry === null && !store.value.lasting) return err({ code: 'actions.no-keychain' });
      const action = entry === null ? null : actionFor(entry.actionId);
      if (entry === null || action === null) return ok(null);
      return ok(await use(entry, store.value, action));
    });
    return done ?? err({ code: 'actions.busy' });
  }

  const undo: ActionCalls['undo'] = async ({ journalId }) => {
    const done = await withEntry(journalId, async (entry, store, action) =>
      mayUndo(entry.personId, deps.owner)
        ? { reason: await runner.undo(action, store, entry) }
        : null,
    );
    if (!done.ok) return done;
    if (done.value === null) return ok({ kind: 'refused', reason: 'unknown-entry' });
    const { reason } = done.value;
    return ok(reason === null ? { kind: 'undone' } : { kind: 'refused', reason });
  };

  const dropUndo: ActionCalls['dropUndo'] = async ({ journalId }) => {
    await turn.free();
    const done = await withEntry(journalId, async (entry, store) => {
      if (entry.undoUntil === null || isOpen(entry)) return false;
      if (!mayDrop(entry.personId, deps.owner)) return false;
      return runner.dropCopy(store, entry);
    });
    if (!done.ok) return err({ code: 'actions.no-keychain' });
    return done.value === true ? ok(null) : err({ code: 'actions.not-found' });
  };

  const settle: ActionCalls['settle'] = async ({ journalId, choice }) => {
    const done = await withEntry(journalId, async (entry, store, action) => {
      if (!isOpen(entry) && entry.phase !== 'stuck') return null;
      return choice === 'leave' ? leave(entry, store, action) : takeBack(entry, store, action);
    });
    if (!done.ok) return done;
    if (done.value === null) return err({ code: 'actions.not-found' });
    return done.value === 'not-noted' ? err({ code: 'actions.not-noted' }) : ok(done.value);
  };

  /** The computer stays as it is; the undo copy is kept its usual time. */
  async function leave(entry: JournalEntry, store: ActionStore, action: LocalAction) {
    const box = store.box(entry.journalId);
    const { verdict } = await runner.inspect(() => action.verify(entry.before, box));
    const dropped = entry.phase === 'stuck' && entry.undoUntil === null;
    const late = dropped || isLate(action, entry, deps.clock.now());
    if (late) await box.drop();
    const until = entry.undoUntil ?? untilOf(action, Date.parse(entry.startedAt));
    const phase = verdict === 'yes' ? 'verified' : 'unverified';
    const line = runner.line(entry.journalId, phase, { undoUntil: late ? null : until });
    const noted = await store.journal.append(line);
    return noted.ok ? ({ result: 'left' } as const) : 'not-noted';
  }

  /** By the rule of every undo: what came after the change is never written over (settled 8). */
  async function takeBack(entry: JournalEntry, store: ActionStore, action: LocalAction) {
    const box = store.box(entry.journalId);
    const reason = await settleProblem(entry, box, action);
    if (reason !== null) return { result: 'refused', reason } as const;
    const back = await runner.putBack(action, entry.before, store, entry.journalId);
    const result = back ? 'rolled-back' : 'stuck';
    const undoUntil = back ? null : (entry.undoUntil ?? untilOf(action, deps.clock.now()));
    const line = runner.line(entry.journalId, result, { undoUntil });
    if (!(await store.journal.append(line)).ok) return 'not-noted';
    if (back) await box.drop();
    return { result } as const;
  }

  async function settleProblem(entry: JournalEntry, box: UndoBox, action: LocalAction) {
    if (!mayUndo(entry.personId, deps.owner)) return 'another-person' as const;
    if (isLate(action, entry, deps.clock.now())) {
      await box.drop();
      return 'expired' as const;
    }
    return runner.undoProblem(action, box, entry.before);
  }

  async function entries(): Promise<Result<readonly JournalEntry[], 'actions.no-keychain'>> {
    const store = await stores.openKept();
    if (!store.ok) return store;
    const { lines } = await store.value.journal.read();
    return ok(entriesOf(lines).filter((entry) => entry.phase !== 'forgotten'));
  }

  return {
    plan,
    execute,
    cancel: async () => {
      counting.cancel();
      return ok(null);
    },
    undo,
    dropUndo,
    settle,
    history: async () => {
      const found = await entries();
      if (!found.ok) return err({ code: found.error });
      return ok(
        found.value.slice(0, 500).map((entry) => historyOf(entry, deps.owner, deps.clock.now())),
      );
    },
    note: async (seen) => {
      await turn.free();
      return (await turn.run(() => noteWatched(deps, stores, seen))) ?? false;
    },
    newest: async () => {
      const store = await stores.openKept();
      const found = await entries();
      if (!store.ok || !found.ok) return err('actions.no-keychain');
      const done = found.value.find(
        ({ phase, personId, actionId }) =>
          byId.has(actionId) && phase !== 'rolled-back' && mayUndo(personId, deps.owner),
      );
      // A session without a keychain knows nothing of earlier ones: that is not "nothing".
      if (done === undefined && !store.value.lasting) return err('actions.no-keychain');
      return ok(done?.journalId ?? null);
    },
    recoverAtStart: async () => {
      for (const action of deps.actions) await action.tidy().catch(() => undefined);
      const store = await stores.openKept();
      if (!store.ok) return store;
      const report = await turn.run(() => recover(recovery, store.value));
      return ok(report ?? { recoveries: [], journal: 'none' });
    },
    letGo: () => book.clear(),
    dropExpired: async () => {
      if (!(await stores.hasCopies())) return;
      await turn.run(async () => {
        const store = await stores.openKept();
        if (store.ok) await dropExpired(recovery, store.value);
      });
    },
  };
}

/** One line of the history. Another person's name, address and folder stay with them. */
function historyOf(entry: JournalEntry, owner: Owner, now: number): HistoryEntry {
  const { journalId, actionId, personId, startedAt, undoUntil, linkedAgain } = entry;
  const whose = whoseIs(personId, owner);
  const mine = whose === 'own' || whose === 'nobody';
  const kept = undoUntil !== null && Date.parse(undoUntil) > now && mayDrop(personId, owner);
  return {
    journalId,
    actionId,
    whose,
    personName: mine && personId !== null ? owner.nameOf(personId) : null,
    address: mine ? entry.address : null,
    folder: mine ? entry.folder : null,
    startedAt,
    state: stateOf(entry.phase),
    undoUntil: kept ? undoUntil : null,
    linkedAgain,
  };
}

/** A person sees a run that ended in the middle as "started", whichever stage it had reached. */
const stateOf = (phase: JournalPhase): JournalState =>
  phase === 'writing' || phase === 'undoing' || phase === 'forgotten' ? 'started' : phase;

/** Lets one thing write at a time. `run` answers null when another one has the turn. */
function createTurn() {
  let current: Promise<unknown> | null = null;
  return {
    taken: () => current !== null,
    free: async (): Promise<void> => {
      while (current !== null) await current.catch(() => undefined);
    },
    run: async <T>(act: () => Promise<T>): Promise<T | null> => {
      if (current !== null) return null;
      const mine = act();
      current = mine;
      try {
        return await mine;
      } finally {
        current = null;
      }
    },
  };
}

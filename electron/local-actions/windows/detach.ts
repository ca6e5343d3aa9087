import type { Stop, UndoRefusal } from '../../../shared/local-actions';
import { err, ok } from '../../../shared/result';
import { IDENTITY_NAMES, SETTINGS_NAME, type Identity } from '../../ports/windows-one-drive';
import type { ActionRun, Check, LocalAction, Verdict } from '../action';
import type { UndoBox } from '../undo-box';
import { beforeSchema, noteBegun, readRegistry, wasBegun, type Before } from './before';
import type { DetachDeps } from './deps';
import { putBack } from './detach-back';
import { draftDetach, factsOf, isInside, isResetPending, keepBefore } from './detach-draft';
import { clientRuns, stopClient } from './stop-client';
import { compareTree } from './tree';

/** Settled 3. */
const UNDO_DAYS = 30;
/** For how long the account is watched after the change, and how often it is looked at (onedrive.md D.3, V). */
const WATCH_MS = 60_000;
const WATCH_STEP_MS = 5_000;

/**
 * Takes the personal OneDrive account off this Windows (onedrive.md D.3, mode D; settled 10). No file of the person
 * is opened, moved or written: the settings of OneDrive get another name, and the account is removed from the
 * registry of this person, with a copy of both to put back. Other accounts stay as they are.
 */
export function createDetach(deps: DetachDeps): LocalAction {
  const { oneDrive, session, lister } = deps;

  async function execute(given: unknown, run: ActionRun): Promise<Stop | null> {
    const { box, step, checkpoint } = run;
    const before = beforeSchema.parse(given);
    step(2);
    // The plan said that nothing runs: then nothing is closed.
    if (!before.wasRunning && (await clientRuns(session)) !== 'no') return 'client-returns';
    const problem = await stopClient(session, before.executable, deps.sleep);
    if (problem !== null) return problem;
    await checkpoint('stopped');
    const changed = await keepAgain(before, run);
    if (changed !== null) return changed;
    await checkpoint('copied-again');
    if (run.control.signal?.aborted === true) return 'cancelled';
    if ((await clientRuns(session)) !== 'no') return 'client-returns';
    const noted = await noteBegun(box);
    if (!noted.ok) return noted.error;
    await checkpoint('begun');
    step(3);
    return change(before, run);
  }

  /** OneDrive writes on its way out: what an undo puts back must be what is there now. */
  async function keepAgain(before: Before, { box, control }: ActionRun): Promise<Stop | null> {
    const now = await oneDrive.look();
    if (!now.ok) return 'unreadable';
    if (!sameIdentity(now.value.identity, before.identity)) return 'sign-in-changed';
    if (!before.wasRunning) return null;
    const kept = await keepBefore(deps, before, box, control);
    return kept.ok ? null : kept.error;
  }

  /** The only part that writes. Each step is one call that can do nothing else. */
  async function change(before: Before, { step, checkpoint }: ActionRun): Promise<Stop | null> {
    if (before.settingsTo !== null) {
      const end = await oneDrive.renameSettings(SETTINGS_NAME, before.settingsTo);
      if (end !== 'done') return end === 'in-use' ? 'settings-in-use' : 'cannot-write';
    }
    await checkpoint('settings-renamed');
    if ((await clientRuns(session)) !== 'no') return 'client-returns';
    if (!(await oneDrive.removeAccount())) return 'registry-refused';
    await checkpoint('account-removed');
    if (!(await oneDrive.noteUnlinked(BigInt(before.unlinkedAt)))) return 'registry-refused';
    await checkpoint('unlink-noted');
    if (before.explorerId !== null && !(await oneDrive.removeFromExplorer(before.explorerId)))
      return 'registry-refused';
    await checkpoint('explorer-cleared');
    if (before.variables.length > 0 && !(await oneDrive.clearVariables(before.variables)))
      return 'registry-refused';
    await checkpoint('variables-cleared');
    // OneDrive goes on for the accounts that stay. One that does not start is no reason to link this one again.
    if (before.others.length > 0 && before.wasRunning && before.executable !== null)
      await session.start(before.executable);
    await checkpoint('started-for-others');
    step(4);
    return null;
  }

  async function verify(given: unknown, box: UndoBox): Promise<Check> {
    const before = beforeSchema.parse(given);
    const [looked, tree, running] = await Promise.all([
      oneDrive.look(),
      compareTree(lister, before.folder, box),
      clientRuns(session),
    ]);
    const after = tree === null ? null : factsOf(before.folder, tree.after);
    const changedPaths = tree?.changed ?? 0;
    const check = (verdict: Verdict): Check => ({ verdict, after, changedPaths });
    if (!looked.ok) return check('cannot-tell');
    const { identity, others, settings } = looked.value;
    if (Object.keys(identity).length > 0) return check('no');
    const moved = before.settingsTo === null || settings.includes(before.settingsTo);
    const othersStay = before.others.every((id) => others.some((other) => other.id === id));
    const files = tree !== null && tree.changed === 0 && tree.unknown === 0;
    const rests = running === 'no' || (running === 'yes' && before.others.length > 0);
    return check(moved && othersStay && files && rests ? 'yes' : 'cannot-tell');
  }

  async function undoProblem(given: unknown, box: UndoBox): Promise<UndoRefusal | null> {
    const before = beforeSchema.parse(given);
    const copy = await readRegistry(box);
    if (copy === null) return 'no-undo-copy';
    const [looked, compared] = await Promise.all([
      oneDrive.look(),
      oneDrive.compare(copy, before.explorerId),
    ]);
    if (!(await wasBegun(box))) {
      // OneDrive was closed, and nothing else. With its settings set aside the note was lost.
      const names = looked.ok ? looked.value.settings : [];
      return names.some((name) => name === before.settingsTo) ? 'no-undo-copy' : null;
    }
    if (!looked.ok || !compared.ok) return 'machine-changed';
    const { others, settings, unlinkedAt } = looked.value;
    const { identity, missing, variablesOther } = compared.value;
    if (identity === 'other') return 'another-account';
    // The plan did not begin with a shared folder, so this one came later.
    const shared = others.some(({ folders }) =>
      folders.some((one) => isInside(one, before.folder) || isInside(before.folder, one)),
    );
    if (shared) return 'another-account';
    const isMoved = before.settingsTo !== null && settings.includes(before.settingsTo);
    const isThere = settings.includes(SETTINGS_NAME);
    const hadNone = before.settingsTo === null;
    if ((isMoved || hadNone) && isThere && identity !== 'none') return 'linked-again';
    if (identity === 'same' && missing === 0 && !isMoved) return null; // It is linked as it was.
    if (before.settingsTo !== null && !isMoved && !isThere) return 'machine-changed';
    // Another unlink since: somebody else may have been linked here, and the folder may hold what is theirs.
    const noted = unlinkedAt === BigInt(before.unlinkedAt) || compared.value.unlinkedAt === 'same';
    // The common variable follows the accounts that stay. It is left as it is.
    const variables = variablesOther.filter((name) => name !== 'OneDrive' || others.length === 0);
    if (isResetPending(settings) || variables.length > 0 || !noted) return 'machine-changed';
    return filesProblem(before, box);
  }

  /** A link that is put back could take a file that is gone here for a deletion (settled 8). */
  async function filesProblem(before: Before, box: UndoBox): Promise<UndoRefusal | null> {
    const tree = await compareTree(lister, before.folder, box);
    if (tree === null) return 'no-undo-copy';
    if (tree.missing > 0) return 'files-missing';
    return tree.unknown > 0 ? 'files-unknown' : null;
  }

  async function isBack(given: unknown, box: UndoBox): Promise<Verdict> {
    const before = beforeSchema.parse(given);
    const copy = await readRegistry(box);
    if (copy === null) return 'cannot-tell';
    if (!(await wasBegun(box))) return 'yes';
    const looked = await oneDrive.look();
    if (!looked.ok) return 'cannot-tell';
    const compared = await oneDrive.compare(copy, before.explorerId);
    if (!compared.ok) return 'cannot-tell';
    const { identity, missing, explorer, variablesGone, unlinkedAt } = compared.value;
    const settings = before.settingsTo === null || looked.value.settings.includes(SETTINGS_NAME);
    const there = identity === 'same' && missing === 0 && explorer !== 'gone';
    return there && settings && variablesGone.length === 0 && unlinkedAt === 'same' ? 'yes' : 'no';
  }

  async function linkedAgain(): Promise<Verdict> {
    const looked = await oneDrive.look();
    if (!looked.ok) return 'cannot-tell';
    return Object.keys(looked.value.identity).length > 0 ? 'yes' : 'no';
  }

  return {
    id: 'onedrive.unlink',
    undoDays: UNDO_DAYS,
    steps: 5,
    needsUndo: true,
    plan: async (accountId, ask) =>
      /^(?:personal|business[1-9])$/.test(accountId)
        ? ok(await draftDetach(deps, accountId, ask))
        : err('actions.not-found'),
    execute,
    verify,
    undoProblem,
    rollBack: async (given, box) => putBack(deps, beforeSchema.parse(given), box),
    wasBegun,
    isBack,
    linkedAgain,
    watch: async () => {
      for (let waited = 0; waited < WATCH_MS; waited += WATCH_STEP_MS) {
        await deps.sleep(WATCH_STEP_MS);
        if ((await linkedAgain()) === 'yes') return 'yes';
      }
      return linkedAgain();
    },
    leftStopped: async (given) =>
      beforeSchema.parse(given).wasRunning && (await clientRuns(session)) !== 'yes',
    tidy: () => oneDrive.tidy(),
  };
}

const sameIdentity = (one: Identity, other: Identity): boolean =>
  IDENTITY_NAMES.every((name) => one[name] === other[name]);

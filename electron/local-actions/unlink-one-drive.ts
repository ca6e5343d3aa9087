import type { Stop } from '../../shared/local-actions';
import { err, ok } from '../../shared/result';
import type { OneDriveClient } from '../ports/one-drive-client';
import type { ActionRun, Check, LocalAction } from './action';
import { compareManifests, packManifest, readManifest } from './folder-manifest';
import type { KeepProblem, UndoBox } from './undo-box';
import { draftOf, findStops } from './unlink-draft';
import {
  beforeSchema,
  digestOf,
  filesProblem,
  manifestOf,
  noteSignOut,
  packState,
  readKeptManifest,
  readState,
  readToken,
  sameReach,
  wasSignedOut,
  type Before,
} from './unlink-kept';

/** Days for which the copy of the token stays in the keychain (settled 3). */
const UNDO_DAYS = 7;

/** What the action works on. `home` is shown as `~`. */
export interface UnlinkDeps {
  readonly client: OneDriveClient;
  readonly home: string;
}

/**
 * Unlinks the Linux OneDrive client from this computer with its own `--logout` (settled 14). Nothing in the
 * sync folder is opened, moved or written. It only forgets this computer: nothing is revoked at Microsoft.
 */
export function createUnlinkOneDrive({ client, home }: UnlinkDeps): LocalAction {
  async function plan(accountId: string) {
    const { accounts } = await client.accounts();
    const account = accounts.find(({ id }) => id === accountId);
    if (account === undefined) return err('actions.not-found');
    const [copy, manifest, stops] = await Promise.all([
      client.capture(account.stateFolder),
      account.folder === null ? null : readManifest(account.folder),
      findStops(client, account),
    ]);
    const readStops = copy.ok || stops.length > 0 ? stops : (['config-unreadable'] as const);
    const state = copy.ok ? copy.value : { entries: [], token: null };
    return ok(draftOf({ account, state, manifest, stops: readStops, home }));
  }

  async function execute(given: unknown, { box, step, checkpoint }: ActionRun) {
    const before = beforeSchema.parse(given);
    const unitIsOff = async () => before.unitLinks.length === 0 || client.turnUnitOff();
    step(2);
    // Without a journal nobody would be told of a unit that is off: then it goes last, behind the sign-in.
    if (box.lasting && !(await unitIsOff())) return 'sync-running';
    await checkpoint('unit-off');
    if ((await client.stop(before.stateFolder)) !== 'stopped') return 'sync-running';
    await checkpoint('stopped');
    const problem = await copyAgain(before, box);
    if (problem !== null) return problem;
    await checkpoint('copied-again');
    step(3);
    const noted = await noteSignOut(box);
    if (!noted.ok) return stopOf(noted.error);
    await checkpoint('signing-out');
    const end = await client.signOut(before);
    await checkpoint('signed-out');
    step(4);
    if (end !== 'ran') return end;
    return box.lasting || (await unitIsOff()) ? null : 'sync-running';
  }

  /** A client writes on its way out: what an undo puts back must be what is there now. */
  async function copyAgain(before: Before, box: UndoBox): Promise<Stop | null> {
    const copy = await client.capture(before.stateFolder);
    if (!copy.ok) return 'token-unreadable';
    // Another sign-in, or a newer one: no copy of it is kept, so it must not be removed.
    if (digestOf(copy.value.token) !== before.tokenDigest) return 'sign-in-changed';
    if (!before.wasRunning) return null;
    const state = await box.keep('state', packState(copy.value));
    const folder = await box.keep('folder', await packManifest(await manifestOf(before)));
    const kept = state.ok ? folder : state;
    return kept.ok ? null : stopOf(kept.error);
  }

  async function verify(given: unknown, box: UndoBox): Promise<Check> {
    const before = beforeSchema.parse(given);
    const copy = await readState(box);
    const [then, now] = [await readKeptManifest(box), await manifestOf(before)];
    const after = now === null ? null : { ...now.facts, path: before.facts?.path ?? '' };
    if (copy === null) return { verdict: 'cannot-tell', after, changedPaths: 0 };
    const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
    const { changed } = compareManifests(then, now);
    if (state.token === 'same') return { verdict: 'no', after, changedPaths: changed };
    const seen = state.token === 'absent' && state.rest === 'same' && changed === 0;
    // A client that still runs has the sign-in in memory, whatever its files say.
    const ended = (await client.running(before.stateFolder)) === 'no';
    const sure = seen && ended && sameReach(then, now);
    return { verdict: sure ? 'yes' : 'cannot-tell', after, changedPaths: changed };
  }

  async function undoProblem(given: unknown, box: UndoBox) {
    const before = beforeSchema.parse(given);
    const copy = await readState(box);
    if (copy === null) return 'no-undo-copy';
    const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
    // Never told to sign out: only the unit is put back, and a token that went was not ours to restore.
    if (!(await wasSignedOut(box))) return state.token === 'absent' ? 'machine-changed' : null;
    if (state.token === 'same') return null; // It was kept: putting back touches notes only.
    if (state.token === 'other') return 'another-account';
    if (state.token === 'unreadable' || state.rest === 'changed') return 'machine-changed';
    if (digestOf(await readToken(box)) !== before.tokenDigest) return 'no-undo-copy';
    return filesProblem(await readKeptManifest(box), await manifestOf(before));
  }

  async function rollBack(given: unknown, box: UndoBox): Promise<void> {
    const before = beforeSchema.parse(given);
    if (await wasSignedOut(box)) await putStateBack(before, box);
    if (before.unitLinks.length > 0 && !(await client.turnUnitOn(before.unitLinks)))
      throw new Error('The user unit could not be turned on again');
  }

  /** What is newer than the copy is never written over. */
  async function putStateBack(before: Before, box: UndoBox): Promise<void> {
    const [copy, token] = [await readState(box), await readToken(box)];
    if (copy === null) throw new Error('The copy of the state folder is not there');
    const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
    if (state.token === 'other' || state.token === 'unreadable' || state.rest === 'changed') return;
    if (state.token === 'same') await client.restore(before.stateFolder, copy, 'derived');
    else if (digestOf(token) === before.tokenDigest)
      await client.restore(before.stateFolder, { ...copy, token }, 'all');
    else throw new Error('The copy of the token is not there');
  }

  return {
    id: 'onedrive.unlink',
    undoDays: UNDO_DAYS,
    steps: 4,
    needsUndo: false,
    linkedAgain: null,
    watch: null,
    plan,
    execute,
    verify,
    undoProblem,
    rollBack,
    wasBegun: wasSignedOut,
    isBack: async (given, box) => {
      const before = beforeSchema.parse(given);
      const copy = await readState(box);
      if (copy === null) return 'cannot-tell';
      if (!(await wasSignedOut(box))) return 'yes'; // Only the unit was touched, and `rollBack` saw it.
      const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
      const asBefore = state.notes === 'same' || state.rest === 'changed';
      return state.token === 'same' && asBefore ? 'yes' : 'no';
    },
    leftStopped: async (given) => {
      const before = beforeSchema.parse(given);
      return before.wasRunning && (await client.running(before.stateFolder)) !== 'yes';
    },
    tidy: () => client.tidy(),
  };
}

const stopOf = (problem: KeepProblem): Stop =>
  problem === 'no-keychain' ? 'cannot-write' : problem;

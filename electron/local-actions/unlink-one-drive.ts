import { err, ok } from '../../shared/result';
import type { OneDriveClient } from '../ports/one-drive-client';
import type { ActionRun, Check, LocalAction } from './action';
import { compareManifests, packManifest, readManifest } from './folder-manifest';
import type { UndoBox } from './undo-box';
import { draftOf, findStops } from './unlink-draft';
import {
  beforeSchema,
  digestOf,
  manifestOf,
  packState,
  readKeptManifest,
  readState,
  readToken,
  sameReach,
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
    step(2);
    if (before.startsItself && !(await client.setStartsItself(false))) return 'sync-running';
    await checkpoint('unit-off');
    if ((await client.stop(before.stateFolder)) !== 'stopped') return 'sync-running';
    await checkpoint('stopped');
    if (before.wasRunning) {
      const problem = await copyAgain(before, box);
      if (problem !== null) return problem;
      await checkpoint('copied-again');
    }
    step(3);
    const end = await client.signOut(before);
    await checkpoint('signed-out');
    step(4);
    return end === 'ran' ? null : end;
  }

  /** A client writes on its way out: what an undo puts back must be what is there now. */
  async function copyAgain(before: Before, box: UndoBox) {
    const copy = await client.capture(before.stateFolder);
    if (!copy.ok || digestOf(copy.value.token) !== before.tokenDigest) return 'token-unreadable';
    const state = await box.keep('state', packState(copy.value));
    const folder = await box.keep('folder', await packManifest(await manifestOf(before)));
    const kept = state.ok ? folder : state;
    if (kept.ok) return null;
    return kept.error === 'no-keychain' ? 'cannot-write' : kept.error;
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
    const sure = seen && sameReach(then, now);
    return { verdict: sure ? 'yes' : 'cannot-tell', after, changedPaths: changed };
  }

  async function undoProblem(given: unknown, box: UndoBox) {
    const before = beforeSchema.parse(given);
    const copy = await readState(box);
    if (copy === null) return 'no-undo-copy';
    const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
    if (state.token === 'same') return null; // Nothing was signed out: putting back touches notes only.
    if (state.token === 'other') return 'another-account';
    if (state.token === 'unreadable' || state.rest === 'changed') return 'machine-changed';
    if (digestOf(await readToken(box)) !== before.tokenDigest) return 'no-undo-copy';
    // A restored link could take a file that is gone here for a deletion, and delete it everywhere.
    const { missing } = compareManifests(await readKeptManifest(box), await manifestOf(before));
    return missing > 0 ? 'files-missing' : null;
  }

  async function rollBack(given: unknown, box: UndoBox): Promise<void> {
    const before = beforeSchema.parse(given);
    const [copy, token] = [await readState(box), await readToken(box)];
    if (copy === null) throw new Error('The copy of the state folder is not there');
    const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
    if (state.token === 'same') await client.restore(before.stateFolder, copy, 'derived');
    else if (digestOf(token) === before.tokenDigest)
      await client.restore(before.stateFolder, { ...copy, token }, 'all');
    else throw new Error('The copy of the token is not there');
    if (before.startsItself && !(await client.setStartsItself(true)))
      throw new Error('The user unit could not be turned on again');
  }

  return {
    id: 'onedrive.unlink',
    undoDays: UNDO_DAYS,
    plan,
    execute,
    verify,
    undoProblem,
    rollBack,
    isBack: async (given, box) => {
      const before = beforeSchema.parse(given);
      const copy = await readState(box);
      if (copy === null) return 'cannot-tell';
      const state = await client.compare(before.stateFolder, copy, before.tokenDigest);
      return state.token === 'same' && state.notes === 'same' ? 'yes' : 'no';
    },
  };
}

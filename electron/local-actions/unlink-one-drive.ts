import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type FolderFacts,
  type OneDriveAccount,
  type Stop,
  type Warning,
} from '../../shared/local-actions';
import { folderFactsSchema } from '../../shared/schema/local-actions';
import { err, ok } from '../../shared/result';
import type { ClientAccount, OneDriveClient, StateCopy } from '../ports/one-drive-client';
import { viewOf } from '../features/one-drive/account-view';
import type { Check, Draft, LocalAction } from './action';
import {
  compareManifests,
  packManifest,
  readManifest,
  unpackManifest,
  type FolderManifest,
} from './folder-manifest';
import type { UndoBox } from './undo-box';

/** Days for which the copy of the token stays in the keychain (settled 3). */
const UNDO_DAYS = 7;

const beforeSchema = z.strictObject({
  stateFolder: z.string(),
  executable: z.string().nullable(),
  folder: z.string().nullable(),
  facts: folderFactsSchema.nullable(),
  /** SHA-256, to know the same token again. */
  tokenDigest: z.string(),
  startsItself: z.boolean(),
  wasRunning: z.boolean(),
});
type Before = z.output<typeof beforeSchema>;

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

  async function execute(
    given: unknown,
    { box, step, checkpoint }: Parameters<LocalAction['execute']>[1],
  ) {
    const before = beforeSchema.parse(given);
    step(2);
    if (before.startsItself && !(await client.setStartsItself(false))) return 'sync-running';
    await checkpoint('unit-off');
    if ((await client.stop(before.stateFolder)) !== 'stopped') return 'sync-running';
    await checkpoint('stopped');
    if (before.wasRunning) {
      // The client wrote its database on the way out: the copy must be of what is there now.
      const copy = await client.capture(before.stateFolder);
      if (!copy.ok || digestOf(copy.value.token) !== before.tokenDigest) return 'token-unreadable';
      const kept = await box.keep('state', packState(copy.value));
      if (!kept.ok) return kept.error === 'no-keychain' ? 'cannot-write' : kept.error;
      await checkpoint('copied-again');
    }
    step(3);
    const end = await client.signOut(before);
    await checkpoint('signed-out');
    step(4);
    return end === 'ran' ? null : end;
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

/** Reasons not to begin, the most basic first. Without a token nothing else matters. */
async function findStops(client: OneDriveClient, account: ClientAccount): Promise<readonly Stop[]> {
  if (account.token === 'absent') return ['not-linked'];
  const stops: Stop[] = [];
  if (await client.elevated()) stops.push('elevated');
  if (account.executable === null) stops.push('client-missing');
  if (account.token === 'unreadable') stops.push('token-unreadable');
  if (account.config === 'unreadable') stops.push('config-unreadable');
  if (account.config === 'malformed') stops.push('config-malformed');
  if (
    account.folder !== null &&
    (inside(account.folder, account.stateFolder) || inside(account.stateFolder, account.folder))
  )
    stops.push('folder-inside-home-config');
  if (account.running === 'unknown') stops.push('sync-running');
  if (stops.length > 0) return stops;
  const trial = await client.rehearse(account);
  return trial === 'would-sign-out' || trial === 'cannot-tell' ? [] : [trial];
}

const inside = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);

interface DraftParts {
  readonly home: string;
  readonly account: ClientAccount;
  readonly state: StateCopy;
  readonly manifest: FolderManifest | null;
  readonly stops: readonly Stop[];
}

function draftOf({ account, state, manifest, stops, home }: DraftParts): Draft {
  const view: OneDriveAccount = viewOf(account, home);
  const facts: FolderFacts | null =
    manifest === null || view.folder === null ? null : { ...manifest.facts, path: view.folder };
  const warnings = warningsOf(account, manifest);
  const tokenDigest = digestOf(state.token);
  const before: Before = {
    stateFolder: account.stateFolder,
    executable: account.executable,
    folder: account.folder,
    facts,
    tokenDigest,
    startsItself: account.startsItself === 'yes',
    wasRunning: account.running !== 'no',
  };
  // While the client runs it moves files by itself: other counts are then no reason to ask again.
  const counts = account.running === 'no' ? facts : null;
  return {
    account: view,
    folder: facts,
    stops,
    warnings,
    before,
    fingerprint: JSON.stringify([view, stops, warnings, tokenDigest, account.startsItself, counts]),
    keepUndo: async (box) => {
      for (const [name, bytes] of [
        ['state', packState(state)],
        ['folder', await packManifest(manifest)],
      ] as const) {
        const kept = await box.keep(name, bytes);
        if (!kept.ok) return kept;
      }
      // As JSON, so that an empty token is not an empty secret: some keychains refuse these.
      return box.keepToken(JSON.stringify(state.token));
    },
  };
}

function warningsOf(account: ClientAccount, manifest: FolderManifest | null): readonly Warning[] {
  const warnings: Warning[] = ['only-this-computer', 'uploads-unknown'];
  if (account.running === 'yes' || account.startsItself === 'yes')
    warnings.push('sync-will-be-stopped');
  if (manifest === null) warnings.push('folder-missing');
  else if (!manifest.complete) warnings.push('folder-partly-unreadable');
  return warnings;
}

/** Two readings that stopped at a limit, or at other places, say little about each other. */
const sameReach = (then: FolderManifest | null, now: FolderManifest | null): boolean =>
  then === null
    ? now === null
    : now !== null &&
      then.facts.unreadable === now.facts.unreadable &&
      (then.complete || then.facts.unreadable > 0);

const digestOf = (token: string | null): string =>
  token === null ? 'none' : createHash('sha256').update(token, 'base64').digest('hex');

async function readToken(box: UndoBox): Promise<string | null> {
  const kept = await box.readToken();
  return kept === null ? null : z.string().nullable().parse(JSON.parse(kept));
}

const packState = (copy: StateCopy): Uint8Array =>
  Buffer.from(JSON.stringify({ entries: copy.entries, token: null }));

async function readState(box: UndoBox): Promise<StateCopy | null> {
  const bytes = await box.read('state');
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as StateCopy);
}

async function readKeptManifest(box: UndoBox): Promise<FolderManifest | null> {
  const bytes = await box.read('folder');
  return bytes === null ? null : unpackManifest(bytes);
}

const manifestOf = (before: Before): Promise<FolderManifest | null> =>
  before.folder === null ? Promise.resolve(null) : readManifest(before.folder);

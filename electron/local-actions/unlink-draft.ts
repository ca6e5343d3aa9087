import type { FolderFacts, OneDriveAccount, Stop, Warning } from '../../shared/local-actions';
import type { ClientAccount, OneDriveClient, StateCopy } from '../ports/one-drive-client';
import { viewOf } from '../features/one-drive/account-view';
import type { Draft } from './action';
import { packManifest, type FolderManifest } from './folder-manifest';
import { digestOf, packState, type Before } from './unlink-kept';

/** Reasons not to begin, the most basic first. Without a token nothing else matters. */
export async function findStops(
  client: OneDriveClient,
  account: ClientAccount,
): Promise<readonly Stop[]> {
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

/** Everything that was read for a plan. */
interface DraftParts {
  readonly home: string;
  readonly account: ClientAccount;
  readonly state: StateCopy;
  readonly manifest: FolderManifest | null;
  readonly stops: readonly Stop[];
}

/** Turns what was read into a plan that a person can judge and the engine can run. */
export function draftOf({ account, state, manifest, stops, home }: DraftParts): Draft {
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
    unitLinks: [...account.unitLinks],
    wasRunning: account.running !== 'no',
  };
  // While the client runs it moves files by itself: other counts are then no reason to ask again.
  const counts = account.running === 'no' ? facts : null;
  return {
    account: view,
    folder: facts,
    stops,
    warnings,
    questions: [],
    before,
    fingerprint: JSON.stringify([view, stops, warnings, tokenDigest, account.unitLinks, counts]),
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

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { UndoRefusal } from '../../shared/local-actions';
import { folderFactsSchema } from '../../shared/schema/local-actions';
import type { StateCopy } from '../ports/one-drive-client';
import {
  compareManifests,
  readManifest,
  unpackManifest,
  type FolderManifest,
} from './folder-manifest';
import type { UndoBox } from './undo-box';

/** What the journal keeps of a computer before an unlink. No secret is in it. */
export const beforeSchema = z.strictObject({
  stateFolder: z.string(),
  executable: z.string().nullable(),
  folder: z.string().nullable(),
  facts: folderFactsSchema.nullable(),
  /** SHA-256, to know the same token again. */
  tokenDigest: z.string(),
  /** The links that made systemd start the client; empty when its unit was off. */
  unitLinks: z.array(z.strictObject({ path: z.string(), target: z.string() })),
  wasRunning: z.boolean(),
});
/** See `beforeSchema`. */
export type Before = z.output<typeof beforeSchema>;

/** Two readings that stopped at a limit, or at other places, say little about each other. */
export const sameReach = (then: FolderManifest | null, now: FolderManifest | null): boolean =>
  then === null
    ? now === null
    : now !== null &&
      then.complete === now.complete &&
      then.facts.unreadable === now.facts.unreadable &&
      (then.complete || then.facts.unreadable > 0);

/**
 * Why the files speak against linking again: a link that is restored could take a file that is gone here for a
 * deletion, and delete it everywhere (settled 8). Null when every name of then is there.
 */
export function filesProblem(
  then: FolderManifest | null,
  now: FolderManifest | null,
): Extract<UndoRefusal, 'files-missing' | 'files-unknown'> | null {
  if (compareManifests(then, now).missing === 0) return null;
  return now?.complete === false && !sameReach(then, now) ? 'files-unknown' : 'files-missing';
}

const SIGN_OUT = 'sign-out';

/** Noted in the box before the client is told to sign out: without it there is no sign-in to put back. */
export const noteSignOut = (box: UndoBox) => box.keep(SIGN_OUT, Buffer.from('begun'));

/** Was the client told to sign out in this run? A note that is spoilt says so, too. */
export const wasSignedOut = (box: UndoBox): Promise<boolean> => box.has(SIGN_OUT);

/** Names a token (base64) without telling it; 'none' when there is none. */
export const digestOf = (token: string | null): string =>
  token === null ? 'none' : createHash('sha256').update(token, 'base64').digest('hex');

/** The token as base64; null when the box has none. */
export async function readToken(box: UndoBox): Promise<string | null> {
  const kept = await box.readToken();
  return kept === null ? null : z.string().nullable().parse(JSON.parse(kept));
}

/** The state folder as bytes to be sealed. Its token is left out: it goes to the keychain alone. */
export const packState = (copy: StateCopy): Uint8Array =>
  Buffer.from(JSON.stringify({ entries: copy.entries, token: null }));

/** The copy of the state folder, without its token; null when it cannot be opened. */
export async function readState(box: UndoBox): Promise<StateCopy | null> {
  const bytes = await box.read('state');
  return bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as StateCopy);
}

/** The manifest of the sync folder as it was; null when there was no folder. */
export async function readKeptManifest(box: UndoBox): Promise<FolderManifest | null> {
  const bytes = await box.read('folder');
  return bytes === null ? null : unpackManifest(bytes);
}

/** The sync folder as it is now; null when it is not there. */
export const manifestOf = (before: Before): Promise<FolderManifest | null> =>
  before.folder === null ? Promise.resolve(null) : readManifest(before.folder);

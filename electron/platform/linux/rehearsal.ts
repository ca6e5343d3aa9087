import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { ClientAccount, Rehearsal } from '../../ports/one-drive-client';
import { sweepScratch, withScratch } from './scratch';
import { DERIVED_FILES, TOKEN_FILE } from './state-folder';

/** Everything that decides whether `--logout` accepts the settings (observed, 2.4.23). */
const SETTINGS = ['config', 'sync_list', 'business_shared_folders', ...DERIVED_FILES];

/**
 * Lets the real client sign out a made-up token in a temporary copy of its settings. Only the client itself
 * knows whether it will accept them: 2.4.23 exits 126 when some changed, 1 for a line it cannot read, and 0
 * without doing anything when `dry_run` is on.
 */
export async function rehearseSignOut(
  account: ClientAccount,
  signOut: (stateFolder: string, logFolder: string) => Promise<Rehearsal>,
): Promise<Rehearsal> {
  await sweepScratch();
  try {
    return await withScratch('relock-trial-', (copy) => rehearseIn(copy, account, signOut));
  } catch {
    return 'cannot-tell';
  }
}

async function rehearseIn(
  copy: string,
  account: ClientAccount,
  signOut: (stateFolder: string, logFolder: string) => Promise<Rehearsal>,
): Promise<Rehearsal> {
  for (const name of SETTINGS) await copyIfThere(account.stateFolder, copy, name);
  await fs.writeFile(path.join(copy, TOKEN_FILE), 'trial', { mode: 0o600 });
  const end = await signOut(copy, `${copy}/`);
  if (end !== 'would-sign-out') return end;
  const kept = await fs.access(path.join(copy, TOKEN_FILE)).then(
    () => true,
    () => false,
  );
  return kept ? 'client-refuses' : 'would-sign-out';
}

async function copyIfThere(from: string, to: string, name: string): Promise<void> {
  try {
    await fs.copyFile(path.join(from, name), path.join(to, name));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  }
}

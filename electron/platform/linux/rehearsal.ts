import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ClientAccount, Rehearsal } from '../../ports/one-drive-client';
import { DERIVED_FILES, TOKEN_FILE } from './state-folder';

/** Everything that decides whether `--logout` accepts the settings (observed, 2.4.23). */
const SETTINGS = ['config', 'sync_list', 'business_shared_folders', ...DERIVED_FILES];

/** How the temporary copies are named, and how old one is that an ended Relock left behind. Milliseconds. */
const TRIAL = 'relock-trial-';
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Lets the real client sign out a made-up token in a temporary copy of its settings. Only the client itself
 * knows whether it will accept them: 2.4.23 exits 126 when some changed, 1 for a line it cannot read, and 0
 * without doing anything when `dry_run` is on.
 */
export async function rehearseSignOut(
  account: ClientAccount,
  signOut: (stateFolder: string, logFolder: string) => Promise<Rehearsal>,
): Promise<Rehearsal> {
  await sweep();
  const copy = await fs.mkdtemp(path.join(os.tmpdir(), TRIAL)).catch(() => null);
  if (copy === null) return 'cannot-tell';
  try {
    for (const name of SETTINGS) await copyIfThere(account.stateFolder, copy, name);
    await fs.writeFile(path.join(copy, TOKEN_FILE), 'trial', { mode: 0o600 });
    const end = await signOut(copy, `${copy}/`);
    if (end !== 'would-sign-out') return end;
    const kept = await fs.access(path.join(copy, TOKEN_FILE)).then(
      () => true,
      () => false,
    );
    return kept ? 'client-refuses' : 'would-sign-out';
  } catch {
    return 'cannot-tell';
  } finally {
    await remove(copy);
  }
}

/** Removes our own copies that a Relock left behind when it was ended in the middle. */
async function sweep(): Promise<void> {
  const uid = process.getuid?.();
  const names = await fs.readdir(os.tmpdir()).catch(() => []);
  for (const name of names.filter((candidate) => candidate.startsWith(TRIAL))) {
    const place = path.join(os.tmpdir(), name);
    const stat = await fs.lstat(place).catch(() => null);
    const ours = stat !== null && stat.isDirectory() && stat.uid === uid;
    if (ours && Date.now() - stat.mtimeMs > LEFT_BEHIND_MS) await remove(place);
  }
}

const remove = (place: string): Promise<void> =>
  fs.rm(place, { recursive: true, force: true }).catch(() => undefined);

async function copyIfThere(from: string, to: string, name: string): Promise<void> {
  try {
    await fs.copyFile(path.join(from, name), path.join(to, name));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  }
}

import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** How our temporary folders are named: copies of settings for a trial, and logs of the client. */
const PREFIXES = ['relock-trial-', 'relock-logs-'] as const;

/** Longer than the client is ever given, so that a folder which another Relock uses now is left alone. */
const LEFT_BEHIND_MS = 60_000;

/**
 * Makes a temporary folder for this user alone, and removes it after `use`. In the runtime folder of the session
 * where there is one: it is in memory, and the system empties it when the person signs out.
 */
export async function withScratch<T>(
  prefix: (typeof PREFIXES)[number],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeScratch(prefix);
  try {
    return await use(folder);
  } finally {
    await remove(folder);
  }
}

/** Is this one of our temporary folders? */
export const isScratch = (folder: string): boolean =>
  PREFIXES.some((prefix) => path.basename(folder).startsWith(prefix));

/**
 * Removes our temporary folders that an ended Relock left behind, of this user only. `olderThanMs` 0 removes all
 * of them, for "forget everything". The number that is still there.
 */
export async function sweepScratch(olderThanMs = LEFT_BEHIND_MS): Promise<number> {
  const uid = process.getuid?.();
  let left = 0;
  for (const root of roots()) {
    const names = await fs.readdir(root).catch(() => []);
    for (const place of names.map((name) => path.join(root, name)).filter(isScratch)) {
      const stat = await fs.lstat(place).catch(() => null);
      const ours = stat !== null && stat.isDirectory() && stat.uid === uid;
      if (!ours || (olderThanMs > 0 && Date.now() - stat.mtimeMs < olderThanMs)) continue;
      if (!(await remove(place))) left += 1;
    }
  }
  return left;
}

async function makeScratch(prefix: string): Promise<string> {
  let problem: unknown;
  for (const root of roots()) {
    try {
      return await fs.mkdtemp(path.join(root, prefix));
    } catch (cause) {
      problem = cause;
    }
  }
  throw problem;
}

/** Best first. A relative XDG_RUNTIME_DIR must be ignored (XDG base directories). */
function roots(): readonly string[] {
  const runtime = process.env['XDG_RUNTIME_DIR'];
  return runtime !== undefined && path.isAbsolute(runtime) ? [runtime, os.tmpdir()] : [os.tmpdir()];
}

const remove = (place: string): Promise<boolean> =>
  fs.rm(place, { recursive: true, force: true }).then(
    () => true,
    () => false,
  );

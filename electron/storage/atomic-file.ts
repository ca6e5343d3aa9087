import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '../../shared/result';
import {
  realFileSystem,
  systemCode,
  writeFault,
  type FileSystem,
  type WriteFault,
} from './file-system';

/** What a name ends with while its bytes are not whole yet. */
const UNFINISHED = /\.[0-9a-f]{12}\.tmp$/;

/** No file of ours comes near this; a larger one is not read into memory. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Where the second copy of a file is. */
export const backupOf = (file: string): string => `${file}.backup`;

/** Which copies hold the new bytes. `first-only`: the backup is still the old one, until the next write or start. */
export type WrittenCopies = 'both' | 'first-only';

/**
 * Replaces `file` as a whole, and then its backup by the same bytes: whatever happens on the way, one of
 * the two holds the old or the new content. When it returns ok, the file is on the disk; with `both`, damage
 * to one of the copies loses nothing that was confirmed. On a fault nothing is cut and the file is the old
 * one, except where the disk refused to make the new name last: then either may be found after a power cut.
 */
export async function writeFileAtomic(
  file: string,
  bytes: Uint8Array,
  fs: FileSystem = realFileSystem,
): Promise<Result<WrittenCopies, WriteFault>> {
  const [first, second] = [copyAt(file), copyAt(backupOf(file))];
  // Both copies are written before the first rename: a full disk shows while the old ones still stand.
  const written = await trying(async () => {
    await writeThrough(first.draft, bytes, fs);
    await writeThrough(second.draft, bytes, fs);
    await putInPlace(first, fs);
  });
  const copied = written.ok ? await trying(() => putInPlace(second, fs)) : written;
  if (!copied.ok) {
    await removeFile(first.draft, fs);
    await removeFile(second.draft, fs);
  }
  if (!written.ok) return written;
  return ok(copied.ok ? 'both' : 'first-only');
}

interface Copy {
  readonly target: string;
  readonly draft: string;
}

async function putInPlace({ draft, target }: Copy, fs: FileSystem): Promise<void> {
  await renamePatiently(draft, target, fs);
  await syncFolder(path.dirname(target), fs);
}

async function trying(step: () => Promise<void>): Promise<Result<null, WriteFault>> {
  try {
    await step();
    return ok(null);
  } catch (error) {
    return err(writeFault(error));
  }
}

/** The bytes of a file, `none` when there is no such file, `unreadable` when the system refused. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** Reads one regular file. Links, pipes and devices are `unreadable`: they could lead elsewhere or hang. */
export async function readFileBytes(
  file: string,
  fs: FileSystem = realFileSystem,
): Promise<FileBytes> {
  try {
    const handle = await fs.open(file, READ_FLAGS);
    try {
      const stat = await handle.stat();
      if (!stat.isFile() || stat.size > MAX_BYTES) return { kind: 'unreadable' };
      return { kind: 'bytes', bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === '') throw error;
    return { kind: code === 'ENOENT' ? 'none' : 'unreadable' };
  }
}

// Windows has neither flag: Node leaves them undefined there, which `|` takes as 0.
const READ_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Removes one file. True when it is gone now, also when it never was. */
export async function removeFile(file: string, fs: FileSystem = realFileSystem): Promise<boolean> {
  try {
    await fs.unlink(file);
    return true;
  } catch (error) {
    return systemCode(error) === 'ENOENT';
  }
}

/** Removes what interrupted writes left in `folder`; such files are never read as data. */
export async function removeUnfinished(
  folder: string,
  fs: FileSystem = realFileSystem,
): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  const unfinished = names.filter((name) => UNFINISHED.test(name));
  await Promise.all(unfinished.map((name) => removeFile(path.join(folder, name), fs)));
}

/** Makes renames and removals in `folder` last through a power cut. */
export async function syncFolder(folder: string, fs: FileSystem = realFileSystem): Promise<void> {
  // Windows cannot sync a folder, and its renames are journaled.
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems do not know how to; nothing better can be done there.
    if (systemCode(error) !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
}

const copyAt = (target: string): Copy => ({
  target,
  draft: `${target}.${randomBytes(6).toString('hex')}.tmp`,
});

async function writeThrough(draft: string, bytes: Uint8Array, fs: FileSystem): Promise<void> {
  const handle = await fs.open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** On Windows a virus scanner or an indexer can hold a fresh file for a moment. */
async function renamePatiently(from: string, to: string, fs: FileSystem): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error));
      if (process.platform !== 'win32' || !held || attempt === 6) throw error;
      await pause(attempt * 25);
    }
  }
}

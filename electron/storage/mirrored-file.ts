import type { Result } from '../../shared/result';
import { backupOf, readFileBytes, writeFileAtomic, type FileBytes } from './atomic-file';
import type { FileSystem } from './file-system';

/**
 * What a file and its backup came to.
 * opened: with whether the backup had to be used. refused: neither could be opened; `faults` says why.
 */
export type MirroredRead<T, E> =
  | { readonly kind: 'opened'; readonly value: T; readonly usedBackup: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly faults: readonly (E | 'unreadable')[] };

export interface MirroredReadOptions<T, E> {
  readonly fs: FileSystem;
  /** Opens the bytes of either copy. */
  readonly open: (bytes: Uint8Array) => Result<T, E>;
  /** May a damaged or older copy be written again from the good one? */
  readonly mend: boolean;
  /** A fault after which the backup may not stand in: the file is good, for a later Relock. */
  readonly isFinal: (fault: E) => boolean;
}

/**
 * Reads what `writeFileAtomic` wrote: the file itself, else its backup. When only one of the two is good,
 * or the backup is older (a crash between the two renames), both are written again, so that the next
 * damage finds two good copies. Two bad copies are left as they are.
 */
export async function readMirrored<T, E>(
  file: string,
  { fs, open, isFinal, mend }: MirroredReadOptions<T, E>,
): Promise<MirroredRead<T, E>> {
  const main = await readFileBytes(file, fs);
  const backup = await readFileBytes(backupOf(file), fs);
  if (main.kind === 'none' && backup.kind === 'none') return { kind: 'none' };
  const faults: (E | 'unreadable')[] = [];
  for (const copy of [main, backup]) {
    const opened = openCopy(copy, open);
    if (opened === null) continue;
    if (opened.ok) {
      if (mend && copy.kind === 'bytes' && !same(main, backup))
        await writeFileAtomic(file, copy.bytes, fs);
      return { kind: 'opened', value: opened.value, usedBackup: copy === backup };
    }
    faults.push(opened.error);
    if (opened.error !== 'unreadable' && isFinal(opened.error)) break;
  }
  return { kind: 'refused', faults };
}

function openCopy<T, E>(
  copy: FileBytes,
  open: (bytes: Uint8Array) => Result<T, E>,
): Result<T, E | 'unreadable'> | null {
  if (copy.kind === 'none') return null;
  return copy.kind === 'bytes' ? open(copy.bytes) : { ok: false, error: 'unreadable' };
}

const same = (one: FileBytes, other: FileBytes): boolean =>
  one.kind === 'bytes' && other.kind === 'bytes' && Buffer.compare(one.bytes, other.bytes) === 0;

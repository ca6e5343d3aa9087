/** Why the disk did not take what was written. */
export type DiskProblem = 'disk-full' | 'cannot-write';

/** Sorts an error of the file system; anything unknown counts as "cannot write". */
export function diskProblem(cause: unknown): DiskProblem {
  const code = codeOf(cause);
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'cannot-write';
}

/** The `code` of a system error ("ENOENT"), or null. */
export const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;

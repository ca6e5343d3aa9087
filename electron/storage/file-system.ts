import fs from 'node:fs/promises';

/** The calls on the file system that storage makes; tests put faults into them. */
export type FileSystem = Pick<
  typeof fs,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'lstat' | 'chmod'
>;

/** The real file system. */
export const realFileSystem: FileSystem = fs;

/** Why nothing could be written: the codes that a person is told about. */
export type WriteFault = 'disk-full' | 'read-only' | 'failed';

/** The code of a failed system call ("ENOENT"), or an empty text for anything else. */
export function systemCode(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}

/** Sorts a failed write. Anything that is not a failed system call is a bug and is thrown again. */
export function writeFault(error: unknown): WriteFault {
  switch (systemCode(error)) {
    case '':
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    default:
      return 'failed';
  }
}

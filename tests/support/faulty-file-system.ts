import fs from 'node:fs/promises';
import type { FileSystem } from '../../electron/storage/file-system';

/** What happens at one call on the file system, counted from 1 over all that change something. */
export interface Fault {
  readonly at: number;
  /** The system error of that call, such as `ENOSPC`; without it the process is killed before the call. */
  readonly fail?: string;
}

/** The real file system with one fault in it. Every opening for writing, write, sync, rename and removal counts. */
export function faultyFileSystem({ at, fail }: Fault): {
  readonly fs: FileSystem;
  calls(): number;
} {
  let calls = 0;
  const step = async (): Promise<void> => {
    calls += 1;
    if (calls !== at) return;
    if (fail === undefined) process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error('planted'), { code: fail });
  };
  const faulty =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await step();
      return work(...args);
    };
  const open: FileSystem['open'] = async (file, flags, mode) => {
    const writes = typeof flags === 'string' && flags.startsWith('w');
    if (writes) await step();
    const handle = await fs.open(file, flags, mode);
    handle.sync = faulty(handle.sync.bind(handle));
    const { writeFile } = handle;
    if (writes) {
      handle.writeFile = async (...args) => {
        await step();
        await writeFile.apply(handle, args);
      };
    }
    return handle;
  };
  const system: FileSystem = {
    open,
    rename: faulty(fs.rename),
    unlink: faulty(fs.unlink),
    chmod: faulty(fs.chmod),
    mkdir: faulty(fs.mkdir) as FileSystem['mkdir'],
    readdir: fs.readdir,
    lstat: fs.lstat,
  };
  return { fs: system, calls: () => calls };
}

/** The real file system without waiting for the disk, for tests that write thousands of times. */
export const quickFileSystem: FileSystem = {
  ...fs,
  open: async (file, flags, mode) => {
    const handle = await fs.open(file, flags, mode);
    handle.sync = () => Promise.resolve();
    return handle;
  },
};

import { randomInt, randomUUID } from 'node:crypto';
import { createConnection, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '../../shared/result';
import { removeFile } from './atomic-file';
import {
  realFileSystem,
  systemCode,
  writeFault,
  type FileSystem,
  type WriteFault,
} from './file-system';

/** The right to write in one data folder. */
export interface InstanceLock {
  /** Gives the right back. Ending the process does the same. */
  release(): Promise<void>;
}

/** Why this process may not write: another Relock does, or the lock could not be put down. */
export type LockFault = 'held' | WriteFault;

/** How long a Relock has to answer its door. The system answers for it, even while it is busy. */
const DOOR_TIMEOUT_MS = 1_000;

/** How often to ask when two Relocks meet at the very same moment and both step back. */
const ATTEMPTS = 6;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const LOCK = new RegExp(`^writer\\.(${ID})\\.lock$`);
/** A lock that is not put down yet; one that stays was left by a Relock that was killed. */
const OPENING = new RegExp(`^writer\\.(${ID})\\.opening$`);

const lockOf = (id: string): string => `writer.${id}.lock`;
const openingOf = (id: string): string => `writer.${id}.opening`;

/**
 * Makes this process the one that may write in `root`, an existing folder; a window and a command line may
 * meet there. A lock has a door: a socket that lives exactly as long as the process that opened it. A
 * process id would not do, as ids are used again, and Node cannot ask every system when another process
 * started. Each one puts its lock down before it looks for others, so two never both win.
 */
export async function takeInstanceLock(
  root: string,
  fs: FileSystem = realFileSystem,
): Promise<Result<InstanceLock, LockFault>> {
  for (let attempt = 1; ; attempt += 1) {
    const taken = await tryToTake(root, fs);
    if (taken.ok || taken.error !== 'held' || attempt === ATTEMPTS) return taken;
    await pause(randomInt(2, 10 * attempt));
  }
}

/**
 * Is another Relock writing in `root` now? Changes nothing, also where there is no folder yet. A folder that
 * cannot be looked into counts as held.
 */
export async function isHeld(root: string, fs: FileSystem = realFileSystem): Promise<boolean> {
  try {
    const { living } = await lookAround(root, null, fs);
    return living.length > 0;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return !['ENOENT', 'ENOTDIR'].includes(systemCode(error));
  }
}

async function tryToTake(root: string, fs: FileSystem): Promise<Result<InstanceLock, LockFault>> {
  const id = randomUUID();
  const server = createServer((visitor) => visitor.destroy());
  const release = async (): Promise<void> => {
    await removeFile(path.join(root, lockOf(id)), fs);
    // Takes the socket's first name away too, where it still has that.
    await new Promise((done) => server.close(done));
  };
  try {
    const put = await putDown(root, id, server, fs);
    const { living, dead } = await lookAround(root, id, fs);
    await Promise.all(dead.map((file) => removeFile(file, fs)));
    if (put && living.length === 0) return ok({ release });
    await release();
    return err('held');
  } catch (error) {
    await release();
    return err(writeFault(error));
  }
}

/** Opens the door and puts the lock down. False when another Relock took it for a dead one meanwhile. */
async function putDown(root: string, id: string, server: Server, fs: FileSystem): Promise<boolean> {
  if (process.platform !== 'linux') {
    await listen(server, doorOf(root, id));
    await (await fs.open(path.join(root, lockOf(id)), 'wx', 0o600)).close();
    return true;
  }
  // libuv calls a folder that is gone "no permission", as Windows does.
  await fs.lstat(root);
  await reach(root, fs, (near) => listen(server, path.join(near, openingOf(id))));
  try {
    // A lock gets its name when somebody answers behind it, so one that nobody answers is dead for certain.
    await fs.rename(path.join(root, openingOf(id)), path.join(root, lockOf(id)));
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The ids of the locks with somebody behind them, and the files that ended Relocks left. Both without `mine`. */
async function lookAround(
  root: string,
  mine: string | null,
  fs: FileSystem,
): Promise<{ readonly living: readonly string[]; readonly dead: readonly string[] }> {
  const names = await fs.readdir(root);
  const living: string[] = [];
  const dead: string[] = [];
  await reach(root, fs, async (near) => {
    for (const name of names) {
      const lock = LOCK.exec(name)?.[1];
      const id = lock ?? OPENING.exec(name)?.[1];
      if (id === undefined || id === mine) continue;
      const door = lock === undefined ? path.join(near, name) : doorOf(near, id);
      if (!(await isAnswered(door))) dead.push(...filesOf(path.join(root, name), door));
      else if (lock !== undefined) living.push(id);
    }
  });
  return { living, dead };
}

/** A lock, and on macOS the socket that it names. A pipe of Windows goes with its process. */
const filesOf = (file: string, door: string): readonly string[] =>
  process.platform === 'darwin' ? [file, door] : [file];

/**
 * Where the door of a lock is. On Linux the lock itself is the socket: a name outside of the file system ends
 * at a network namespace, and two Relocks in one folder would not meet. On macOS, which has no such thing,
 * the names of data folders are too long for a socket.
 */
function doorOf(root: string, id: string): string {
  if (process.platform === 'linux') return path.join(root, lockOf(id));
  const name = `relock-${id}`;
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\${name}`
    : path.join(os.tmpdir(), `${name}.sock`);
}

/** The longest name of a socket on Linux, in bytes (`sun_path`, unix(7)), without its closing zero. */
const MAX_DOOR_BYTES = 107;

/** Gives `use` a name of `root` that is short enough for the doors in it: its own, or one through /proc. */
async function reach<T>(
  root: string,
  fs: FileSystem,
  use: (near: string) => Promise<T>,
): Promise<T> {
  const longest = path.join(root, openingOf(randomUUID()));
  if (process.platform !== 'linux' || Buffer.byteLength(longest) <= MAX_DOOR_BYTES)
    return use(root);
  const folder = await fs.open(root, 'r');
  try {
    return await use(`/proc/self/fd/${String(folder.fd)}`);
  } finally {
    await folder.close();
  }
}

/** Rejects with a system error. */
function listen(server: Server, door: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(door, () => {
      // The lock never keeps a program from ending.
      server.unref();
      resolve();
    });
  });
}

/** Only a door that is not there, or that nobody opened, is dead; whatever else happens, somebody may be behind it. */
function isAnswered(door: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = createConnection(door);
    const give = (answered: boolean): void => {
      visit.destroy();
      resolve(answered);
    };
    visit.setTimeout(DOOR_TIMEOUT_MS, () => give(true));
    visit.once('connect', () => give(true));
    visit.once('error', (error) => {
      give(!['ECONNREFUSED', 'ENOENT'].includes(systemCode(error)));
    });
  });
}

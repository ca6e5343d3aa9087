import { randomInt, randomUUID } from 'node:crypto';
import { createConnection, createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '../../shared/result';
import { removeFile } from './atomic-file';
import { realFileSystem, writeFault, type FileSystem, type WriteFault } from './file-system';

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

const LOCK = /^writer\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.lock$/;

/**
 * Makes this process the one that may write in `root`, an existing folder; a window and a command line may
 * meet there. A lock is a file named after a door: a socket that lives exactly as long as the process that
 * opened it. A process id would not do, as ids are used again, and Node cannot ask every system when
 * another process started. Each one puts its lock down before it looks for others, so two never both win.
 */
export async function takeInstanceLock(
  root: string,
  fs: FileSystem = realFileSystem,
): Promise<Result<InstanceLock, LockFault>> {
  for (let attempt = 1; ; attempt += 1) {
    const id = randomUUID();
    const file = path.join(root, `writer.${id}.lock`);
    const server = await openDoor(doorOf(id));
    if (server === null) return err('failed');
    const release = async (): Promise<void> => {
      await removeFile(file, fs);
      await new Promise((done) => server.close(done));
    };
    const taken = await putDown(root, file, id, fs);
    if (taken.ok) return ok({ release });
    await release();
    if (taken.error !== 'held' || attempt === ATTEMPTS) return taken;
    await pause(randomInt(2, 10 * attempt));
  }
}

/** Is another Relock writing in `root` now? Removes locks of Relocks that ended. */
export async function isHeld(root: string, fs: FileSystem = realFileSystem): Promise<boolean> {
  return (await livingLocks(root, null, fs)) > 0;
}

async function putDown(
  root: string,
  file: string,
  id: string,
  fs: FileSystem,
): Promise<Result<null, LockFault>> {
  try {
    const handle = await fs.open(file, 'wx', 0o600);
    await handle.close();
    return (await livingLocks(root, id, fs)) === 0 ? ok(null) : err('held');
  } catch (error) {
    return err(writeFault(error));
  }
}

/** Counts the locks with somebody behind them, without `mine`. Names are never used twice, so a dead one can go. */
async function livingLocks(root: string, mine: string | null, fs: FileSystem): Promise<number> {
  const names = await fs.readdir(root).catch(() => []);
  const others = names.flatMap((name) => LOCK.exec(name)?.[1] ?? []).filter((id) => id !== mine);
  const living = await Promise.all(
    others.map(async (id) => {
      const answered = await isAnswered(doorOf(id));
      if (!answered) await removeFile(path.join(root, `writer.${id}.lock`), fs);
      return answered;
    }),
  );
  return living.filter(Boolean).length;
}

/** Where the door of a lock is: in no folder on Linux and Windows, in the temporary folder on macOS. */
function doorOf(id: string): string {
  const name = `relock-${id}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : path.join(os.tmpdir(), `${name}.sock`);
}

function openDoor(door: string): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', () => resolve(null));
    server.listen(door, () => {
      // The lock never keeps a program from ending.
      server.unref();
      resolve(server);
    });
  });
}

function isAnswered(door: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = createConnection(door);
    const give = (answered: boolean): void => {
      visit.destroy();
      resolve(answered);
    };
    visit.setTimeout(DOOR_TIMEOUT_MS, () => give(true));
    visit.once('connect', () => give(true));
    visit.once('error', () => give(false));
  });
}

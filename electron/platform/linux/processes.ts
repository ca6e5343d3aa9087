import { readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { configHome } from './paths';

/** A running OneDrive client of this user. `startedAt` is in clock ticks since boot: it tells a reused pid apart. */
export interface ClientProcess {
  readonly pid: number;
  readonly startedAt: string;
  /** With links resolved, so that two names of one folder are the same. */
  readonly stateFolder: string;
}

export interface ProcessDeps {
  /** `/proc`; another folder in tests. */
  readonly proc: string;
  readonly uid: number;
}

/**
 * The OneDrive clients that this user runs, each with the state folder it works on: that of `--confdir`, else
 * the standard one of its own environment. Null when the process list, or one of these clients, cannot be read.
 */
export async function clientProcesses(deps: ProcessDeps): Promise<readonly ClientProcess[] | null> {
  const names = await readdir(deps.proc).catch(() => null);
  if (names === null) return null;
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  try {
    const found = await Promise.all(pids.map((pid) => clientProcess(deps, pid)));
    return found.filter((process) => process !== null);
  } catch {
    return null;
  }
}

/** A folder with its links resolved; as it is written when it is not there. */
export const realFolder = (folder: string): Promise<string> => realpath(folder).catch(() => folder);

/** Is this very process still there? A zombie is not: it holds nothing any more. */
export async function isAlive(deps: ProcessDeps, process: ClientProcess): Promise<boolean> {
  const now = await processStat(deps, process.pid);
  return now?.startedAt === process.startedAt && now.state !== 'Z';
}

async function clientProcess(deps: ProcessDeps, pid: number): Promise<ClientProcess | null> {
  const folder = path.join(deps.proc, String(pid));
  try {
    // The owner first: what others run may not be read at all (hidepid), and need not be.
    if ((await stat(folder)).uid !== deps.uid) return null;
    if ((await readFile(path.join(folder, 'comm'), 'utf8')).trim() !== 'onedrive') return null;
    const now = await processStat(deps, pid);
    if (now === null || now.state === 'Z') return null;
    const args = (await readFile(path.join(folder, 'cmdline'), 'utf8')).split('\0');
    const env = await environment(folder);
    const home = env['HOME'] ?? '/root';
    const given = confdirOf(args);
    const written =
      given === null
        ? path.join(configHome(env, home), 'onedrive')
        : path.resolve(await readlink(path.join(folder, 'cwd')), given.replace(/^~(?=\/|$)/, home));
    return { pid, startedAt: now.startedAt, stateFolder: await realFolder(written) };
  } catch (cause) {
    const now = await processStat(deps, pid);
    if (now === null || now.state === 'Z') return null; // It ended meanwhile.
    throw cause;
  }
}

/** `--confdir X` or `--confdir=X`. */
function confdirOf(args: readonly string[]): string | null {
  const at = args.findIndex((arg) => arg === '--confdir' || arg.startsWith('--confdir='));
  if (at < 0) return null;
  const arg = args[at] ?? '';
  return arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : (args[at + 1] ?? null);
}

async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  const text = await readFile(path.join(folder, 'environ'), 'utf8');
  const pairs = text.split('\0').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

/** Fields 3 and 22 of proc_pid_stat(5); the name before them may hold spaces and brackets. */
async function processStat(
  deps: ProcessDeps,
  pid: number,
): Promise<{ state: string; startedAt: string } | null> {
  const text = await readFile(path.join(deps.proc, String(pid), 'stat'), 'utf8').catch(() => null);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields?.[0], fields?.[19]];
  return state === undefined || startedAt === undefined ? null : { state, startedAt };
}

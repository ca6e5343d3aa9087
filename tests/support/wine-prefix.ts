import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import {
  access,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { cacheRoot } from '../../scripts/lib/paths.mjs';

/** What a program did. */
export interface ProgramRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const BOOT_TIMEOUT_MS = 180_000;

/** Runs programs in the prefix below `dir`, with nothing of this machine's own settings. */
export function wineIn(dir: string) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: path.join(dir, 'home'),
    TMPDIR: dir, // The server keeps its socket there.
    USER: 'ana',
    LANG: 'C.UTF-8', // Wine reads its arguments in this encoding.
    WINEPREFIX: path.join(dir, 'prefix'),
    WINEDEBUG: '-all',
    // No menu entries for this machine, no offers to download a browser engine or .NET.
    WINEDLLOVERRIDES: 'winemenubuilder.exe,mscoree,mshtml=',
  };
  let count = 0;
  /** Files as standard streams: with a pipe, `node.exe` fails with EBADF in this Wine (electron-runtime.md). */
  const run = async (
    program: string,
    args: readonly string[],
    timeoutMs: number,
    whileItRuns?: (kill: () => void) => void,
  ): Promise<ProgramRun> => {
    count += 1;
    const place = (name: string) => path.join(dir, `run-${String(count)}.${name}`);
    await mkdir(dir, { recursive: true });
    await writeFile(place('in'), '');
    const files = [
      openSync(place('in'), 'r'),
      openSync(place('out'), 'w'),
      openSync(place('err'), 'w'),
    ];
    try {
      const options = { env, cwd: dir, stdio: files };
      const exitCode = await exitOf({ program, args, options, timeoutMs, whileItRuns });
      const [stdout, stderr] = await Promise.all([
        readFile(place('out'), 'utf8'),
        readFile(place('err'), 'utf8'),
      ]);
      return { exitCode, stdout, stderr };
    } finally {
      for (const file of files) closeSync(file);
    }
  };
  return { env, run };
}

interface Started {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: { env: Record<string, string>; cwd: string; stdio: number[] };
  readonly timeoutMs: number;
  /** Given what ends the program with SIGKILL; its exit code is then -1. */
  readonly whileItRuns: ((kill: () => void) => void) | undefined;
}

function exitOf({ program, args, options, timeoutMs, whileItRuns }: Started): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${program} ${args.join(' ')} did not end within ${String(timeoutMs)} ms`));
    }, timeoutMs);
    let killed = false;
    whileItRuns?.(() => {
      killed = true;
      child.kill('SIGKILL');
    });
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new Error(`${program} cannot be run. Is wine installed?`, { cause }));
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== null) resolve(code);
      else if (killed) resolve(-1);
      else reject(new Error(`${program} was ended by ${String(signal)}`));
    });
  });
}

/** A prefix that was set up once for this version of Wine and this person, kept in Relock's cache. */
export async function ensureTemplate(): Promise<string> {
  const version = spawnSync('wine', ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined || version.status !== 0)
    throw new Error('Wine is not installed here. On Debian: apt-get install wine wine64');
  const name = version.stdout.trim().replaceAll(/[^\w.~-]+/g, '-');
  const template = path.join(cacheRoot(), `${name}-win10`);
  if (await exists(template)) return template;
  await mkdir(cacheRoot(), { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot(), 'incoming-'));
  const wine = wineIn(work);
  try {
    await mkdir(path.join(work, 'home'));
    for (const [program, ...args] of [
      ['wineboot', '-i'],
      ['wine', 'winecfg', '-v', 'win10'],
    ] as const) {
      const { exitCode, stderr } = await wine.run(program, args, BOOT_TIMEOUT_MS);
      if (exitCode !== 0) throw new Error(`${program} ended with ${String(exitCode)}: ${stderr}`);
    }
    // Ending the server is what writes the registry to disk; -w waits until it is gone.
    await wine.run('wineserver', ['-k'], BOOT_TIMEOUT_MS);
    await wine.run('wineserver', ['-w'], BOOT_TIMEOUT_MS);
    await unlinkHome(path.join(work, 'prefix', 'drive_c', 'users'));
    await rm(path.join(work, 'prefix', 'wineserver')); // names the socket of the server that is gone
    await rename(path.join(work, 'prefix'), template).catch(async (cause: unknown) => {
      if (!(await exists(template))) throw cause; // else another run was faster
    });
    return template;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Wine links Documents and the like to the home folder of this machine; here they become plain folders. */
async function unlinkHome(users: string): Promise<void> {
  for (const user of await readdir(users)) {
    for (const name of await readdir(path.join(users, user))) {
      const place = path.join(users, user, name);
      if (!(await lstat(place)).isSymbolicLink()) continue;
      await rm(place);
      await mkdir(place);
    }
  }
}

/** 700 MB of Wine's own programs are linked, not copied, where the file system can; all else is a copy. */
export async function copyPrefix(template: string, prefix: string): Promise<void> {
  const windows = path.join('drive_c', 'windows');
  await cp(template, prefix, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    filter: (source) => source !== path.join(template, windows),
  });
  const from = path.join(template, windows);
  const linked = spawnSync('cp', ['-al', from, path.join(prefix, windows)]);
  if (linked.status === 0) return;
  await rm(path.join(prefix, windows), { recursive: true, force: true });
  await cp(from, path.join(prefix, windows), { recursive: true, verbatimSymlinks: true });
}

const exists = (place: string) =>
  access(place).then(
    () => true,
    () => false,
  );

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
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { ensureWindowsParts } from '../../scripts/lib/node-win.mjs';
import { cacheRoot, inRoot, root } from '../../scripts/lib/paths.mjs';

/** What a Windows program did. */
export interface WindowsRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows API of its own: a fresh Wine prefix that only one test file uses. */
export interface WindowsMachine {
  /** Runs `reg.exe`; rejects unless it exits 0. */
  reg(...args: string[]): Promise<void>;
  /** Imports the text of a .reg file through `reg.exe import`, as UTF-16 with its mark. */
  importRegistry(text: string): Promise<void>;
  /**
   * Bundles one of our TypeScript files (path below the repository) and runs it in the real `node.exe`.
   * Rejects unless it exits 0; resolves to what it printed.
   */
  runNode(entry: string, ...args: string[]): Promise<string>;
  /** Ends every Windows program of this machine and removes it. */
  stop(): Promise<void>;
}

const RUN_TIMEOUT_MS = 60_000;
const BOOT_TIMEOUT_MS = 180_000;

/** Makes a Windows 10 in a temporary folder. The first call on a machine takes about 15 s, later ones 1 s. */
export async function startWindows(): Promise<WindowsMachine> {
  const { nodeExe, koffiBinary } = await ensureWindowsParts();
  const template = await ensureTemplate();
  const dir = await mkdtemp(path.join(os.tmpdir(), 'relock-wine-'));
  const wine = wineIn(dir);
  const removeAtExit = () => {
    spawnSync('wineserver', ['-k'], { env: wine.env });
  };
  process.once('exit', removeAtExit);
  await copyPrefix(template, path.join(dir, 'prefix'));
  await mkdir(path.join(dir, 'home'));
  await stageNativeModules(path.join(dir, 'app', 'node_modules'), koffiBinary);
  // Access rules of keys live in the server only, so one server stays for all programs of a machine.
  // It ends by itself some minutes after a test run that was killed.
  await wine.run('wineserver', ['-p600'], RUN_TIMEOUT_MS);

  const mustRun = async (program: string, args: readonly string[]): Promise<string> => {
    const run = await wine.run('wine', [program, ...args], RUN_TIMEOUT_MS);
    if (run.exitCode === 0) return run.stdout;
    throw new Error(
      `${path.basename(program)} ${args.join(' ')} ended with ${String(run.exitCode)}:\n${run.stdout}${run.stderr}`,
    );
  };
  return {
    async reg(...args) {
      await mustRun('reg', args);
    },
    async importRegistry(text) {
      const file = path.join(dir, 'import.reg');
      await writeFile(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le');
      await mustRun('reg', ['import', windowsPath(file)]);
    },
    async runNode(entry, ...args) {
      const bundle = await bundleFor(entry, path.join(dir, 'app'));
      return mustRun(nodeExe, [windowsPath(bundle), ...args]);
    },
    async stop() {
      process.off('exit', removeAtExit);
      await wine.run('wineserver', ['-k'], RUN_TIMEOUT_MS);
      await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Wine shows the whole file system as drive Z. */
const windowsPath = (file: string) => `Z:${file.replaceAll('/', '\\')}`;

/** Runs programs in the prefix below `dir`, with nothing of this machine's own settings. */
function wineIn(dir: string) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: path.join(dir, 'home'),
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
  ): Promise<WindowsRun> => {
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
      const exitCode = await exitOf(program, args, { env, cwd: dir, stdio: files }, timeoutMs);
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

function exitOf(
  program: string,
  args: readonly string[],
  options: { env: Record<string, string>; cwd: string; stdio: number[] },
  timeoutMs: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${program} ${args.join(' ')} did not end within ${String(timeoutMs)} ms`));
    }, timeoutMs);
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new Error(`${program} cannot be run. Is wine installed?`, { cause }));
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === null) reject(new Error(`${program} was ended by ${String(signal)}`));
      else resolve(code);
    });
  });
}

/** A prefix that was set up once for this version of Wine and this person, kept in Relock's cache. */
async function ensureTemplate(): Promise<string> {
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
async function copyPrefix(template: string, prefix: string): Promise<void> {
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

/** The native modules as an installation on Windows has them; npm left the Windows half of koffi out here. */
async function stageNativeModules(modules: string, koffiBinary: string): Promise<void> {
  const copy = (from: string, to: string) =>
    cp(from, path.join(modules, to), { recursive: true, dereference: true });
  await copy(inRoot('node_modules', 'koffi'), 'koffi');
  await copy(koffiBinary, path.join('@koromix', 'koffi-win32-x64'));
  for (const part of ['package.json', 'lib', path.join('prebuilds', 'win32-x64')])
    await copy(inRoot('node_modules', 'keytar', part), path.join('keytar', part));
}

/** One ESM file with everything in it but the native modules, as the app is built. */
async function bundleFor(entry: string, outDir: string): Promise<string> {
  const name = path.basename(entry, '.ts');
  const file = path.join(outDir, `${name}.mjs`);
  if (await exists(file)) return file;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['keytar', 'koffi'], target: 'node' },
    build: {
      ssr: entry,
      target: 'node20.18',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['keytar', 'koffi', /^node:/],
        output: { format: 'es', entryFileNames: `${name}.mjs` },
      },
    },
  });
  return file;
}

const exists = (place: string) =>
  access(place).then(
    () => true,
    () => false,
  );

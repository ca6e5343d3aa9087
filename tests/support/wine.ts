import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { ensureWindowsParts } from '../../scripts/lib/node-win.mjs';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { copyPrefix, ensureTemplate, wineIn } from './wine-prefix';

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
  /**
   * The same, but the program may end in any way, and `kill` ends it with SIGKILL. Answers with what it printed, or
   * null when it was killed or ended itself.
   */
  runNodeToEnd(
    entry: string,
    args: readonly string[],
    whileItRuns?: (kill: () => void) => void,
  ): Promise<string | null>;
  /** Drive C as this system sees it. */
  readonly driveC: string;
  /** Ends every Windows program of this machine and removes it. */
  stop(): Promise<void>;
}

const RUN_TIMEOUT_MS = 60_000;

/** Makes a Windows 10 in a temporary folder. The first call on a machine takes about 15 s, later ones 1 s. */
export async function startWindows(): Promise<WindowsMachine> {
  const { nodeExe, koffiBinary } = await ensureWindowsParts();
  const template = await ensureTemplate();
  const dir = await mkdtemp(path.join(os.tmpdir(), 'relock-wine-'));
  const wine = wineIn(dir);
  const removeAtExit = () => {
    spawnSync('wineserver', ['-k'], { env: wine.env });
    rmSync(dir, { recursive: true, force: true });
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
    async runNodeToEnd(entry, args, whileItRuns) {
      const bundle = await bundleFor(entry, path.join(dir, 'app'));
      const run = await wine.run(
        'wine',
        [nodeExe, windowsPath(bundle), ...args],
        RUN_TIMEOUT_MS,
        whileItRuns,
      );
      if (run.exitCode !== 0 && run.stderr.trim() !== '') throw new Error(run.stderr);
      return run.exitCode === 0 ? run.stdout : null;
    },
    driveC: path.join(dir, 'prefix', 'drive_c'),
    async stop() {
      process.off('exit', removeAtExit);
      await wine.run('wineserver', ['-k'], RUN_TIMEOUT_MS);
      await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Wine shows the whole file system as drive Z. */
const windowsPath = (file: string) => `Z:${file.replaceAll('/', '\\')}`;

/** The native modules as an installation on Windows has them; npm left the Windows half of koffi out here. */
async function stageNativeModules(modules: string, koffiBinary: string): Promise<void> {
  const copy = (from: string, to: string, leaveOut = /(?!)/) =>
    cp(from, path.join(modules, to), {
      recursive: true,
      dereference: true,
      filter: (source) => !leaveOut.test(path.relative(from, source)),
    });
  // Without what electron-builder.yml leaves out, so that these tests notice when too much is.
  const sources = /^(lib|vendor|doc)(\/|$)|\.(cc|hh|inc|S|asm|def)$/;
  await copy(inRoot('node_modules', 'koffi'), 'koffi', sources);
  await copy(koffiBinary, path.join('@koromix', 'koffi-win32-x64'));
  for (const part of ['package.json', 'lib', path.join('prebuilds', 'win32-x64')])
    await copy(inRoot('node_modules', 'keytar', part), path.join('keytar', part));
}

/** One ESM file with everything in it but the native modules, as the app is built. */
async function bundleFor(entry: string, outDir: string): Promise<string> {
  const name = path.basename(entry, '.ts');
  const file = path.join(outDir, `${name}.mjs`);
  if (existsSync(file)) return file;
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

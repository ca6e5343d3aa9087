import { rm } from 'node:fs/promises';
import { parseFlags } from './lib/args.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, TEST_PACKAGES } from './lib/debian.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { checkContents, checkFuses, findPackaged } from './lib/packaged.mjs';
import { startPackagedOnce } from './lib/packaged-start.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { must } from './lib/run.mjs';
import { runMain, say, ScriptError, withProgress } from './lib/say.mjs';

/** `npm run package`: an unpacked, fused, asar-packed app for this system, read back and started once. */
await runMain(async () => {
  const flags = parseFlags(
    process.argv.slice(2),
    {
      'for-tests': { help: 'pack the Electron for tests; the result must not be given to people' },
    },
    'npm run package --',
  );
  checkNode();
  await ensurePackages();
  const electron = await ensureElectron();
  if (electron.isTestBuild && flags['for-tests'] !== true) {
    throw new ScriptError(
      `Only Electron ${electron.version} for tests is here, and it is out of support: an app for people must not carry it.\nFor a test package: npm run package -- --for-tests`,
    );
  }
  await ensureBuild();
  await rm(inRoot('release'), { recursive: true, force: true });
  await withProgress(`Packing Relock with Electron ${electron.version}`, () => pack(electron));
  const { dir, executable, resources } = await findPackaged();
  say(`  ${await checkFuses(executable)} fuses are as electron-builder.yml says.`);
  const { files, native } = await checkContents(resources);
  say(`  ${files} entries in the archive, ${native.length} native files beside it.`);
  await startOnce(dir);
  say(`The packaged app is in ${dir}${electron.isTestBuild ? '. It is for tests only.' : ''}`);
  return 0;
});

/** @param {import('./lib/electron.mjs').Electron} electron */
function pack({ dir, version }) {
  const args = [
    '--dir',
    '--publish',
    'never',
    '--config',
    'electron-builder.yml',
    `-c.electronDist=${dir}`,
    `-c.electronVersion=${version}`,
  ];
  return must(
    'The app could not be packed. electron-builder said:',
    process.execPath,
    [inRoot('node_modules/electron-builder/cli.js'), ...args],
    { cwd: inRoot() },
  );
}

/** @param {string} dir */
async function startOnce(dir) {
  if (process.platform !== 'linux') {
    say('  The packaged app was not started: this check needs a virtual screen of Linux.');
    return;
  }
  await ensureDebianPackages(TEST_PACKAGES);
  const { colours, processes } = await startPackagedOnce(dir);
  say(
    `  Started once as an ordinary user: a painted page (${colours} colours), ${processes} processes, none without sandbox.`,
  );
}

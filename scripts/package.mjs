import { parseFlags } from './lib/args.mjs';
import { ensureDebianPackages, TEST_PACKAGES } from './lib/debian.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { PACKAGE_CHECKS, packInto } from './lib/packing.mjs';
import { inRoot } from './lib/paths.mjs';
import { runMain, say, ScriptError } from './lib/say.mjs';

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
  if (process.platform === 'linux') await ensureDebianPackages(TEST_PACKAGES);
  const packaged = await packInto(electron, inRoot('release'));
  for (const { run, linuxOnly } of PACKAGE_CHECKS) {
    if (linuxOnly === true && process.platform !== 'linux')
      say('  The packaged app was not started: this check needs a virtual screen of Linux.');
    else say(`  ${await run(packaged)}`);
  }
  say(
    `The packaged app is in ${packaged.dir}${electron.isTestBuild ? '. It is for tests only.' : ''}`,
  );
  return 0;
});

import { mkdir, readdir, rm } from 'node:fs/promises';
import { parseFlags } from './lib/args.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, TEST_PACKAGES } from './lib/debian.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, say, ScriptError } from './lib/say.mjs';

/** `npm run screens`: a picture of every screen of the real app, in both languages and themes. */
await runMain(async () => {
  parseFlags(process.argv.slice(2), {}, 'npm run screens --');
  if (process.platform !== 'linux')
    throw new ScriptError('Pictures are taken on a virtual screen, so this runs on Linux only.');
  checkNode();
  await ensurePackages();
  await ensureDebianPackages(TEST_PACKAGES);
  await ensureElectron();
  await ensureBuild();
  const folder = inRoot('screens');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const args = [inRoot('node_modules/playwright/cli.js'), 'test', '--project', 'screens'];
  const { code } = await run(process.execPath, args, {
    cwd: inRoot(),
    env: { ...process.env, RELOCK_SCREENS: folder },
    show: true,
  });
  say(`${(await readdir(folder)).length} pictures are in ${folder}`);
  return code === 0 ? 0 : 1;
});

import { parseFlags } from './lib/args.mjs';
import { ensureBuild, sayBuilt } from './lib/build.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  const flags = parseFlags(
    process.argv.slice(2),
    { force: { help: 'build even when nothing changed' } },
    'build',
  );
  checkNode();
  await ensurePackages();
  sayBuilt(await ensureBuild({ force: flags['force'] === true }));
  return 0;
});

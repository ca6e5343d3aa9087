import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { runMain } from './lib/say.mjs';

/**
 * `npm run -s cli -- COMMAND`: Relock's command line in plain Node.js. Progress of a build goes to
 * standard error, so that `--json` prints one object and nothing else.
 */
await runMain(async () => {
  checkNode();
  const print = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  let dist;
  try {
    await ensurePackages();
    dist = await ensureBuild();
  } finally {
    process.stdout.write = print;
  }
  const { status } = spawnSync(
    process.execPath,
    [path.join(dist, 'cli.mjs'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
    },
  );
  return status ?? 1;
});

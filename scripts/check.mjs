import { parseFlags } from './lib/args.mjs';
import { runChecks } from './lib/checks.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { runMain, say } from './lib/say.mjs';

/** `npm run check`: everything that can be told from the source alone. */
await runMain(async () => {
  parseFlags(process.argv.slice(2), {}, 'npm run check --');
  checkNode();
  await ensurePackages();
  const failed = (await runChecks()).filter((result) => !result.passed);
  say(
    failed.length === 0
      ? 'All checks passed.'
      : `Failed: ${failed.map(({ name }) => name).join(', ')}.`,
  );
  return failed.length === 0 ? 0 : 1;
});

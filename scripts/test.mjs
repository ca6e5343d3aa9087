import { parseFlags } from './lib/args.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, TEST_PACKAGES } from './lib/debian.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { ensureWindowsParts } from './lib/node-win.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { failureText, runMain, say, ScriptError } from './lib/say.mjs';
import { PARTS } from './lib/test-parts.mjs';

/** `npm test`: installs what the tests need, runs all of them, and ends with "N passed, N failed". */

const NAMES = PARTS.map(({ name }) => name);
const FLAGS = {
  full: { help: 'the long tests too: every kill point and seed' },
  only: { value: 'PART', help: `one part: ${NAMES.join(', ')}` },
  yes: { help: 'install Debian packages without asking' },
};

await runMain(async () => {
  const flags = parseFlags(process.argv.slice(2), FLAGS, 'npm test --');
  const parts =
    flags['only'] === undefined ? PARTS : PARTS.filter(({ name }) => name === flags['only']);
  if (parts.length === 0)
    throw new ScriptError(
      `There is no part "${flags['only']}". The parts are: ${NAMES.join(', ')}.`,
      2,
    );
  const total = { passed: 0, failed: 0, skips: /** @type {string[]} */ ([]) };
  try {
    await prepare(new Set(parts.map(({ name }) => name)), flags['yes'] === true);
    await runParts(
      parts,
      { ...process.env, ...(flags['full'] === true ? { RELOCK_FULL: '1' } : {}) },
      total,
    );
  } catch (cause) {
    // Whoever reads only the last line must see that this run did not succeed.
    total.failed += 1;
    process.stderr.write(`${failureText(cause)}\n`);
  }
  if (total.skips.length > 0) {
    say(`\nNOT RUN HERE (${total.skips.length} skipped):`);
    for (const skip of total.skips) say(`  ${skip}`);
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

/** @param {ReadonlySet<string>} names @param {boolean} yes */
async function prepare(names, yes) {
  checkNode();
  await ensurePackages();
  const outside = ['wine', 'real', 'e2e', 'package'].some((name) => names.has(name));
  if (outside) await ensureDebianPackages(TEST_PACKAGES, { yes });
  if (names.has('wine') && process.platform === 'linux') await ensureWindowsParts();
  if (['real', 'e2e', 'package'].some((name) => names.has(name))) await ensureElectron();
  if (outside || names.has('contract')) await ensureBuild();
}

/**
 * @param {typeof PARTS} parts
 * @param {NodeJS.ProcessEnv} env
 * @param {{ passed: number, failed: number, skips: string[] }} total added to
 */
async function runParts(parts, env, total) {
  for (const { name, run, missing } of parts) {
    const started = Date.now();
    const why = missing?.();
    if (why !== undefined) {
      say(`\n== ${name}: cannot run here, because ${why}. Counted as skipped.`);
      total.skips.push(`the part ${name}: ${why}`);
      continue;
    }
    say(`\n== ${name}`);
    const count = await run(env);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skips.push(...namedSkips(name, count));
    const seconds = Math.round((Date.now() - started) / 1000);
    say(
      `== ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped, ${seconds} s`,
    );
  }
}

/**
 * One line for each skipped test; a report that names fewer than it counts still gets them all.
 * @param {string} part @param {import('./lib/test-parts.mjs').Count} count
 */
function namedSkips(part, { skipped, skips = [] }) {
  const unnamed = Array.from({ length: Math.max(0, skipped - skips.length) }, () => 'a test');
  return [...skips, ...unnamed].map((skip) => `${part}: ${skip}`);
}

import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { WEAKENINGS } from './data/weakenings.mjs';
import { parseFlags } from './lib/args.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, say, ScriptError } from './lib/say.mjs';

/**
 * Weakens Relock line by line and proves that a test notices each time. It works on a copy, so that the
 * real files are never touched, whatever ends it.
 */

const COPIED = ['electron', 'renderer', 'resources', 'scripts', 'shared', 'tests'];
const COPIED_FILES = [
  'electron-builder.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const FLAGS = { only: { value: 'TEXT', help: 'those whose file or name holds TEXT' } };

await runMain(async () => {
  const { only } = parseFlags(process.argv.slice(2), FLAGS, 'node scripts/weaken.mjs');
  const chosen = WEAKENINGS.filter(
    ({ file, what }) => only === undefined || `${file} ${what}`.includes(String(only)),
  );
  if (chosen.length === 0) throw new ScriptError(`No weakening is called "${only}".`, 2);
  const copy = await copyOfSource();
  const stop = () =>
    void rm(copy, { recursive: true, force: true }).finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await expectHealthy(copy, chosen);
    return await tryAll(copy, chosen);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await rm(copy, { recursive: true, force: true });
  }
});

/** @returns {Promise<string>} a folder with everything that unit and contract tests need */
async function copyOfSource() {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'relock-weaken-'));
  for (const name of [...COPIED, ...COPIED_FILES])
    await cp(inRoot(name), path.join(copy, name), { recursive: true });
  await symlink(inRoot('node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/**
 * The tests must pass before anything is weakened; else a failure would prove nothing.
 * @param {string} copy @param {readonly import('./data/weakenings.mjs').Weakening[]} chosen
 */
async function expectHealthy(copy, chosen) {
  const { passed, output } = await runTests(copy, [
    ...new Set(chosen.flatMap(({ tests }) => tests)),
  ]);
  if (!passed) throw new ScriptError(`The tests fail although nothing is weakened:\n${output}`);
}

/**
 * @param {string} copy @param {readonly import('./data/weakenings.mjs').Weakening[]} chosen
 * @returns {Promise<number>} the exit code
 */
async function tryAll(copy, chosen) {
  const unnoticed = [];
  for (const weakening of chosen) {
    const noticed = await isNoticed(copy, weakening);
    if (!noticed) unnoticed.push(weakening);
    say(`${noticed ? 'noticed    ' : 'UNNOTICED  '}${weakening.file}: ${weakening.what}`);
  }
  say(`${chosen.length - unnoticed.length} of ${chosen.length} weakenings were noticed.`);
  return unnoticed.length === 0 ? 0 : 1;
}

/** @param {string} copy @param {import('./data/weakenings.mjs').Weakening} weakening */
async function isNoticed(copy, { file, what, exact, weak, tests }) {
  const place = path.join(copy, file);
  const strong = await readFile(place, 'utf8');
  if (strong.split(exact).length !== 2)
    throw new ScriptError(`${file} does not hold the text of "${what}" exactly once: ${exact}`);
  await writeFile(
    place,
    strong.replace(exact, () => weak),
  );
  try {
    const { passed, output } = await runTests(copy, tests);
    // A run without a test, or one that could not begin, has noticed nothing.
    if (!passed && !/\bfailed\b/.test(output))
      throw new ScriptError(`The tests of "${what}" did not run:\n${output}`);
    return !passed;
  } finally {
    await writeFile(place, strong);
  }
}

/** @param {string} copy @param {readonly string[]} tests below tests/ */
async function runTests(copy, tests) {
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const files = tests.map((test) => path.join('tests', test));
  const args = [vitest, 'run', '--root', copy, '--reporter=dot', ...files];
  const { code, output } = await run(process.execPath, args, {
    cwd: copy,
    env: { ...process.env, NO_COLOR: '1', RELOCK_FULL: '' },
  });
  return { passed: code === 0, output: output.slice(-4000) };
}

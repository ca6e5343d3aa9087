import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { say } from './say.mjs';

/**
 * The checks that read the source without running it.
 * @typedef {{ name: string, tool: string, args: readonly string[] }} Check  `tool`: below node_modules
 * @typedef {{ name: string, passed: boolean, output: string, seconds: number }} CheckResult
 */

const TSC = 'typescript/bin/tsc';
const CRUISED = ['electron', 'renderer', 'shared', 'tests', 'scripts'];

/** @type {readonly Check[]} */
const CHECKS = [
  { name: 'types', tool: TSC, args: ['-b'] },
  { name: 'types on Electron 33', tool: TSC, args: ['-p', 'tsconfig.electron33.json'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  {
    name: 'import rules',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...CRUISED],
  },
  { name: 'dead code', tool: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
  {
    name: 'format',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '.', '--log-level', 'warn'],
  },
];

/**
 * Runs every check, two at a time, also when one fails, and prints a line for each.
 * @returns {Promise<CheckResult[]>} in the order of the list
 */
export async function runChecks() {
  const waiting = CHECKS.map((check, index) => ({ check, index }));
  /** @type {CheckResult[]} */
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = await runCheck(next.check);
      results[next.index] = result;
      say(`  ${result.passed ? 'ok    ' : 'FAILED'} ${result.name} (${result.seconds} s)`);
      if (!result.passed) say(lastLines(result.output, 60));
    }
  };
  say('Checking types, lint, import rules, dead code and format ...');
  await Promise.all([lane(), lane()]);
  return results;
}

/** @param {Check} check @returns {Promise<CheckResult>} */
async function runCheck({ name, tool, args }) {
  const started = Date.now();
  const { code, output } = await run(process.execPath, [inRoot('node_modules', tool), ...args], {
    cwd: inRoot(),
  });
  return { name, passed: code === 0, output, seconds: Math.round((Date.now() - started) / 1000) };
}

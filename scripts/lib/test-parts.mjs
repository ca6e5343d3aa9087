import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { runChecks } from './checks.mjs';
import { ensureElectron } from './electron.mjs';
import { PACKAGE_CHECKS, packInto, TEST_PACKAGE } from './packing.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { failureText, say } from './say.mjs';

/**
 * The parts of `npm test`, each with its own runner; all report the same three numbers.
 * @typedef {{ passed: number, failed: number, skipped: number, skips?: readonly string[] }} Count
 *   `skips` names what was skipped, and why where the runner knows it
 * @typedef {{ name: string, run: (env: NodeJS.ProcessEnv) => Promise<Count>, missing?: () => string | undefined }} Part
 *   `missing` says in plain words why the part cannot run on this system
 */

/** How vitest's JSON calls a test that did not run. */
const SKIPPED = new Set(['pending', 'skipped', 'todo', 'disabled']);
const RESULTS = inRoot('test-results', 'counts');
const LINUX_ONLY = () => (process.platform === 'linux' ? undefined : 'it needs Linux');

/** @type {readonly Part[]} in the order in which they run */
export const PARTS = [
  { name: 'check', run: countChecks },
  vitestPart('unit'),
  vitestPart('contract'),
  { ...vitestPart('wine'), missing: LINUX_ONLY },
  { ...vitestPart('real'), missing: LINUX_ONLY },
  { name: 'e2e', run: countPlaywright, missing: LINUX_ONLY },
  { name: 'package', run: countPackage, missing: LINUX_ONLY },
];

/** Each check counts as one test. @returns {Promise<Count>} */
async function countChecks() {
  const results = await runChecks();
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/** Packs the app and reads it back; each check counts as one test. @returns {Promise<Count>} */
async function countPackage() {
  const packaged = await packInto(await ensureElectron(), TEST_PACKAGE);
  const count = { passed: 0, failed: 0, skipped: 0 };
  try {
    for (const { name, run } of PACKAGE_CHECKS) {
      try {
        say(`  ok      ${name}: ${await run(packaged)}`);
        count.passed += 1;
      } catch (cause) {
        say(`  FAILED  ${name}: ${failureText(cause)}`);
        count.failed += 1;
      }
    }
  } finally {
    await rm(TEST_PACKAGE, { recursive: true, force: true });
  }
  return count;
}

/** @param {string} name a vitest project @returns {Part} */
function vitestPart(name) {
  return {
    name,
    run: (env) =>
      counted(
        name,
        async (file) => {
          const args = [
            'run',
            '--project',
            name,
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${file}`,
          ];
          return await runTool('vitest/vitest.mjs', args, env);
        },
        countVitest,
      ),
  };
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
function countPlaywright(env) {
  return counted(
    'e2e',
    (file) => {
      const more = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      return runTool(
        'playwright/cli.js',
        ['test', '--project', 'e2e', '--reporter=list,json'],
        more,
      );
    },
    countReport,
  );
}

/** @param {string} tool below node_modules @param {readonly string[]} args @param {NodeJS.ProcessEnv} env */
async function runTool(tool, args, env) {
  const { FORCE_COLOR, ...plain } = env;
  const { code } = await run(process.execPath, [inRoot('node_modules', tool), ...args], {
    cwd: inRoot(),
    env: { ...plain, NO_COLOR: '1' },
    show: true,
  });
  return code;
}

/**
 * Runs a tool that writes a JSON report. A report that is missing, empty or at odds with the exit
 * code counts as a failure: a part must never look green because it did not run.
 * @param {string} name
 * @param {(file: string) => Promise<number | null>} runs resolves to the exit code
 * @param {(report: any) => Count} read
 * @returns {Promise<Count>}
 */
async function counted(name, runs, read) {
  const file = `${RESULTS}/${name}.json`;
  await mkdir(RESULTS, { recursive: true });
  await rm(file, { force: true });
  const code = await runs(file);
  const count = existsSync(file)
    ? read(JSON.parse(await readFile(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (count.passed + count.failed === 0) {
    say(`The part "${name}" ran no test.`);
    return { ...count, failed: 1 };
  }
  if (code !== 0 && count.failed === 0) {
    say(`The part "${name}" ended with code ${code} although no test failed.`);
    return { ...count, failed: 1 };
  }
  return count;
}

/**
 * @typedef {{ fullName?: string, status?: string }} VitestResult
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: VitestResult[] }[] }} report
 * @returns {Count}
 */
export function countVitest(report) {
  // A file that cannot even be loaded holds no test, so it is not among the failed ones.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    skips: report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => SKIPPED.has(status ?? ''))
      .map(({ fullName = '' }) => fullName),
  };
}

/**
 * @typedef {{ title: string, tests: { status: string, annotations?: { type: string, description?: string }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[],
 *   suites?: Suite[] }} report Playwright's; a flaky test is a failed one
 * @returns {Count}
 */
export function countReport({ stats, errors, suites = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    skips: suites.flatMap(specsOf).flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'skipped')
        .map(({ annotations = [] }) => {
          const why = annotations.find(({ type }) => type === 'skip')?.description;
          return why === undefined ? title : `${title}: ${why}`;
        }),
    ),
  };
}

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseFlags } from './lib/args.mjs';
import { benchUnlock } from './lib/bench-lock.mjs';
import { EMPTY_APP, freshConfig, RELOCKS_SWITCHES, returningConfig } from './lib/bench-homes.mjs';
import { benchPassword } from './lib/bench-password.mjs';
import { benchDevices } from './lib/bench-devices.mjs';
import { benchSafe } from './lib/bench-safe.mjs';
import { benchTraces } from './lib/bench-traces.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, TEST_PACKAGES } from './lib/debian.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { median } from './lib/numbers.mjs';
import { memoryOfTree } from './lib/processes.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runMain, say, ScriptError } from './lib/say.mjs';
import { startVirtualSession } from './lib/session.mjs';
import { stageForTests, writeApp } from './lib/stage.mjs';

/**
 * `npm run bench`: Relock against an empty Electron window of the same binary, from the spawn to a painted window
 * that can be used. It reports, and never fails on a figure (settled 24).
 *
 * The ratio without a word behind it is the program's own: both profiles were used before, nobody is kept, and the
 * window is ready with the welcome. A first start ever has no compiled page yet. A returning person's own page
 * waits for the keychain, which may be asked only after the first paint.
 * @typedef {{ name: string, executable: string, args: readonly string[], config: () => Promise<string> }} Contender
 *   `config` resolves to the folder with the settings and data of the next run
 * @typedef {{ ms: number, kib: number }} Measure  from the spawn to a painted window; PSS of all processes
 */

const LEAST_RUNS = 7;
const SETTLE_MS = 2_000;
const READY_LIMIT_MS = 60_000;

await runMain(async () => {
  const flags = parseFlags(
    process.argv.slice(2),
    { runs: { value: 'N', help: `runs of each, at least ${LEAST_RUNS}` } },
    'npm run bench --',
  );
  const runs = readRuns(flags['runs']);
  if (process.platform !== 'linux')
    throw new ScriptError('The benchmark reads memory from /proc, so it runs on Linux only.');
  checkNode();
  await ensurePackages();
  await ensureDebianPackages(TEST_PACKAGES);
  await benchSafe();
  await benchDevices();
  await benchTraces();
  const electron = await ensureElectron();
  const dist = await ensureBuild();
  const blank = await mkdtemp(path.join(os.tmpdir(), 'relock-empty-'));
  await writeApp(blank, EMPTY_APP);
  await chmod(blank, 0o755);
  const empty = await stageForTests({ electron, dist: blank, ownCopy: true });
  const relock = await stageForTests({ electron, dist, ownCopy: true });
  const session = await startVirtualSession();
  try {
    const contenders = await makeContenders(empty, relock, session);
    say(`On Electron ${electron.version}, ${runs} runs of each, in turn:`);
    report(await measureInTurn(contenders, runs, session));
    await benchUnlock(relock, session);
    await benchPassword(relock, session);
  } finally {
    await session.stop();
    await Promise.all([
      empty.remove(),
      relock.remove(),
      rm(blank, { recursive: true, force: true }),
    ]);
  }
  await benchManifest();
  return 0;
});

/** A manifest of 100,000 files in node.exe under Wine; the test prints its figures. */
async function benchManifest() {
  say('A sync folder of 100,000 files, in node.exe:');
  const args = ['run', '--project', 'wine', '--reporter=default', 'tests/wine/manifest.test.ts'];
  const { output } = await run(
    process.execPath,
    [inRoot('node_modules/vitest/vitest.mjs'), ...args],
    {
      cwd: inRoot(),
      env: { ...process.env, NO_COLOR: '1', RELOCK_BENCH: '1' },
    },
  );
  const lines = output.split('\n').filter((line) => line.startsWith('bench '));
  for (const line of lines.length > 0 ? lines : ['bench manifest: it did not run']) say(line);
}

/** @param {string | true | undefined} wish */
function readRuns(wish) {
  if (wish === undefined) return LEAST_RUNS;
  const runs = Number(wish);
  if (!Number.isInteger(runs) || runs < LEAST_RUNS)
    throw new ScriptError(`--runs needs a whole number of ${LEAST_RUNS} or more.`, 2);
  return runs;
}

/**
 * @typedef {Awaited<ReturnType<typeof stageForTests>>} Stage
 * @param {Stage} empty @param {Stage} relock
 * @param {import('./lib/session.mjs').VirtualSession} session
 * @returns {Promise<Contender[]>} in the order that `report` reads
 */
async function makeContenders(empty, relock, session) {
  const fresh = () => freshConfig(session);
  const used = await freshConfig(session);
  const usedByRelock = await freshConfig(session);
  const lived = await returningConfig(relock, session);
  const asUsed = async () => used;
  const switched = { ...empty, args: [...empty.args, ...RELOCKS_SWITCHES] };
  return [
    { ...empty, name: 'empty window', config: asUsed },
    { ...relock, name: 'Relock', config: async () => usedByRelock },
    { ...relock, name: 'Relock, the page of a returning person', config: async () => lived },
    { ...switched, name: "empty window with Relock's switches", config: asUsed },
    { ...empty, name: 'empty window, first start ever', config: fresh },
    { ...relock, name: 'Relock, first start ever', config: fresh },
  ];
}

/**
 * @param {readonly Contender[]} contenders
 * @param {number} runs
 * @param {import('./lib/session.mjs').VirtualSession} session
 * @returns {Promise<{ name: string, measure: Measure }[]>} the medians
 */
async function measureInTurn(contenders, runs, session) {
  const entries = contenders.map((contender) => ({
    contender,
    measures: /** @type {Measure[]} */ ([]),
  }));
  // Round 0 fills the disk cache and makes the profiles; it is not counted.
  for (let round = 0; round <= runs; round += 1) {
    for (const { contender, measures } of entries) {
      const measure = await measureOnce(contender, session);
      if (round > 0) measures.push(measure);
    }
    if (round > 0)
      say(`  round ${round}: ${entries.map(({ measures }) => shown(measures.at(-1))).join('   ')}`);
  }
  return entries.map(({ contender, measures }) => ({
    name: contender.name,
    measure: {
      ms: median(measures.map(({ ms }) => ms)),
      kib: median(measures.map(({ kib }) => kib)),
    },
  }));
}

/** @param {Measure} [measure] */
function shown(measure = { ms: 0, kib: 0 }) {
  return `${Math.round(measure.ms)} ms, ${Math.round(measure.kib / 1024)} MiB`;
}

/**
 * @param {Contender} contender
 * @param {import('./lib/session.mjs').VirtualSession} session
 * @returns {Promise<Measure>}
 */
async function measureOnce({ executable, args, config }, { asUser, env }) {
  const [file = '', ...rest] = [...asUser, executable, ...args];
  const home = { XDG_CONFIG_HOME: await config() };
  const started = performance.now();
  const child = spawn(file, rest, {
    env: { ...env, ...home, RELOCK_SMOKE: 'stay' },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  try {
    const ms = await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new ScriptError('A window did not get ready in time.')),
        READY_LIMIT_MS,
      );
      child.once('exit', (code) =>
        reject(new ScriptError(`A window ended early with code ${code}.`)),
      );
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (!line.startsWith('ready')) return;
        clearTimeout(timer);
        resolve(Math.round(performance.now() - started));
      });
    });
    await pause(SETTLE_MS);
    return { ms, kib: memoryOfTree(child.pid ?? 0) };
  } finally {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(5_000).then(() => child.kill('SIGKILL'))]);
  }
}

/** @param {readonly { name: string, measure: Measure }[]} results in the order of `makeContenders` */
function report(results) {
  for (const { name, measure } of results) say(`median ${shown(measure)}: ${name}`);
  const [empty, relock, returning, switched, emptyFirst, relockFirst] = results.map(
    ({ measure }) => measure,
  );
  for (const [what, key] of /** @type {const} */ ([
    ['start', 'ms'],
    ['memory', 'kib'],
  ])) {
    const ratio = (
      /** @type {Measure | undefined} */ base,
      /** @type {Measure | undefined} */ ours,
    ) => ((ours?.[key] ?? NaN) / (base?.[key] ?? NaN)).toFixed(2);
    say(`bench ${what} ratio ${ratio(empty, relock)}`);
    say(`bench ${what} ratio (returning person) ${ratio(empty, returning)}`);
    say(`bench ${what} ratio (same switches) ${ratio(switched, relock)}`);
    say(`bench ${what} ratio (first start ever) ${ratio(emptyFirst, relockFirst)}`);
  }
}

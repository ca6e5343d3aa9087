import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseFlags } from './lib/args.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, TEST_PACKAGES } from './lib/debian.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { memoryOfTree } from './lib/processes.mjs';
import { runMain, say, ScriptError } from './lib/say.mjs';
import { startVirtualSession } from './lib/session.mjs';
import { stageForTests, writeApp } from './lib/stage.mjs';

/**
 * `npm run bench`: Relock against an empty Electron window of the same binary. It reports, and never
 * fails on a figure (settled 24).
 * @typedef {{ executable: string, args: readonly string[] }} Command
 * @typedef {{ ms: number, kib: number }} Measure  from the spawn to a painted window; PSS of all processes
 */

const LEAST_RUNS = 7;
const SETTLE_MS = 2_000;
const READY_LIMIT_MS = 60_000;

/** The window's size and hardening are Relock's; the page reports once two frames were painted. */
const EMPTY_APP = {
  'package.json': JSON.stringify({
    name: 'empty-window',
    version: '1.0.0',
    type: 'module',
    main: 'main.mjs',
  }),
  'main.mjs': `
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('page-title-updated', (_event, title) => {
    if (title === 'painted') process.stdout.write('ready\\n');
  });
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
`,
  'index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body><script src="page.js"></script></body></html>',
  'page.js':
    "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));",
};

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
  const electron = await ensureElectron();
  const dist = await ensureBuild();
  const empty = await mkdtemp(path.join(os.tmpdir(), 'relock-empty-'));
  await writeApp(empty, EMPTY_APP);
  await chmod(empty, 0o755);
  const stages = [
    await stageForTests({ electron, dist: empty, ownCopy: true }),
    await stageForTests({ electron, dist, ownCopy: true }),
  ];
  const session = await startVirtualSession();
  try {
    say(
      `Comparing an empty window with Relock on Electron ${electron.version}: ${runs} runs each, in turn.`,
    );
    const [blank, relock] = await measureInTurn(stages, runs, session);
    report(/** @type {Measure[]} */ (blank), /** @type {Measure[]} */ (relock));
  } finally {
    await session.stop();
    await Promise.all([
      ...stages.map((stage) => stage.remove()),
      rm(empty, { recursive: true, force: true }),
    ]);
  }
  return 0;
});

/** @param {string | true | undefined} wish */
function readRuns(wish) {
  if (wish === undefined) return LEAST_RUNS;
  const runs = Number(wish);
  if (!Number.isInteger(runs) || runs < LEAST_RUNS)
    throw new ScriptError(`--runs needs a whole number of ${LEAST_RUNS} or more.`, 2);
  return runs;
}

/**
 * @param {readonly Command[]} commands
 * @param {number} runs
 * @param {import('./lib/session.mjs').VirtualSession} session
 * @returns {Promise<Measure[][]>} one list for each command
 */
async function measureInTurn(commands, runs, session) {
  /** @type {Measure[][]} */
  const measures = commands.map(() => []);
  // Round 0 fills the disk cache and makes the profiles; it is not counted.
  for (let round = 0; round <= runs; round += 1) {
    for (const [index, command] of commands.entries()) {
      const measure = await measureOnce(command, session);
      if (round > 0) measures[index]?.push(measure);
    }
    if (round > 0)
      say(`  round ${round}: ${measures.map((list) => shown(list[round - 1])).join('   ')}`);
  }
  return measures;
}

/** @param {Measure | undefined} measure */
function shown(measure) {
  return measure === undefined ? '' : `${measure.ms} ms, ${mib(measure.kib)} MiB`;
}

/**
 * @param {Command} command
 * @param {import('./lib/session.mjs').VirtualSession} session
 * @returns {Promise<Measure>}
 */
async function measureOnce({ executable, args }, { asUser, env }) {
  const [file = '', ...rest] = [...asUser, executable, ...args];
  const started = performance.now();
  const child = spawn(file, rest, {
    env: { ...env, RELOCK_SMOKE: 'stay' },
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

/** @param {readonly Measure[]} blank @param {readonly Measure[]} relock */
function report(blank, relock) {
  const start = [blank, relock].map((list) => median(list.map(({ ms }) => ms)));
  const memory = [blank, relock].map((list) => median(list.map(({ kib }) => kib)));
  say(`Medians, empty window: ${start[0]} ms, ${mib(memory[0])} MiB`);
  say(`Medians, Relock:       ${start[1]} ms, ${mib(memory[1])} MiB`);
  say(`bench start ratio ${ratio(start)}`);
  say(`bench memory ratio ${ratio(memory)}`);
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

/** @param {number} [kib] */
function mib(kib = 0) {
  return Math.round(kib / 1024);
}

/** @param {readonly number[]} pair the empty window's figure, then ours */
function ratio([base = 1, ours = 1]) {
  return (ours / base).toFixed(2);
}

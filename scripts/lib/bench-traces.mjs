import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { say } from './say.mjs';

const RUNS = 15;

/**
 * How long a look for Microsoft sign-ins takes: on Linux as a multiple of reading one directory, under Wine as a
 * multiple of one call of `reg.exe`. It reports, and never fails on a figure (settled 24).
 */
export async function benchTraces() {
  const server = await createServer({
    configFile: false,
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    await onLinux(server);
    await underWine(server);
  } finally {
    await server.close();
  }
}

/** @param {import('vite').ViteDevServer} server */
async function onLinux(server) {
  const { composeMachine } = await server.ssrLoadModule('/electron/compose-machine.ts');
  const { composeTraces } = await server.ssrLoadModule('/electron/compose-traces.ts');
  const quiet = () => undefined;
  const log = { info: quiet, warn: quiet, error: quiet };
  const machine = composeMachine({
    platform: 'linux',
    env: process.env,
    home: os.homedir(),
    uid: process.getuid?.() ?? -1,
    log,
  });
  const source = composeTraces({ machine, clock: { now: () => Date.now() }, log });
  const folder = path.join(os.homedir(), '.config');
  const look = await medianMs(() => source.look({ mayAsk: false }));
  const read = await medianMs(async () => {
    try {
      readdirSync(folder);
    } catch {
      // Not there: looking for it is what was measured.
    }
  });
  tell('Linux', look, 'one directory read', read);
}

/** @param {import('vite').ViteDevServer} server */
async function underWine(server) {
  const { startWindows } = await server.ssrLoadModule('/tests/support/wine.ts');
  /** @type {{ runNode(entry: string): Promise<string>, stop(): Promise<void> }} */
  let windows;
  try {
    windows = await startWindows();
  } catch (cause) {
    say(`bench traces (Wine): not measured. ${cause instanceof Error ? cause.message : ''}`);
    return;
  }
  try {
    const { lookMs, regMs } = JSON.parse(await windows.runNode('tests/wine/probes/traces.ts'));
    tell('Wine', lookMs, 'one call of reg.exe', regMs);
  } finally {
    await windows.stop();
  }
}

/** @param {string} system @param {number} look @param {string} what @param {number} one */
const tell = (system, look, what, one) =>
  say(
    `bench traces (${system}) ${(look / one).toFixed(2)} times ${what}: ${look.toFixed(2)} ms, ${one.toFixed(2)} ms`,
  );

/** @param {() => Promise<unknown>} work */
async function medianMs(work) {
  const times = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const from = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}

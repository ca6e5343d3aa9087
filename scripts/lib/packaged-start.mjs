import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLineOf, processTree, statusOf } from './processes.mjs';
import { ScriptError } from './say.mjs';
import { startVirtualSession } from './session.mjs';
import { makeReadable } from './stage.mjs';

/**
 * Starts a packaged app once on Linux, as somebody who is not root. Its inspect fuse is off, so nothing
 * can look inside: what counts is what it shows on the screen and what its processes are.
 */

const START_LIMIT_MS = 20_000;
/** A plain rectangle has few colours; a painted page with letters has many. */
const COLOURS_OF_A_PAGE = 24;

/**
 * @param {string} dir the unpacked app
 * @returns {Promise<{ colours: number, processes: number }>} throws `ScriptError` when it does not start,
 *   paints nothing, or runs without Chromium's sandbox
 */
export async function startPackagedOnce(dir) {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'relock-packaged-'));
  await cp(dir, copy, { recursive: true });
  await makeReadable(copy);
  const session = await startVirtualSession({ keepScreen: true });
  try {
    return await watchStart(path.join(copy, 'relock'), session);
  } finally {
    await session.stop();
    await rm(copy, { recursive: true, force: true });
  }
}

/** @param {string} executable @param {import('./session.mjs').VirtualSession} session */
async function watchStart(executable, session) {
  const [file = '', ...args] = [...session.asUser, executable];
  const child = spawn(file, args, {
    env: session.env,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  const ended = once(child, 'exit');
  try {
    const limit = Date.now() + START_LIMIT_MS;
    for (;;) {
      await pause(250);
      if (child.exitCode !== null)
        throw new ScriptError(
          `The packaged app ended early with code ${child.exitCode}.\n${printed}`,
        );
      const colours = countColours(await readFile(session.screenFile ?? ''));
      const tree = processTree(child.pid ?? 0);
      if (colours >= COLOURS_OF_A_PAGE && tree.some(isSandboxedPage)) {
        const bare = tree.map(commandLineOf).filter((line) => line.includes('--no-sandbox'));
        if (bare.length > 0)
          throw new ScriptError(`The packaged app runs without sandbox: ${bare.join('\n')}`);
        return { colours, processes: tree.length };
      }
      if (Date.now() > limit)
        throw new ScriptError(
          `The packaged app showed no page in ${START_LIMIT_MS / 1000} s (${colours} colours on the screen).\n${printed}`,
        );
    }
  } finally {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(5_000).then(() => child.kill('SIGKILL'))]);
  }
}

/** @param {number} pid */
const isSandboxedPage = (pid) =>
  commandLineOf(pid).includes('--type=renderer') && /^Seccomp:\s*2$/m.test(statusOf(pid));

/**
 * @param {Buffer} xwd the screen in X11's own dump format: a header, a colour table, then the pixels
 * @returns {number} how many colours are on the screen
 */
function countColours(xwd) {
  const start = xwd.readUInt32BE(0) + xwd.readUInt32BE(76) * 12;
  const seen = new Set();
  for (let at = start; at + 4 <= xwd.length; at += 4) seen.add(xwd.readUInt32LE(at) & 0xffffff);
  return seen.size;
}

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Chromium's own log lines ("[123:1122/113000.1:ERROR:bus.cc(407)] ...") mean nothing to most people. */
const CHROMIUM_LINE =
  /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING|INFO|VERBOSE\d*):|^libva error|^MESA|^Gtk-|^\(\w+:\d+\): |^$/;

/**
 * Runs an app and passes its lines on; Chromium's own go to a log file, or nowhere when the file cannot
 * be written. The app finds the time of its start in RELOCK_SPAWNED_AT, in milliseconds since 1970.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, log: string, timeoutMs?: number, onLine?: (line: string) => void }} options
 *   `onLine` hears every line, Chromium's too
 * @returns {Promise<AppEnd>}
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, timedOut: boolean, asked: boolean, logged: boolean }} AppEnd
 *   `code` null = ended by `signal`; `asked`: somebody told this script to end, and it passed that on;
 *   `logged`: the log file holds what the app printed
 */
export function openApp(executable, args, { env, log, timeoutMs, onLine }) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, {
      env: { ...env, RELOCK_SPAWNED_AT: String(Date.now()) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const file = openLog(log);
    let timedOut = false;
    let asked = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      asked = true;
      child.kill(signal);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      createInterface({ input: from }).on('line', (line) => {
        file.write(line);
        onLine?.(line);
        if (!CHROMIUM_LINE.test(line)) to.write(`${line}\n`);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve({ code, signal, timedOut, asked, logged: file.end() });
    });
  });
}

/**
 * A log that cannot be written is no reason to stay closed.
 * @param {string} log
 * @returns {{ write: (line: string) => void, end: () => boolean }} `end` says whether all was written
 */
function openLog(log) {
  let sound = true;
  try {
    mkdirSync(path.dirname(log), { recursive: true });
  } catch {
    return { write: () => undefined, end: () => false };
  }
  const file = createWriteStream(log).on('error', () => void (sound = false));
  return {
    write: (line) => void (sound && file.write(`${line}\n`)),
    end: () => {
      file.end();
      return sound;
    },
  };
}

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Chromium's own log lines ("[123:1122/113000.1:ERROR:bus.cc(407)] ...") mean nothing to most people. */
const CHROMIUM_LINE =
  /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING|INFO|VERBOSE\d*):|^libva error|^MESA|^Gtk-|^\(\w+:\d+\): |^$/;

/**
 * Runs an app and passes its lines on; Chromium's own go to a log file.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, log: string, timeoutMs?: number, onLine?: (line: string) => void }} options
 * @returns {Promise<{ code: number | null, timedOut: boolean }>} `code` null = ended by a signal
 */
export function openApp(executable, args, { env, log, timeoutMs, onLine }) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const file = createWriteStream(log);
    let timedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      createInterface({ input: from }).on('line', (line) => {
        file.write(`${line}\n`);
        if (CHROMIUM_LINE.test(line)) return;
        to.write(`${line}\n`);
        onLine?.(line);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', pass).off('SIGTERM', pass);
      file.end();
      resolve({ code, timedOut });
    });
  });
}

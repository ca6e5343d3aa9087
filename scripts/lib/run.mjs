import { spawn } from 'node:child_process';
import { ScriptError } from './say.mjs';

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string, missing: boolean }} RunResult
 *   `missing`: the program is not installed
 */

/**
 * Runs a program and keeps what it prints. Standard input is closed, so nothing can wait for a person.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<RunResult>}
 */
export function run(file, args, { cwd, env = process.env, show = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks = /** @type {string[]} */ ([]);
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        chunks.push(text);
        if (show) to.write(text);
      });
    }
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let missing = false;
    child.on('error', (cause) => {
      missing = 'code' in cause && cause.code === 'ENOENT';
      chunks.push(`${cause.message}\n`);
      finish(null, null);
    });
    child.on('close', (code, signal) => finish(code, signal));
    let done = false;
    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    function finish(code, signal) {
      if (done) return;
      done = true;
      clearTimeout(timer);
      resolve({ code, signal, output: chunks.join(''), missing });
    }
  });
}

/**
 * Like `run`, but anything but exit 0 stops the script with the last lines that the program printed.
 * @param {string} failure what to tell the person
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function must(failure, file, args, options) {
  const result = await run(file, args, options);
  if (result.code !== 0) throw new ScriptError(`${failure}\n${lastLines(result.output)}`);
  return result;
}

/** @param {string} text */
export const lastLines = (text, count = 15) =>
  text
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n');

/** npm as this machine runs it: `npm_execpath` when npm started us, else the program on the path. */
export function npm() {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return { file: process.execPath, args: [script] };
  return process.platform === 'win32'
    ? { file: process.env['ComSpec'] ?? 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] }
    : { file: 'npm', args: [] };
}

import { spawn } from 'node:child_process';
import { ScriptError } from './say.mjs';

/** True where a window can be opened: always but on a Linux without a screen. */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

const START_LIMIT_MS = 15_000;

/**
 * Starts a screen that nobody looks at (Xvfb) on a free display number.
 * @param {{ env?: NodeJS.ProcessEnv, as?: readonly string[], size?: string, fileIn?: string }} [options]
 *   `as`: a command that runs the rest as another user; `fileIn`: a folder where the screen's pixels are
 *   kept in a file, `Xvfb_screen0`
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export async function startVirtualDisplay({
  env = process.env,
  as = [],
  size = '1600x1200x24',
  fileIn,
} = {}) {
  const [file = '', ...args] = [
    ...as,
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    size,
    '-nolisten',
    'tcp',
    '-noreset',
    ...(fileIn === undefined ? [] : ['-fbdir', fileIn]),
  ];
  const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => void child.kill();
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      reject(new ScriptError(`The virtual screen (Xvfb) did not start: ${why}`));
    };
    const timer = setTimeout(() => fail('it gave no answer'), START_LIMIT_MS);
    let text = '';
    child.stdio[3]?.on('data', (chunk) => {
      text += String(chunk);
      if (text.endsWith('\n')) resolve(text.trim());
    });
    child.on('error', (cause) => fail(cause.message));
    child.on('exit', (code) => fail(`it ended with ${code}`));
    child.stdio[3]?.once('data', () => clearTimeout(timer));
  });
  return {
    display: `:${number}`,
    stop: () => {
      process.off('exit', stop);
      stop();
    },
  };
}

import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { ScriptError } from './say.mjs';

const ANSWER_LIMIT_MS = 3_000;

/**
 * Whether a window can be opened. Only a Linux can be without a screen.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<'yes' | 'none' | 'silent'>} `silent`: a screen is named, but nothing answers there
 */
export async function findDisplay(env = process.env) {
  if (process.platform !== 'linux') return 'yes';
  const places = [...waylandPlaces(env), ...x11Places(env['DISPLAY'])];
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'none';
  const answers = await Promise.all(places.map(answersAt));
  // A name that we cannot read is left to Electron, which knows more kinds.
  return places.length === 0 || answers.includes(true) ? 'yes' : 'silent';
}

/** @param {NodeJS.ProcessEnv} env @returns {net.NetConnectOpts[]} */
function waylandPlaces({ WAYLAND_DISPLAY: name, XDG_RUNTIME_DIR: folder }) {
  return name ? [{ path: path.resolve(folder ?? '/', name) }] : [];
}

/**
 * Where an X server listens (man X, "Display names"): `:1` is a local socket, `host:1` is TCP port 6001.
 * @param {string | undefined} display @returns {net.NetConnectOpts[]}
 */
function x11Places(display) {
  const found = /^(?:(unix)?|([\w.-]+)):(\d+)(?:\.\d+)?$/.exec(display ?? '');
  if (found === null) return [];
  const [, , host, number] = found;
  if (host !== undefined && host !== 'unix') return [{ host, port: 6000 + Number(number) }];
  const socket = `/tmp/.X11-unix/X${number}`;
  // Some servers listen at the abstract name alone.
  return [{ path: socket }, { path: `\0${socket}` }];
}

/** @param {net.NetConnectOpts} place @returns {Promise<boolean>} */
function answersAt(place) {
  return new Promise((resolve) => {
    const socket = net.connect(place);
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_LIMIT_MS, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

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

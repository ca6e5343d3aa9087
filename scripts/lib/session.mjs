import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startVirtualDisplay } from './display.mjs';
import { run } from './run.mjs';
import { ScriptError } from './say.mjs';

/**
 * A desktop session of its own for tests: screen, session bus, keyring and home folder, all fresh,
 * run by somebody who is not root. Chromium's sandbox refuses root, and people are not root.
 * @typedef {'unlocked' | 'locked' | 'none'} KeyringState
 * @typedef {{ keyring?: KeyringState, bus?: boolean, display?: boolean, locale?: string, keepScreen?: boolean }} SessionOptions
 *   `bus: false` also means no keyring; `locale` such as `es_ES.UTF-8`; `keepScreen` keeps the pixels of
 *   the screen in a file
 * @typedef {{
 *   env: Record<string, string>,
 *   home: string,
 *   asUser: readonly string[],
 *   uid: number,
 *   gid: number,
 *   screenFile: string | undefined,
 *   lockKeyring: () => Promise<void>,
 *   killKeyring: () => Promise<void>,
 *   restartKeyring: () => Promise<void>,
 *   stop: () => Promise<void>,
 * }} VirtualSession  put `asUser` before a command to run it as the session's user; `restartKeyring`
 *   brings the keyring back unlocked, with what it kept
 */

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const AS_NOBODY = [
  'setpriv',
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  '--clear-groups',
  '--inh-caps=-all',
];
const WAIT_MS = 10_000;

/**
 * No service folder: else the bus would start a keyring by itself, and "no keyring" could not be tested.
 * @param {string} socket
 */
const busConfig = (
  socket,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/**
 * @param {SessionOptions} [options]
 * @returns {Promise<VirtualSession>}
 */
export async function startVirtualSession({
  keyring = 'unlocked',
  bus = true,
  display = true,
  locale = 'en_US.UTF-8',
  keepScreen = false,
} = {}) {
  const asUser = isRoot ? AS_NOBODY : [];
  const { home, env } = makeHome(locale);
  const screenFile = keepScreen ? path.join(env['TMPDIR'] ?? home, 'Xvfb_screen0') : undefined;
  /** @type {(() => void)[]} */
  const stops = [];
  const stopAll = () => {
    for (const stop of stops.splice(0).reverse()) stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stopAll);
  try {
    if (display) {
      const screen = await startVirtualDisplay({
        env,
        as: asUser,
        ...(screenFile === undefined ? {} : { fileIn: path.dirname(screenFile) }),
      });
      stops.push(screen.stop);
      env['DISPLAY'] = screen.display;
    }
    if (bus) stops.push(await startBus(asUser, env));
  } catch (cause) {
    stopAll();
    throw cause;
  }
  const ring = createKeyring(asUser, env);
  stops.push(ring.kill);
  if (bus && keyring !== 'none') await ring.start();
  if (bus && keyring === 'locked') await ring.lock();
  return {
    env,
    home,
    asUser,
    screenFile,
    uid: isRoot ? NOBODY : (process.getuid?.() ?? 0),
    gid: isRoot ? NOBODY : (process.getgid?.() ?? 0),
    lockKeyring: ring.lock,
    killKeyring: ring.killAndWait,
    restartKeyring: async () => {
      await ring.killAndWait();
      await ring.start();
    },
    stop: async () => {
      process.off('exit', stopAll);
      await ring.killAndWait();
      stopAll();
    },
  };
}

/** @param {string} locale */
function makeHome(locale) {
  const base = mkdtempSync(path.join(os.tmpdir(), 'relock-session-'));
  const give = (/** @type {string} */ dir) => {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    if (isRoot) chownSync(dir, NOBODY, NOBODY);
    return dir;
  };
  give(base);
  if (isRoot) chownSync(base, NOBODY, NOBODY);
  const runtime = give(path.join(base, 'run'));
  /** @type {Record<string, string>} */
  const env = {
    HOME: give(path.join(base, 'home')),
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: give(path.join(base, 'home', '.config')),
    XDG_CACHE_HOME: give(path.join(base, 'home', '.cache')),
    XDG_DATA_HOME:
      (give(path.join(base, 'home', '.local')), give(path.join(base, 'home', '.local', 'share'))),
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    TMPDIR: give(path.join(base, 'tmp')),
    LANG: locale,
    LANGUAGE: locale.slice(0, 2),
    TZ: process.env['TZ'] ?? 'UTC',
    USER: isRoot ? 'nobody' : os.userInfo().username,
    // A bus that is not there; replaced when one is started. Unset, libraries would start their own.
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${runtime}/no-bus`,
  };
  return { home: base, env };
}

/** @param {readonly string[]} asUser @param {Record<string, string>} env @returns {Promise<() => void>} */
async function startBus(asUser, env) {
  const runtime = env['XDG_RUNTIME_DIR'] ?? '';
  const config = path.join(runtime, 'bus.conf');
  writeFileSync(config, busConfig(path.join(runtime, 'bus')), { mode: 0o644 });
  env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${runtime}/bus`;
  const child = launch(
    asUser,
    ['dbus-daemon', `--config-file=${config}`, '--nofork', '--nopidfile'],
    env,
  );
  await until('The session bus', () =>
    busCall(asUser, env, 'ListNames').then((text) => text !== undefined),
  );
  return () => void child.kill('SIGKILL');
}

/** @param {readonly string[]} asUser @param {Record<string, string>} env */
function createKeyring(asUser, env) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const owned = async () =>
    (await busCall(asUser, env, 'NameHasOwner', 'string:org.freedesktop.secrets'))?.includes(
      'true',
    ) ?? false;
  const kill = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    kill,
    killAndWait: async () => {
      if (child === undefined) return;
      kill();
      await until('The end of the keyring', async () => !(await owned()));
    },
    start: async () => {
      child = launch(
        asUser,
        ['gnome-keyring-daemon', '--foreground', '--unlock', '--components=secrets'],
        env,
        '\n',
      );
      await until('The keyring', owned);
    },
    lock: async () => {
      const collection = '/org/freedesktop/secrets/collection/login';
      const call = [
        '--session',
        '--print-reply',
        '--dest=org.freedesktop.secrets',
        '/org/freedesktop/secrets',
        'org.freedesktop.Secret.Service.Lock',
        `array:objpath:${collection}`,
      ];
      const { code, output } = await asSessionUser(asUser, env, 'dbus-send', call);
      if (code !== 0) throw new ScriptError(`The keyring could not be locked: ${output}`);
    },
  };
}

/** @param {readonly string[]} asUser @param {Record<string, string>} env @param {string} method @param {...string} args */
async function busCall(asUser, env, method, ...args) {
  const call = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    `org.freedesktop.DBus.${method}`,
    ...args,
  ];
  const { code, output } = await asSessionUser(asUser, env, 'dbus-send', call);
  return code === 0 ? output : undefined;
}

/** @param {readonly string[]} asUser @param {Record<string, string>} env @param {string} file @param {string[]} args */
function asSessionUser(asUser, env, file, args) {
  const [head = '', ...rest] = [...asUser, file, ...args];
  return run(head, rest, { env, cwd: '/' });
}

/** @param {readonly string[]} asUser @param {readonly string[]} command @param {Record<string, string>} env @param {string} [input] */
function launch(asUser, command, env, input) {
  const [file = '', ...args] = [...asUser, ...command];
  const child = spawn(file, args, { env, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] });
  child.on('error', () => undefined); // The wait that follows reports it.
  child.stdin?.on('error', () => undefined).end(input ?? '');
  return child;
}

/** @param {string} what @param {() => Promise<boolean>} holds */
async function until(what, holds) {
  const limit = Date.now() + WAIT_MS;
  while (!(await holds())) {
    if (Date.now() > limit) throw new ScriptError(`${what} did not come in ${WAIT_MS / 1000} s.`);
    await pause(50);
  }
}

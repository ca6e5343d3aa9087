import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseFlags } from './lib/args.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, SCREEN_PACKAGES, WINDOW_PACKAGES } from './lib/debian.mjs';
import { findDisplay, startVirtualDisplay } from './lib/display.mjs';
import { ensureElectron, prepareRun } from './lib/electron.mjs';
import { openApp } from './lib/open.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { runMain, say, ScriptError } from './lib/say.mjs';

/** `npm start`: installs what is missing, then opens Relock's window. */

const FLAGS = {
  smoke: { help: 'open the window, wait until it is ready, print the time, quit' },
  screenshot: { value: 'FILE', help: 'with --smoke: also save a picture (PNG) of the window' },
  yes: { help: 'install Debian packages without asking' },
};
const SMOKE_LIMIT_MS = 90_000;

/** What Electron prints on Linux before it dies for want of a screen (observed 33.2.1). */
const NO_SCREEN =
  /Missing X server or \$DISPLAY|[Cc]annot open display|platform failed to initialize/;

await runMain(async () => {
  const flags = parseFlags(process.argv.slice(2), FLAGS, 'npm start --');
  const smoke = flags['smoke'] === true;
  const screenshot =
    typeof flags['screenshot'] === 'string' ? pictureFile(flags['screenshot'], smoke) : undefined;
  checkNode();
  await ensurePackages();
  const display = await findDisplay();
  if (display === 'silent')
    say(`The screen ${process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']} does not answer.`);
  // A server that only wants to know how things stand is asked for no window packages.
  if (!smoke && display !== 'yes') return await withoutDisplay();
  await ensureDebianPackages([...WINDOW_PACKAGES, ...(display === 'yes' ? [] : SCREEN_PACKAGES)], {
    yes: flags['yes'] === true,
  });
  const electron = await ensureElectron();
  const command = await prepareRun(
    electron,
    await ensureBuild(),
    inRoot('.electron', electron.version),
  );
  return await (smoke
    ? openForSmoke(command, { screenshot, virtual: display !== 'yes' })
    : openForPeople(command));
});

/** @param {string} given @param {boolean} smoke @returns {string} absolute, and a place that can be written */
function pictureFile(given, smoke) {
  if (!smoke) throw new ScriptError('--screenshot works together with --smoke only.', 2);
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  const folder = path.dirname(file);
  if (!isFolder(folder))
    throw new ScriptError(`The folder ${folder} for the picture does not exist.`, 2);
  if (isFolder(file))
    throw new ScriptError(`${file} is a folder. --screenshot needs the name of a file.`, 2);
  const isNew = !existsSync(file);
  try {
    // Only opening it tells: root passes every check of rights, also where nothing can be written.
    closeSync(openSync(file, 'a'));
    if (isNew) rmSync(file);
  } catch {
    throw new ScriptError(`The picture cannot be saved: ${file} cannot be written.`, 2);
  }
  return file;
}

/** @param {string} place */
function isFolder(place) {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

/** Root cannot have Chromium's sandbox. Only this launcher adds the switch; the packed app never has it. */
function launcherArgs() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say(
    'Running as root: adding --no-sandbox for this start. For daily use, start Relock as an ordinary user.',
  );
  return ['--no-sandbox'];
}

/** @param {{ executable: string, args: string[] }} command */
async function openForPeople({ executable, args }) {
  const extra = launcherArgs();
  say('Opening Relock.');
  const log = inRoot('.electron', 'last-start.log');
  let screenless = false;
  const onLine = (/** @type {string} */ line) => void (screenless ||= NO_SCREEN.test(line));
  const env = withoutSmoke();
  const end = await openApp(executable, [...args, ...extra], { env, log, onLine });
  if (end.code === 0 || end.asked) return 0;
  if (screenless) {
    say('The screen let no window open.');
    return await withoutDisplay();
  }
  say(`Relock ended early (${howItEnded(end)}). ${whereItIs(end, log)}`);
  return end.code ?? 1;
}

/** @param {import('./lib/open.mjs').AppEnd} end */
function howItEnded({ code, signal }) {
  return code === null ? `signal ${signal}` : `code ${code}`;
}

/** @param {import('./lib/open.mjs').AppEnd} end @param {string} log */
function whereItIs({ logged }, log) {
  return logged ? `What it printed is in ${log}.` : `What it printed could not be kept in ${log}.`;
}

/**
 * @param {{ executable: string, args: string[] }} command
 * @param {{ screenshot: string | undefined, virtual: boolean }} options `virtual`: on a screen of our own
 */
async function openForSmoke({ executable, args }, { screenshot, virtual }) {
  const extra = launcherArgs();
  const screen = virtual ? await startVirtualDisplay() : undefined;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...withoutSmoke(), RELOCK_SMOKE: '1' };
  if (screenshot !== undefined) env['RELOCK_SCREENSHOT'] = screenshot;
  if (screen !== undefined) {
    env['DISPLAY'] = screen.display;
    // Without this a library would start a session bus of its own and leave it running.
    env['DBUS_SESSION_BUS_ADDRESS'] ??= 'disabled:';
  }
  const log = inRoot('.electron', 'last-start.log');
  let ready = false;
  const onLine = (/** @type {string} */ line) => void (ready ||= /^ready in \d+ ms$/.test(line));
  try {
    const timeoutMs = SMOKE_LIMIT_MS;
    const end = await openApp(executable, [...args, ...extra], { env, log, timeoutMs, onLine });
    if (ready && end.code === 0) return checkPicture(screenshot);
    throw new ScriptError(
      `Relock's window did not get ready: ${whyNotReady(end)}\n${whereItIs(end, log)}`,
    );
  } finally {
    screen?.stop();
  }
}

/** @param {import('./lib/open.mjs').AppEnd} end */
function whyNotReady(end) {
  if (end.timedOut) return `it was not ready after ${SMOKE_LIMIT_MS / 1000} seconds.`;
  if (end.code === 0) return 'it ended at once. Is Relock open already?';
  return `it ended with ${howItEnded(end)}.`;
}

/** @param {string | undefined} file */
function checkPicture(file) {
  if (file !== undefined && !existsSync(file))
    throw new ScriptError(`The picture could not be saved to ${file}.`);
  if (file !== undefined) say(`The picture is in ${file}.`);
  return 0;
}

function withoutSmoke() {
  const {
    RELOCK_SMOKE: _smoke,
    RELOCK_SCREENSHOT: _screenshot,
    RELOCK_SPAWNED_AT: _spawnedAt,
    ELECTRON_RUN_AS_NODE: _asNode,
    ...env
  } = process.env;
  return env;
}

/** A server: no window can open, so say how things stand and how to see one. */
async function withoutDisplay() {
  const dist = await ensureBuild();
  say('This computer has no screen that Relock could use. This is its status:');
  say();
  spawnSync(process.execPath, [path.join(dist, 'cli.mjs'), 'status'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  say();
  say('To open the window, use one of these:');
  say('  on a desktop:         npm start');
  say('  over the network:     ssh -X to this computer, then npm start');
  say('  on a virtual screen:  xvfb-run -a npm start');
  say('  only to see it work:  npm start -- --smoke --screenshot relock.png');
  return 0;
}

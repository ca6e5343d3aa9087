import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseFlags } from './lib/args.mjs';
import { ensureBuild } from './lib/build.mjs';
import { ensureDebianPackages, SCREEN_PACKAGES, WINDOW_PACKAGES } from './lib/debian.mjs';
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs';
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

await runMain(async () => {
  const flags = parseFlags(process.argv.slice(2), FLAGS, 'npm start --');
  const smoke = flags['smoke'] === true;
  const screenshot =
    typeof flags['screenshot'] === 'string' ? pictureFile(flags['screenshot'], smoke) : undefined;
  checkNode();
  await ensurePackages();
  const headless = smoke && !hasDisplay();
  await ensureDebianPackages([...WINDOW_PACKAGES, ...(headless ? SCREEN_PACKAGES : [])], {
    yes: flags['yes'] === true,
  });
  if (!smoke && !hasDisplay()) return await withoutDisplay();
  const electron = await ensureElectron();
  const command = await prepareRun(
    electron,
    await ensureBuild(),
    inRoot('.electron', electron.version),
  );
  return await (smoke ? openForSmoke(command, screenshot) : openForPeople(command));
});

/** @param {string} given @param {boolean} smoke @returns {string} absolute */
function pictureFile(given, smoke) {
  if (!smoke) throw new ScriptError('--screenshot works together with --smoke only.', 2);
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!existsSync(path.dirname(file)))
    throw new ScriptError(`The folder ${path.dirname(file)} for the picture does not exist.`, 2);
  return file;
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
  const { code } = await openApp(executable, [...args, ...extra], { env: withoutSmoke(), log });
  if (code !== 0 && code !== null)
    say(`Relock ended early (code ${code}). What it printed is in ${log}.`);
  return code ?? 0;
}

/** @param {{ executable: string, args: string[] }} command @param {string | undefined} screenshot */
async function openForSmoke({ executable, args }, screenshot) {
  const extra = launcherArgs();
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
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
    const { code, timedOut } = await openApp(executable, [...args, ...extra], {
      env,
      log,
      timeoutMs: SMOKE_LIMIT_MS,
      onLine,
    });
    if (ready && code === 0) return checkPicture(screenshot);
    const why = timedOut
      ? `it was not ready after ${SMOKE_LIMIT_MS / 1000} seconds`
      : code === 0
        ? 'it ended at once. Is Relock open already?'
        : `it ended with code ${code}`;
    throw new ScriptError(
      `Relock's window did not get ready: ${why}\nWhat it printed is in ${log}`,
    );
  } finally {
    screen?.stop();
  }
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

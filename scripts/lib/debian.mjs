import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { must, run } from './run.mjs';
import { say, ScriptError, withProgress } from './say.mjs';

/** What a window needs on Debian (electron-runtime.md), and libsecret for the keychain. */
export const WINDOW_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libnotify4',
  'libxss1',
  'libsecret-1-0',
  'unzip',
];

/** A screen that nobody looks at. */
export const SCREEN_PACKAGES = ['xvfb', 'xauth'];

/** What the tests need besides: a real keychain, a real OneDrive client, a real Windows API. */
export const TEST_PACKAGES = [
  ...WINDOW_PACKAGES,
  ...SCREEN_PACKAGES,
  'dbus',
  'dbus-x11',
  'gnome-keyring',
  'onedrive',
  // Sees every connection that the app tries to make.
  'strace',
  'wine',
  'wine64',
];

/**
 * Installs what is missing of a list of Debian packages (settled 22): by itself as root without a
 * terminal, with CI=true or --yes; asks once with a terminal; without the right it stops and prints
 * the one command. Does nothing on systems that are not Debian.
 * @param {readonly string[]} names
 * @param {{ yes?: boolean }} [options]
 */
export async function ensureDebianPackages(names, { yes = false } = {}) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return;
  const missing = await missingPackages(names);
  if (missing.length === 0) return;
  say(`These Debian packages are missing: ${missing.join(' ')}`);
  const asRoot = process.getuid?.() === 0;
  if (!asRoot)
    throw new ScriptError(
      `Please run this one command, then try again:\n  ${installCommand(missing, 'sudo ')}`,
    );
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (terminal && !yes && process.env['CI'] !== 'true' && !(await askOnce())) {
    throw new ScriptError(
      `Nothing was installed. This is the command, when you are ready:\n  ${installCommand(missing, '')}`,
    );
  }
  await install(missing);
}

/** @param {readonly string[]} names @returns {Promise<string[]>} */
async function missingPackages(names) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']);
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  // Newer Debian renamed libraries for 64-bit time: libgtk-3-0 became libgtk-3-0t64.
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** @param {readonly string[]} names */
async function install(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const failure = 'The Debian packages could not be installed. apt-get said:';
  await withProgress('Reading the list of Debian packages', () =>
    must(failure, 'apt-get', ['update', '-q'], { env }),
  );
  const { output } = await run('apt-cache', ['pkgnames']);
  const known = new Set(output.split('\n'));
  const exact = names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
  await withProgress('Installing the Debian packages', () =>
    must(failure, 'apt-get', ['install', '-q', '--yes', '--no-install-recommends', ...exact], {
      env,
    }),
  );
}

/** @param {readonly string[]} names @param {string} sudo */
const installCommand = (names, sudo) =>
  `${sudo}apt-get update && ${sudo}apt-get install --yes --no-install-recommends ${names.join(' ')}`;

async function askOnce() {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(y|yes|)$/i.test((await lines.question('Install them now? [Y/n] ')).trim());
  } finally {
    lines.close();
  }
}

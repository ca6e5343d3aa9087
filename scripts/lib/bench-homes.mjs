import { chmod, chown, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ScriptError } from './say.mjs';

/** The two things that `npm run bench` compares: an empty window, and Relock of a person who has used it. */

/** The window's size and hardening are Relock's; the page reports once two frames were painted. */
export const EMPTY_APP = {
  'package.json': JSON.stringify({
    name: 'empty-window',
    version: '1.0.0',
    type: 'module',
    main: 'main.mjs',
  }),
  'main.mjs': `
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('page-title-updated', (_event, title) => {
    if (title === 'painted') process.stdout.write('ready\\n');
  });
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
`,
  'index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body><script src="page.js"></script></body></html>',
  'page.js':
    "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));",
};

/** The switches that Relock sets for itself (decisions/0011), as arguments for the empty window. */
export const RELOCKS_SWITCHES = ['--disable-gpu', '--enable-features=NetworkServiceInProcess2'];

const SEED_LIMIT_MS = 60_000;

/**
 * A folder for settings and data that nobody used before.
 * @param {import('./session.mjs').VirtualSession} session
 * @returns {Promise<string>}
 */
export async function freshConfig({ home, uid, gid }) {
  const folder = await mkdtemp(path.join(home, 'config-'));
  if (process.getuid?.() === 0) await chown(folder, uid, gid);
  return folder;
}

/**
 * A folder as a person leaves it: they said their name, their data is sealed with a key in the keyring,
 * and they know what closing means. Relock itself makes it, through its welcome.
 * @param {{ executable: string, args: readonly string[], dir: string }} stage
 * @param {import('./session.mjs').VirtualSession} session
 * @returns {Promise<string>}
 */
export async function returningConfig(stage, session) {
  const config = await freshConfig(session);
  const app = await startRelock(stage, session, config);
  try {
    const page = await app.firstWindow({ timeout: SEED_LIMIT_MS });
    const next = page.locator('main .button--primary').first();
    await next.click();
    await next.click();
    await page.locator('main input').first().fill('Ana');
    await next.click();
    await page.locator('main .door').first().waitFor();
  } finally {
    await app.close();
  }
  await noteLeaveExplained(path.join(config, 'Relock', 'settings.json'));
  return config;
}

/**
 * Starts Relock so that it can be driven, with settings and data in `config`.
 * @param {{ executable: string, args: readonly string[], dir: string }} stage
 * @param {import('./session.mjs').VirtualSession} session
 * @param {string} config
 */
export async function startRelock({ executable, args, dir }, session, config) {
  const { _electron } = await import('playwright');
  // Playwright starts one file, so that the change of user needs a script.
  const starter = path.join(dir, 'seed.sh');
  const command = [...session.asUser, executable].map((part) => `'${part}'`).join(' ');
  await writeFile(starter, `#!/bin/sh\nexec ${command} "$@"\n`);
  await chmod(starter, 0o755);
  return _electron.launch({
    executablePath: starter,
    args: [...args],
    env: { ...session.env, XDG_CONFIG_HOME: config },
    cwd: '/',
    chromiumSandbox: true,
    timeout: SEED_LIMIT_MS,
  });
}

/** The one thing that the welcome does not bring about: closing was explained. @param {string} file */
async function noteLeaveExplained(file) {
  const settings = JSON.parse(await readFile(file, 'utf8'));
  if (typeof settings.leaveExplained !== 'boolean')
    throw new ScriptError('The settings have no leaveExplained, so the benchmark would mislead.');
  await writeFile(file, `${JSON.stringify({ ...settings, leaveExplained: true }, null, 2)}\n`);
}

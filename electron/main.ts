import { rmSync } from 'node:fs';
import path from 'node:path';
import { app, ipcMain, Menu, protocol, session, type BrowserWindow } from 'electron';
import { resolveLanguage } from '../shared/languages';
import { awaitFirstCall } from './ipc/first-call';
import { guardLifecycle, tellFolderProblem, type Running } from './lifecycle';
import { createAppProtocolHandler } from './security/app-protocol';
import { lockDown, QUIET_SWITCHES } from './security/lockdown';
import { createTrustedSender } from './security/trusted-sender';
import { readFirstLook } from './window/first-look';
import { createMainWindow } from './window/main-window';
import { findUserData } from './window/user-data';
import { smoke } from './window/smoke';

// This file is the way to the first paint and nothing more; the page's first call loads the rest.
const folder = import.meta.dirname;
const development = !app.isPackaged;
const { folder: userData, usable } = findUserData(() => app.getPath('userData'));
let window: BrowserWindow | null = null;
let running: Running | null = null;

if (!usable) app.setPath('userData', userData);
// Chromium's own files stay apart from ours.
app.setPath('sessionData', path.join(userData, 'browser'));
protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);
for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value);
// A page of text needs neither a graphics card nor a process for the network: decisions/0011.
app.disableHardwareAcceleration();
app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
// As root Chromium starts with --no-sandbox only; the development launcher adds it, a release never does.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const cli = process.argv.indexOf('--cli');
if (cli >= 0) {
  void import('./cli/run-packaged').then(({ runPackagedCli }) =>
    runPackagedCli(process.argv.slice(cli + 1)),
  );
} else if (app.requestSingleInstanceLock()) {
  start();
} else {
  // The Relock that runs already comes to the front and shows its neutral screen.
  app.quit();
}

function start(): void {
  // The default menu of a window program brings reload, zoom and DevTools shortcuts along.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  guardLifecycle({ window: () => window, running: () => running });
  app.on('second-instance', () => comeToFront());
  app.on('activate', () => comeToFront());
  void app.whenReady().then(usable ? openFirstWindow : tellNoFolder);
}

/** Nothing was changed and nothing can be kept: says so, and ends. */
async function tellNoFolder(): Promise<void> {
  await tellFolderProblem(resolveLanguage('system', app.getPreferredSystemLanguages()));
  rmSync(userData, { recursive: true, force: true });
  app.exit(1);
}

function openFirstWindow(): void {
  protocol.handle('app', createAppProtocolHandler(path.join(folder, 'renderer')));
  lockDown({
    app,
    session: session.defaultSession,
    allowDevTools: development,
    report: (what, detail) => {
      if (development) process.stderr.write(`refused ${what} ${detail}\n`);
    },
  });
  const look = readFirstLook(path.join(userData, 'settings.json'));
  const language = resolveLanguage(look.language, app.getPreferredSystemLanguages());
  const opened = createMainWindow({ look, language, folder, devTools: development });
  window = opened;
  opened.once('closed', () => (window = null));
  const isTrustedSender = createTrustedSender(new Set([opened.webContents.id]));
  awaitFirstCall({
    ipcMain,
    isTrustedSender,
    begin: async ({ usable }) => {
      painted(usable);
      const { compose } = await import('./compose');
      running = compose({ window: () => window, isTrustedSender, userData, comeToFront, painted });
    },
  });
}

let shown = false;

/** The first screen to use was painted. Only the development launcher wants to know. */
function painted(usable: boolean): void {
  if (!usable || shown) return;
  shown = true;
  void smoke(window, development);
}

function comeToFront(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.setSkipTaskbar(false);
  window.show();
  window.focus();
}

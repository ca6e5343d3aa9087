import { chmodSync, linkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type ElectronApplication } from 'playwright/test';
import { launchOrAgain, START_LIMIT_MS } from '../support/launch';
import { testStage } from '../support/stage';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/**
 * Relock as a release: Electron takes a program that is not called "electron" for one, whatever else is
 * the same. The fuses are read from the real packed app by `npm run package`; a fused app cannot be
 * driven by a test, because the fuse for the debugger is off.
 */
let session: VirtualSession;
let app: ElectronApplication;

test.beforeAll(async () => {
  session = await startVirtualSession();
  const { electronDir, args } = await testStage();
  const released = path.join(electronDir, 'relock-release');
  linkSync(path.join(electronDir, 'electron'), released);
  const wrapper = path.join(electronDir, 'relock-release.sh');
  const command = [...session.asUser, released].map((part) => `'${part}'`).join(' ');
  writeFileSync(wrapper, `#!/bin/sh\nexec ${command} "$@"\n`);
  chmodSync(wrapper, 0o755);
  app = await launchOrAgain({
    executablePath: wrapper,
    args: [...args],
    // A release takes no orders from the environment.
    env: { ...session.env, RELOCK_SMOKE: '1' },
    cwd: '/',
    chromiumSandbox: true,
    timeout: START_LIMIT_MS,
  });
  await (await app.firstWindow()).locator('h1').first().waitFor();
});
test.afterAll(async () => {
  await app.close();
  await session.stop();
});

test('it counts as a release', async () => {
  expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
});

test('DevTools cannot be opened, by main or by keys', async () => {
  const page = await app.firstWindow();
  const opened = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return 'no window';
    window.webContents.openDevTools();
    for (const [keyCode, modifiers] of [
      ['I', ['control', 'shift']],
      ['J', ['control', 'shift']],
      ['F12', []],
    ] as const) {
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
      window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
    }
    await new Promise((done) => setTimeout(done, 500));
    return window.webContents.isDevToolsOpened();
  });

  expect(opened).toBe(false);
  expect(app.windows()).toEqual([page]);
});

test('there is no menu that brings shortcuts along', async () => {
  expect(await app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
});

test('it does not end by a switch for tests', async () => {
  const page = await app.firstWindow();

  expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
});

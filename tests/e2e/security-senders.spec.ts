import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { contract } from '../../shared/ipc/contract';
import { channelName, type Contract } from '../../shared/ipc/define';
import { launchApp, type AppUnderTest } from '../support/launch';
import { untilMainAnswers } from '../support/page-script';
import { testStage } from '../support/stage';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/** Architecture.md 4, row 17: who may talk to main, tried with real windows and pages. */
let session: VirtualSession;
let relock: AppUnderTest;
let folder: string;

test.beforeAll(async () => {
  session = await startVirtualSession();
  relock = await launchApp({ session });
  await untilMainAnswers(relock.app);
  folder = mkdtempSync(path.join(os.tmpdir(), 'relock-foreign-'));
  writeFileSync(path.join(folder, 'page.html'), '<h1>foreign</h1>', { mode: 0o644 });
});
test.afterAll(async () => {
  await relock.close();
  await session.stop();
  rmSync(folder, { recursive: true, force: true });
});

const REFUSED = { ok: false, error: { code: 'ipc.untrusted-sender' } };
/** One call that changes something, and one that tells something. */
const CALLS = `Promise.all([window.app.app.snapshot({}), window.app.people.add({ name: 'Intruder' })])`;

test('main listens on the channels of the contract and on no other', async () => {
  const seen = await relock.app.evaluate(({ ipcMain, webContents }) => ({
    handlers: [
      ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ],
    listeners: ipcMain.eventNames().filter((name) => name !== 'error'),
    ofPages: webContents
      .getAllWebContents()
      .flatMap((one) => [
        ...one.ipc.eventNames().filter((name) => name !== 'error'),
        ...(one.ipc as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
      ]),
  }));
  const calls = Object.entries<Contract[string]>(contract).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([member, spec]) =>
      spec.kind === 'call' ? [channelName(group, member)] : [],
    ),
  );

  expect(seen.handlers.sort()).toEqual(calls.sort());
  expect(seen.listeners).toEqual([]);
  expect(seen.ofPages).toEqual([]);
});

test('our page in our window is answered', async () => {
  const snapshot = await relock.page.evaluate(() => window.app.app.snapshot({}));

  expect(snapshot.ok).toBe(true);
});

/** Opens a window that is not ours, with our preload, and lets its page call main. */
async function askFromForeignWindow(address: string): Promise<unknown> {
  const { appDir } = await testStage();
  return relock.app.evaluate(
    async ({ BrowserWindow }, { url, preload, calls }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      try {
        await window.loadURL(url);
        return (await window.webContents.executeJavaScript(calls)) as unknown;
      } catch (cause) {
        return String(cause);
      } finally {
        window.destroy();
      }
    },
    { url: address, preload: path.join(appDir, 'preload.cjs'), calls: CALLS },
  );
}

test('our page in a window that is not ours is refused', async () => {
  expect(await askFromForeignWindow('app://main/index.html')).toEqual([REFUSED, REFUSED]);
});

test('about:blank in a window that is not ours is refused', async () => {
  expect(await askFromForeignWindow('about:blank')).toEqual([REFUSED, REFUSED]);
});

test('a file and text as a page are not even loaded', async () => {
  for (const address of [`file://${path.join(folder, 'page.html')}`, 'data:text/html,<h1>x'])
    expect(await askFromForeignWindow(address)).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('a frame inside our own page has no bridge, and is refused if it had one', async () => {
  const answer = await relock.app.evaluate(
    async ({ BrowserWindow, ipcMain }, channel) => {
      const [window] = BrowserWindow.getAllWindows();
      const page = window?.webContents;
      await page?.executeJavaScript(
        "void document.body.append(Object.assign(document.createElement('iframe'), { id: 'inside' }))",
      );
      const frame = page?.mainFrame.frames[0];
      if (page === undefined || frame === undefined) return 'no frame';
      const handlers = (
        ipcMain as unknown as {
          _invokeHandlers: Map<string, (event: object, input: object) => Promise<unknown>>;
        }
      )._invokeHandlers;
      // The router with a real frame of our own window, as if the frame had a way to call.
      const said = await handlers.get(channel)?.({ sender: page, senderFrame: frame }, {});
      const bridge = (await frame.executeJavaScript('typeof window.app')) as string;
      await page.executeJavaScript("void document.getElementById('inside').remove()");
      return { bridge, said };
    },
    channelName('app', 'snapshot'),
  );

  expect(answer).toEqual({ bridge: 'undefined', said: REFUSED });
});

for (const [what, address] of [
  ['about:blank', () => 'about:blank'],
  ['a file of the disk', () => `file://${path.join(folder, 'page.html')}`],
  ['text as a page', () => 'data:text/html,<h1>x'],
] as const) {
  test(`${what} is refused even in our own window`, async () => {
    const answer = await relock.app.evaluate(
      async ({ BrowserWindow }, { url, calls }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window === undefined) return 'no window';
        const home = window.webContents.getURL();
        // Main may load what it likes; the lockdown stops the page itself from going there.
        const loaded = await window.loadURL(url).then(
          () => true,
          () => false,
        );
        const bridge = (await window.webContents.executeJavaScript('typeof window.app')) as string;
        const said =
          loaded && bridge === 'object'
            ? ((await window.webContents.executeJavaScript(calls)) as unknown)
            : `not loaded: ${String(loaded)} ${bridge}`;
        await window.loadURL(home);
        return said;
      },
      { url: address(), calls: CALLS },
    );

    // The request filter may stop the load before the router can refuse the sender.
    if (typeof answer === 'string') expect(answer).toMatch(/^not loaded: false/);
    else expect(answer).toEqual([REFUSED, REFUSED]);
  });
}

test('nobody was added by all this', async () => {
  await relock.page.waitForFunction('typeof window.app === "object"');
  const people = await relock.page.evaluate(
    'window.app.app.snapshot({}).then(({ value }) => value.people)',
  );

  expect(people).toEqual([]);
});

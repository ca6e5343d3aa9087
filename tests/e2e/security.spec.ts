import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { contract } from '../../shared/ipc/contract';
import { launchApp, type AppUnderTest } from '../support/launch';
import { asPageScript } from '../support/page-script';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/** Architecture.md, section 4: what the page may not do, seen in the real app under the real sandbox. */
let session: VirtualSession;
let relock: AppUnderTest;

test.beforeAll(async () => {
  session = await startVirtualSession();
  // A camera and a microphone that are not real, so that there is something to refuse.
  relock = await launchApp({ session, args: ['--use-fake-device-for-media-stream'] });
});
test.afterAll(async () => {
  await relock.close();
  await session.stop();
});

const inPage = (body: string): Promise<unknown> => asPageScript(relock.page, body);

test.describe('processes', () => {
  test('every window has the secure preferences', async () => {
    const preferences = await relock.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((one) =>
          (
            one as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences(),
        ),
    );

    expect(preferences).toHaveLength(1);
    // Written out: compared with our own constant, a weaker constant would pass.
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    // Electron reports these only where they are on.
    for (const name of ['nodeIntegrationInWorker', 'plugins', 'navigateOnDragDrop', 'spellcheck'])
      expect(preferences[0]?.[name] ?? false, name).toBe(false);
    expect(preferences[0]?.['enableBlinkFeatures'] ?? '').toBe('');
  });

  test('no switch makes Chromium weaker', async () => {
    const weak = await relock.app.evaluate(({ app }) =>
      [
        'no-sandbox',
        'disable-web-security',
        'enable-blink-features',
        'disable-site-isolation-trials',
      ].filter((name) => app.commandLine.hasSwitch(name)),
    );

    expect(weak).toEqual([]);
  });

  test('the page’s process is inside the sandbox of the system, and not root', async () => {
    const pid = await relock.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');

    expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe('2');
    expect(/^NoNewPrivs:\s*(\d)/m.exec(status)?.[1]).toBe('1');
    expect(/^CapEff:\s*(\w+)/m.exec(status)?.[1]).toBe('0000000000000000');
    expect(/^Uid:\s*(\d+)/m.exec(status)?.[1]).not.toBe('0');
  });
});

test.describe('the page', () => {
  test('has no Node.js, no Electron and no raw messages', async () => {
    const names = ['require', 'process', 'Buffer', 'module', 'exports', '__dirname', 'global'];
    const found = await relock.page.evaluate(
      (all) => all.filter((name) => name in window),
      [...names, 'setImmediate', 'ipcRenderer', 'electron'],
    );

    expect(found).toEqual([]);
  });

  test('sees exactly the members of the contract', async () => {
    const seen = await relock.page.evaluate(() =>
      Object.entries(window.app).flatMap(([group, calls]) =>
        Object.keys(calls).map((member) => `${group}.${member}`),
      ),
    );

    expect(seen.sort()).toEqual(
      Object.entries(contract)
        .flatMap(([group, members]) => Object.keys(members).map((member) => `${group}.${member}`))
        .sort(),
    );
  });

  test('cannot change what it was given', async () => {
    const after = await inPage(`() => {
      const before = [window.app, window.app.links, window.app.links.open];
      const tries = [
        () => { window.app = {}; },
        () => { window.app.links = {}; },
        () => { window.app.links.open = () => 'mine'; },
        () => { window.app.links.more = 1; },
        () => { delete window.app.links.open; },
        () => { delete window.app; },
        () => { Object.defineProperty(window, 'app', { value: {} }); },
        () => { Object.setPrototypeOf(window.app.links, { evil: 1 }); },
      ];
      for (const attempt of tries) { try { attempt(); } catch { /* Refused loudly. */ } }
      const now = [window.app, window.app.links, window.app.links.open];
      return now.every((one, at) => one === before[at]) && !('more' in window.app.links) && !('evil' in window.app.links);
    }`);

    expect(after).toBe(true);
  });

  test('keeps nothing in storage of its own', async () => {
    const kept = await inPage(`async () => {
      const count = (ask) => ask().then((all) => all.length, (cause) => cause.name);
      return {
        local: localStorage.length,
        session: sessionStorage.length,
        cookies: document.cookie,
        databases: await count(() => indexedDB.databases()),
      };
    }`);

    expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: '' });
  });

  test('cannot change the title of the window', async () => {
    await relock.page.evaluate(() => (document.title = 'Ana’s account'));
    await relock.page.evaluate(() => new Promise(requestAnimationFrame));

    const titles = await relock.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles).toEqual(['Relock']);
    await relock.page.evaluate(() => (document.title = 'Relock'));
  });
});

test.describe('permissions', () => {
  test('all are denied when looked up', async () => {
    const names =
      'camera microphone geolocation notifications clipboard-read clipboard-write midi persistent-storage screen-wake-lock accelerometer storage-access local-fonts window-management idle-detection background-sync';
    const states =
      (await inPage(`() => Promise.all(${JSON.stringify(names.split(' '))}.map((name) =>
      navigator.permissions.query({ name }).then(({ state }) => name + ' ' + state)))`)) as string[];

    expect(states).toEqual(names.split(' ').map((name) => `${name} denied`));
  });

  test.describe('all are denied when asked for', () => {
    const asks: readonly (readonly [string, string, unknown])[] = [
      ['camera', '() => navigator.mediaDevices.getUserMedia({ video: true })', 'NotAllowedError'],
      [
        'microphone',
        '() => navigator.mediaDevices.getUserMedia({ audio: true })',
        'NotAllowedError',
      ],
      ['notification', '() => Notification.requestPermission()', 'denied'],
      ['reading the clipboard', '() => navigator.clipboard.readText()', 'NotAllowedError'],
      ['writing the clipboard', '() => navigator.clipboard.writeText("x")', 'NotAllowedError'],
      [
        'fonts',
        '() => window.queryLocalFonts().then((all) => all.length)',
        'NotAllowedError|SecurityError|0',
      ],
      [
        'where you are',
        '() => new Promise((done) => navigator.geolocation.getCurrentPosition(() => done("told"), ({ code }) => done(code)))',
        1,
      ],
      ['HID devices', '() => navigator.hid.getDevices().then((all) => all.length)', 0],
      ['USB devices', '() => navigator.usb.getDevices().then((all) => all.length)', 0],
      ['serial ports', '() => navigator.serial.getPorts().then((all) => all.length)', 0],
      ['MIDI', '() => navigator.requestMIDIAccess()', 'NotAllowedError|SecurityError'],
      [
        'the screen',
        '() => navigator.mediaDevices.getDisplayMedia({ video: true })',
        'NotAllowedError|InvalidStateError|AbortError',
      ],
    ];
    for (const [what, body, expected] of asks) {
      test(what, async () => {
        const answer = await inPage(body);
        if (typeof expected === 'number') expect(answer).toBe(expected);
        else expect(String(expected).split('|')).toContain(String(answer));
      });
    }
  });
});

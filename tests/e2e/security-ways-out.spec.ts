import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { LINK_IDS, LINKS } from '../../shared/links';
import { launchApp, type AppUnderTest } from '../support/launch';
import { asPageScript, untilMainAnswers } from '../support/page-script';
import { testStage } from '../support/stage';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/** Architecture.md 4, rows 11 to 15 and 18: every way out of the page, tried in the real app. */
let session: VirtualSession;
let relock: AppUnderTest;
let home: string;

test.beforeAll(async () => {
  session = await startVirtualSession();
  relock = await launchApp({ session });
  await untilMainAnswers(relock.app);
  home = relock.page.url();
});
test.afterAll(async () => {
  await relock.close();
  await session.stop();
});

const inPage = (body: string): Promise<unknown> => asPageScript(relock.page, body);

/** How many pages exist, of whatever kind, and where the one of the window is. */
const whereabouts = () =>
  relock.app.evaluate(({ webContents, BrowserWindow }) => ({
    pages: webContents.getAllWebContents().length,
    windows: BrowserWindow.getAllWindows().length,
    at: webContents.getAllWebContents().map((one) => one.getURL()),
  }));

/** Two turns of the page and one of main: what was going to happen has begun by then. */
async function settle(): Promise<void> {
  await relock.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))),
  );
  await relock.app.evaluate(() => undefined);
}

test.describe('the page stays where it is', () => {
  const tries: readonly (readonly [string, string])[] = [
    ['an address', "() => void (location.href = 'https://192.0.2.1/')"],
    ['another page of ours', "() => void (location.href = 'app://main/index.html?another')"],
    ['another host of ours', "() => void (location.href = 'app://other/index.html')"],
    ['a file of the disk', "() => void (location.href = 'file:///etc/hostname')"],
    ['text as a page', "() => void (location.href = 'data:text/html,x')"],
    ['code as an address', "() => void (location.href = 'javascript:document.title=1')"],
    ['another program', "() => void (location.href = 'mailto:x@y.example')"],
    ['location.replace', "() => location.replace('https://192.0.2.1/')"],
    [
      'a link in the top frame',
      "() => { const a = Object.assign(document.createElement('a'), { href: 'https://192.0.2.1/', target: '_top' }); document.body.append(a); a.click(); a.remove(); }",
    ],
    [
      'a download',
      "() => { const a = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' }); document.body.append(a); a.click(); a.remove(); }",
    ],
    [
      'a form',
      "() => { const f = Object.assign(document.createElement('form'), { action: 'https://192.0.2.1/', method: 'post' }); document.body.append(f); f.submit(); f.remove(); }",
    ],
    [
      'a form to our own page',
      "() => { const f = Object.assign(document.createElement('form'), { action: '/index.html', method: 'get' }); document.body.append(f); f.submit(); f.remove(); }",
    ],
    [
      'a refresh in the head',
      "() => { const m = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=https://192.0.2.1/' }); document.head.append(m); }",
    ],
  ];
  for (const [what, body] of tries) {
    test(`whatever asks: ${what}`, async () => {
      await inPage(body);
      await settle();

      expect(await whereabouts()).toEqual({ pages: 1, windows: 1, at: [home] });
      // Not by a locator: Playwright takes a stopped navigation for one that is under way.
      expect(await relock.page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
    });
  }

  test('a file that is dropped on it', async () => {
    const devTools = await relock.page.context().newCDPSession(relock.page);
    const at = { x: 400, y: 300 };
    const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devTools.send('Input.dispatchDragEvent', { type, ...at, data });
    await settle();

    expect(await whereabouts()).toEqual({ pages: 1, windows: 1, at: [home] });
    await devTools.detach();
  });
});

test.describe('no other window', () => {
  const tries: readonly (readonly [string, string])[] = [
    ['window.open', "() => String(window.open('https://192.0.2.1/'))"],
    ['window.open of our page', "() => String(window.open('/index.html'))"],
    ['window.open of nothing', '() => String(window.open())'],
  ];
  for (const [what, body] of tries) {
    test(what, async () => {
      expect(await inPage(body)).toBe('null');
      expect(await whereabouts()).toMatchObject({ pages: 1, windows: 1 });
    });
  }

  test('a link that asks for one, pressed in every way', async () => {
    await relock.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        id: 'probe',
        href: 'https://192.0.2.1/',
        target: '_blank',
        textContent: 'probe',
      });
      document.body.prepend(link);
    });
    await relock.page.evaluate(() => {
      const link = document.getElementById('probe');
      const presses = [{}, { ctrlKey: true }, { shiftKey: true }, { button: 1 }];
      for (const press of presses)
        link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...press }));
      link?.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
      link?.remove();
    });
    await settle();

    expect(await whereabouts()).toEqual({ pages: 1, windows: 1, at: [home] });
  });

  test('a webview', async () => {
    await inPage(
      "() => document.body.append(Object.assign(document.createElement('webview'), { src: 'https://192.0.2.1/' }))",
    );
    await settle();

    expect(await whereabouts()).toMatchObject({ pages: 1 });
  });

  test('a frame that has our bridge', async () => {
    const bridge = await inPage(`() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const seen = String(frame.contentWindow && frame.contentWindow.app);
      frame.remove();
      return seen;
    }`);

    expect(bridge).toBe('undefined');
  });
});

test('the person’s browser gets the addresses of the list and nothing else', async () => {
  await relock.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const codes = await relock.page.evaluate(async (ids) => {
    const open = window.app.links.open as (
      input: unknown,
    ) => Promise<{ ok: boolean; error?: { code: string } }>;
    const wrong = [
      { linkId: 'https://192.0.2.1/' },
      { linkId: 'toString' },
      { linkId: '__proto__' },
      { linkId: 'file:///etc/passwd' },
      { linkId: ['account.security'] },
      { linkId: 'account.security', url: 'https://192.0.2.1/' },
      'account.security',
      undefined,
    ];
    const answers = [];
    for (const input of wrong) answers.push((await open(input)).error?.code);
    for (const linkId of ids) answers.push((await open({ linkId })).ok);
    return answers;
  }, LINK_IDS);
  const opened = await relock.app.evaluate(
    () => (globalThis as unknown as { opened: string[] }).opened,
  );

  expect(codes.slice(0, 8)).toEqual(Array(8).fill('ipc.invalid-input'));
  expect(new Set(codes.slice(8))).toEqual(new Set([true]));
  expect(opened).toEqual(LINK_IDS.map((id) => LINKS[id]));
});

test.describe('the app scheme', () => {
  test.beforeAll(async () => {
    // A neighbour of a kind that is served: else only its ending would keep it private.
    const { appDir } = await testStage();
    writeFileSync(path.join(appDir, 'neighbour.js'), 'window.neighbour = 1', { mode: 0o644 });
  });

  const outside = [
    'app://main/../neighbour.js',
    'app://main/..%2fneighbour.js',
    'app://main/%2e%2e/neighbour.js',
    'app://main/%2e%2e%2fneighbour.js',
    'app://main/assets/..%2f..%2fneighbour.js',
    'app://main/..%5cneighbour.js',
    'app://main//neighbour.js',
    'app://main/../preload.cjs',
    'app://other/index.html',
    'app://main.other/index.html',
    'app://main/package.json',
  ];
  for (const address of outside) {
    test(`does not serve ${address}`, async () => {
      const status = await relock.app.evaluate(
        async ({ net }, url) => (await net.fetch(url)).status,
        address,
      );
      expect(status).toBe(404);
    });
  }

  test('does not run a neighbour as a script of the page', async () => {
    const answer = await inPage(`() => new Promise((done) => {
      const script = document.createElement('script');
      script.onload = () => done('ran');
      script.onerror = () => done('refused');
      try { script.src = '/..%2fneighbour.js'; } catch (cause) { done(cause.name); }
      document.head.append(script);
    })`);

    expect(['refused', 'TypeError']).toContain(answer);
    expect(await relock.page.evaluate(() => 'neighbour' in window)).toBe(false);
  });

  test('answers GET only', async () => {
    const statuses = await relock.app.evaluate(({ net }) =>
      Promise.all(
        ['POST', 'PUT', 'DELETE'].map(
          async (method) => (await net.fetch('app://main/index.html', { method })).status,
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });
});

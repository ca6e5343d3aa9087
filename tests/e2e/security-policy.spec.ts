import { expect, test } from 'playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../electron/security/content-policy';
import { launchApp, type AppUnderTest } from '../support/launch';
import { asPageScript } from '../support/page-script';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/** Architecture.md 4, row 7: the content policy, tried in the real page. */
let session: VirtualSession;
let relock: AppUnderTest;

test.beforeAll(async () => {
  session = await startVirtualSession();
  relock = await launchApp({ session });
});
test.afterAll(async () => {
  await relock.close();
  await session.stop();
});

const inPage = (body: string): Promise<unknown> => asPageScript(relock.page, body);

test.describe('the content policy', () => {
  test('comes as a header with every file of the page', async () => {
    const files = await relock.page.evaluate(() =>
      [...document.querySelectorAll('script, link')].map((one) =>
        one instanceof HTMLLinkElement ? one.href : (one as HTMLScriptElement).src,
      ),
    );
    const policies = await relock.app.evaluate(
      ({ net }, urls) =>
        Promise.all(
          urls.map(async (url) => (await net.fetch(url)).headers.get('content-security-policy')),
        ),
      ['app://main/index.html', ...files],
    );

    expect(files.length).toBeGreaterThan(1);
    expect(new Set(policies)).toEqual(new Set([CONTENT_SECURITY_POLICY]));
  });

  const probes: readonly (readonly [string, string, string])[] = [
    ['eval', '() => eval("1+1")', 'EvalError'],
    ['new Function', '() => new Function("return 1")()', 'EvalError'],
    ['a timer made of text', '() => setTimeout("window.hit = 1")', 'EvalError|TypeError|number'],
    [
      'markup from text',
      '() => { document.createElement("div").innerHTML = "<b>x</b>"; return "set"; }',
      'TypeError',
    ],
    [
      'outerHTML',
      '() => { document.body.firstElementChild.outerHTML = "<b>x</b>"; return "set"; }',
      'TypeError',
    ],
    ['document.write', '() => { document.write("<b>x</b>"); return "written"; }', 'TypeError'],
    ['a policy of its own', '() => trustedTypes.createPolicy("mine", {}).name', 'TypeError'],
    [
      'our own policy made a second time, looser',
      '() => trustedTypes.createPolicy("relock-worker", { createScriptURL: (a) => a }).name',
      'TypeError',
    ],
    [
      'a worker from an address',
      '() => new Worker("/assets/any.js", { type: "module" })',
      'TypeError',
    ],
    [
      'a shared worker from an address',
      '() => new SharedWorker("/assets/any.js", { type: "module" })',
      'TypeError',
    ],
    ['a worker from text', '() => new Worker(URL.createObjectURL(new Blob(["1"])))', 'TypeError'],
    ['fetch of an own file', '() => fetch("/index.html").then(() => "read")', 'TypeError'],
    [
      'fetch of a file of the disk',
      '() => fetch("file:///etc/passwd").then(() => "read")',
      'TypeError',
    ],
    ['fetch of an address', '() => fetch("https://192.0.2.1/").then(() => "read")', 'TypeError'],
    [
      'import of an address',
      '() => import("https://192.0.2.1/x.js").then(() => "loaded")',
      'TypeError',
    ],
    ['import of text', '() => import("data:text/javascript,1").then(() => "loaded")', 'TypeError'],
    [
      'XMLHttpRequest',
      '() => new Promise((done) => { const r = new XMLHttpRequest(); r.onerror = () => done("error"); r.onload = () => done("loaded"); r.open("GET", "/index.html"); r.send(); })',
      'error|NetworkError',
    ],
    [
      'WebSocket',
      '() => new Promise((done) => { const s = new WebSocket("ws://192.0.2.1/"); s.onerror = () => done("error"); s.onopen = () => done("open"); })',
      'error|SecurityError',
    ],
    [
      'EventSource',
      '() => new Promise((done) => { const s = new EventSource("https://192.0.2.1/"); s.onerror = () => done("error"); s.onopen = () => done("open"); })',
      'error',
    ],
    [
      'a service worker',
      '() => navigator.serviceWorker.register("/sw.js").then(() => "registered")',
      'TypeError|SecurityError|NotSupportedError',
    ],
  ];
  for (const [what, body, expected] of probes) {
    test(`stops ${what}`, async () => {
      const answer = await inPage(body);
      expect(expected.split('|')).toContain(typeof answer === 'number' ? 'number' : answer);
      expect(await relock.page.evaluate(() => 'hit' in window)).toBe(false);
    });
  }

  /** Elements that would load something; the answer is which directive stopped it. */
  const elements: readonly (readonly [string, string, string])[] = [
    [
      'a style',
      '() => Object.assign(document.createElement("style"), { textContent: "body { color: red }" })',
      'style-src-elem',
    ],
    [
      'a script',
      '() => Object.assign(document.createElement("script"), { src: "https://192.0.2.1/x.js" })',
      'script|TypeError',
    ],
    [
      'a picture',
      '() => Object.assign(new Image(), { src: "https://192.0.2.1/x.png" })',
      'img-src',
    ],
    [
      'a frame',
      '() => Object.assign(document.createElement("iframe"), { src: "https://192.0.2.1/" })',
      'frame-src|default-src',
    ],
    [
      'a frame of the own page',
      '() => Object.assign(document.createElement("iframe"), { src: "/index.html" })',
      'frame-src|default-src',
    ],
    [
      'an object',
      '() => Object.assign(document.createElement("object"), { data: "https://192.0.2.1/x.svg" })',
      'object-src|default-src|TypeError',
    ],
    [
      'a base address',
      '() => Object.assign(document.createElement("base"), { href: "https://192.0.2.1/" })',
      'base-uri',
    ],
    [
      'a sound',
      '() => Object.assign(new Audio(), { src: "https://192.0.2.1/x.mp3" })',
      'media-src|default-src',
    ],
  ];
  for (const [what, element, expected] of elements) {
    test(`stops ${what}`, async () => {
      const answer = await inPage(`() => new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
        const element = (${element})();
        document.head.append(element);
        setTimeout(() => { done('none'); element.remove(); }, 1000);
      })`);
      expect(
        expected.split('|').some((part) => String(answer).startsWith(part)),
        String(answer),
      ).toBe(true);
    });
  }

  test('keeps files of the disk out', async () => {
    const answer = await inPage(`() => new Promise((done) => {
      const picture = new Image();
      picture.onload = () => done('loaded');
      picture.onerror = () => done('refused');
      picture.src = 'file:///proc/self/exe';
    })`);

    expect(answer).toBe('refused');
  });
});

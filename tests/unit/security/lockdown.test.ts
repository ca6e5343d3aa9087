import { describe, expect, it } from 'vitest';
import { lockDown, QUIET_SWITCHES } from '../../../electron/security/lockdown';

type Listener = (...args: never[]) => unknown;

/** A session and an app that only remember what they were told to do. */
function setup(allowDevTools = false) {
  const set = new Map<string, Listener>();
  const reports: string[] = [];
  const remember = (name: string) => (listener: Listener | string) =>
    void set.set(name, typeof listener === 'string' ? () => listener : listener);
  const listen = (prefix: string) => (name: string, listener: Listener) =>
    void set.set(`${prefix} ${name}`, listener);
  lockDown({
    app: { on: listen('app') } as never,
    session: {
      setPermissionRequestHandler: remember('permission request'),
      setPermissionCheckHandler: remember('permission check'),
      setDevicePermissionHandler: remember('device'),
      setDisplayMediaRequestHandler: remember('display'),
      setSpellCheckerLanguages: (all: string[]) => void set.set('dictionaries', () => all),
      setSpellCheckerEnabled: (on: boolean) => void set.set('spelling', () => on),
      webRequest: { onBeforeRequest: remember('request') },
      on: listen('session'),
    } as never,
    allowDevTools,
    report: (what, detail) => reports.push(`${what} ${detail}`),
  });
  const call = (name: string, ...args: unknown[]): unknown => {
    const listener = set.get(name);
    if (listener === undefined) throw new Error(`nobody listens to ${name}`);
    return listener(...(args as never[]));
  };
  set.get('app web-contents-created')?.(
    ...([
      {},
      {
        on: listen('page'),
        setWindowOpenHandler: remember('window'),
        setWebRTCIPHandlingPolicy: remember('webrtc'),
      },
    ] as never[]),
  );
  return { call, reports };
}

/** What a callback of the session decided. */
function decision(run: (decide: (value: unknown) => void) => void): unknown {
  let decided: unknown = 'nothing';
  run((value) => (decided = value));
  return decided;
}

describe('permissions', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'openExternal'])(
    'refuses %s when asked, and says so',
    (permission) => {
      const { call, reports } = setup();

      expect(decision((decide) => call('permission request', {}, permission, decide))).toBe(false);
      expect(reports).toEqual([`permission ${permission}`]);
    },
  );

  it('refuses when only looked up, and for devices and screens', () => {
    const { call } = setup();

    expect(call('permission check', {}, 'media')).toBe(false);
    expect(call('device', {})).toBe(false);
    expect(decision((decide) => call('display', {}, decide))).toEqual({});
  });
});

describe('requests', () => {
  const cancelled = (url: string, allowDevTools = false) =>
    decision((decide) => setup(allowDevTools).call('request', { url }, decide));

  it('lets the own page through', () => {
    expect(cancelled('app://main/index.html?lang=en')).toEqual({ cancel: false });
  });

  it.each([
    'https://account.microsoft.com/',
    'http://localhost/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:app://main/1',
    'app://main.evil/index.html',
    'app://evil/app://main/',
    'devtools://devtools/bundled/x.js',
    'chrome://settings/',
    'not an address',
  ])('stops %s', (url) => {
    expect(cancelled(url)).toEqual({ cancel: true });
  });

  it('lets DevTools load its own pages in development, and nothing else', () => {
    expect(cancelled('devtools://devtools/bundled/x.js', true)).toEqual({ cancel: false });
    expect(cancelled('https://devtools://x/', true)).toEqual({ cancel: true });
  });

  it('reports the origin only, never what stands behind it', () => {
    const { call, reports } = setup();

    decision((decide) => call('request', { url: 'https://x.example/?mail=ana@y.example' }, decide));

    expect(reports).toEqual(['request https://x.example']);
  });
});

describe('every page that will ever exist', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'cannot %s',
    (name) => {
      let prevented = 0;

      setup().call(`page ${name}`, {
        url: 'https://evil.example/',
        preventDefault: () => (prevented += 1),
      });

      expect(prevented).toBe(1);
    },
  );

  it('opens no window', () => {
    const { call, reports } = setup();

    expect(call('window', { url: 'https://evil.example/path' })).toEqual({ action: 'deny' });
    expect(reports).toEqual(['window https://evil.example']);
  });

  it('sends no packet of WebRTC, which the content policy does not cover', () => {
    expect(setup().call('webrtc')).toBe('disable_non_proxied_udp');
  });

  it('downloads nothing, and fetches no dictionary', () => {
    let prevented = 0;
    const { call } = setup();

    call('session will-download', { preventDefault: () => (prevented += 1) });

    expect(prevented).toBe(1);
    expect(call('spelling')).toBe(false);
    expect(call('dictionaries')).toEqual([]);
  });
});

describe('Chromium’s own errands', () => {
  it('are off, and no name is looked up but that of the leak check', () => {
    // As a list: an object with a switch of no value would equal one without the switch.
    expect(QUIET_SWITCHES).toEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['disable-sync'],
      ['no-pings'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE api.pwnedpasswords.com'],
    ]);
  });
});

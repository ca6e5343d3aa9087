import type { App, Session } from 'electron';
import { RANGE_HOST } from './range-address';
import { APP_ORIGIN, originOf } from './trusted-sender';

interface LockdownOptions {
  readonly app: Pick<App, 'on'>;
  readonly session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'webRequest'
    | 'setSpellCheckerLanguages'
    | 'setSpellCheckerEnabled'
    | 'on'
  >;
  /** DevTools pages may load only where DevTools may open: in development. */
  readonly allowDevTools: boolean;
  /** Told what was refused, without addresses: the name of the power or the origin. */
  readonly report: (what: string, detail: string) => void;
}

/** Chromium switches that stop its own errands; the page cannot reach the network anyway. */
export const QUIET_SWITCHES = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  // SECURITY: no name is ever looked up but that of the leak check, whoever asks.
  ['host-resolver-rules', `MAP * ~NOTFOUND , EXCLUDE ${RANGE_HOST}`],
] as const;

/** Turns off every web power of one session, for every page in it. */
export function lockSession({
  session,
  allowDevTools,
  report,
}: Omit<LockdownOptions, 'app'>): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    report('permission', permission);
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  // SECURITY: the window's own `spellcheck: false` does not keep Chromium from fetching a dictionary at start.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);

  session.webRequest.onBeforeRequest((details, decide) => {
    const own = originOf(details.url) === APP_ORIGIN;
    const cancel = !own && !(allowDevTools && details.url.startsWith('devtools://'));
    if (cancel) report('request', originOf(details.url));
    decide({ cancel });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Turns off every web power that Relock does not use, for every page that will ever exist in this process. */
export function lockDown({ app, ...options }: LockdownOptions): void {
  const { report } = options;
  lockSession(options);

  app.on('web-contents-created', (_event, contents) => {
    // SECURITY: the content policy does not cover WebRTC, which could send packets of its own.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event) => {
      report('navigate', originOf(event.url));
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      report('window', originOf(url));
      return { action: 'deny' };
    });
  });
}

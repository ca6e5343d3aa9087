/**
 * Ways to weaken Relock, one line of code each, and the tests that must notice. `npm run test:full` tries
 * them all; `npm test` checks that each text still stands in its file.
 * @typedef {{ file: string, what: string, exact: string, weak: string, tests: readonly string[] }} Weakening
 *   `exact` occurs once in the file; `tests` are below tests/
 */

const PROTOCOL = 'electron/security/app-protocol.ts';
const POLICY = 'electron/security/content-policy.ts';
const EXTERNAL = 'electron/security/external-links.ts';
const LOCKDOWN = 'electron/security/lockdown.ts';
const RANGE_ADDRESS = 'electron/security/range-address.ts';
const REDACT = 'electron/security/redact.ts';
const SENDER = 'electron/security/trusted-sender.ts';
const PREFERENCES = 'electron/security/web-preferences.ts';
const ROUTER = 'electron/ipc/router.ts';
const FIRST_CALL = 'electron/ipc/first-call.ts';
const MAIN = 'electron/main.ts';
const WINDOW = 'electron/window/main-window.ts';
const BROADCAST = 'electron/window/broadcast.ts';
const PRELOAD = 'scripts/generators/preload.ts';
const BRIDGE = 'electron/preload/bridge.generated.cjs';
const SEALED = 'electron/storage/sealed.ts';
const KEYS = 'electron/storage/keys.ts';
const SESSION = 'electron/features/session/session.ts';
const STATE = 'electron/features/session/app-state.ts';
const CLIPBOARD = 'electron/platform/common/own-clipboard.ts';
const LOG = 'electron/platform/common/file-logger.ts';
const RUNNER = 'electron/platform/common/node-command-runner.ts';
const LINK_CALLS = 'shared/ipc/groups/links.ts';
const BUILDER = 'electron-builder.yml';

/** @type {(file: string, tests: readonly string[]) => (what: string, exact: string, weak: string) => Weakening} */
const inFile = (file, tests) => (what, exact, weak) => ({ file, what, exact, weak, tests });

const protocol = inFile(PROTOCOL, ['unit/security/app-protocol.test.ts']);
const policy = inFile(POLICY, ['unit/security/content-policy.test.ts']);
const external = inFile(EXTERNAL, ['unit/security/external-links.test.ts']);
const lockdown = inFile(LOCKDOWN, ['unit/security/lockdown.test.ts']);
const range = inFile(RANGE_ADDRESS, ['unit/security/range-address.test.ts']);
const redaction = inFile(REDACT, ['unit/security/redact.test.ts']);
const sender = inFile(SENDER, ['unit/security/trusted-sender.test.ts']);
const preferences = inFile(PREFERENCES, ['unit/security/web-preferences.test.ts']);
const router = inFile(ROUTER, ['unit/ipc/router.test.ts']);
const main = inFile(MAIN, ['unit/window/main.test.ts']);
const window = inFile(WINDOW, ['unit/window/main-window.test.ts']);
const log = inFile(LOG, ['unit/platform-common/file-logger.test.ts']);
const preload = inFile(PRELOAD, ['contract/preload.test.ts']);
const sealed = inFile(SEALED, ['unit/storage/sealed.test.ts']);
const session = inFile(SESSION, ['unit/session/session.test.ts']);
const inputs = inFile(LINK_CALLS, [
  'contract/contract-bounds.test.ts',
  'contract/contract-payloads.test.ts',
]);

/** @type {readonly Weakening[]} */
export const WEAKENINGS = [
  protocol('serve any host', "if (host !== 'main') return null;", ''),
  protocol(
    'serve outside the folder',
    "return path.relative(root, file).startsWith('..') ? null : file;",
    'return file;',
  ),
  protocol('let a backslash through', "name.includes('\\\\') || ", ''),
  protocol('let a NUL byte through', " || name.includes('\\0')", ''),
  protocol('answer every method', "method !== 'GET' || ", ''),
  protocol('serve every kind of file', '|| type === undefined', ''),
  protocol('leave the policy out', "'Content-Security-Policy': CONTENT_SECURITY_POLICY,", ''),
  policy('allow code from text', `'script-src': "'self'"`, `'script-src': "'self' 'unsafe-eval'"`),
  policy('allow style from text', `'style-src': "'self'"`, `'style-src': "'self' 'unsafe-inline'"`),
  policy('allow connections', `'connect-src': "'none'"`, `'connect-src': "https:"`),
  policy('forget trusted types', `'require-trusted-types-for': "'script'",`, ''),
  external(
    'take an address for an id',
    'await shell.openExternal(LINKS[linkId]);',
    'await shell.openExternal(linkId);',
  ),
  external(
    'take any name of an object',
    "if (!Object.hasOwn(LINKS, linkId)) return err('links.no-browser');",
    '',
  ),
  lockdown('grant what is asked', 'decide(false);', 'decide(true);'),
  lockdown(
    'grant what is looked up',
    'session.setPermissionCheckHandler(() => false);',
    'session.setPermissionCheckHandler(() => true);',
  ),
  lockdown(
    'grant devices',
    'session.setDevicePermissionHandler(() => false);',
    'session.setDevicePermissionHandler(() => true);',
  ),
  lockdown('let requests go', 'decide({ cancel });', 'decide({ cancel: false });'),
  lockdown('allow DevTools in a release', '!(allowDevTools && details', '!(details'),
  lockdown('fetch a dictionary', 'session.setSpellCheckerEnabled(false);', ''),
  lockdown('send pings', "  ['no-pings'],\n", ''),
  lockdown(
    'look every name up',
    "['host-resolver-rules', `MAP * ~NOTFOUND , EXCLUDE ${RANGE_HOST}`],",
    '',
  ),
  lockdown('let WebRTC send', "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');", ''),
  lockdown(
    'let the page redirect',
    "contents.on('will-redirect', (event) => event.preventDefault());",
    '',
  ),
  lockdown(
    'let frames go elsewhere',
    "contents.on('will-frame-navigate', (event) => event.preventDefault());",
    '',
  ),
  lockdown(
    'allow webviews',
    "contents.on('will-attach-webview', (event) => event.preventDefault());",
    '',
  ),
  lockdown('allow windows', "return { action: 'deny' };", "return { action: 'allow' };"),
  lockdown(
    'allow downloads',
    "session.on('will-download', (event) => event.preventDefault());",
    '',
  ),
  range(
    'send more than five characters',
    "if (!PREFIX.test(prefix)) throw new TypeError('Not the beginning of a SHA-1.');",
    '',
  ),
  range('let any question through', '&& PREFIX.test(url.slice(START.length))', ''),
  range('ask another host', "'api.pwnedpasswords.com'", "'pwned.example.org'"),
  redaction('show names', "text.replaceAll(name, '[name]')", 'text'),
  redaction('show addresses', "'[address]'", "'$&'"),
  redaction('show tokens', "'[long text]'", "'$&'"),
  sender('trust frames', 'frame.parent === null &&', ''),
  sender('trust any window', 'ownWebContentsIds.has(event.sender.id) &&', ''),
  sender('trust any page', 'originOf(frame.url) === APP_ORIGIN', "frame.url !== ''"),
  sender(
    'trust hosts that look alike',
    'originOf(frame.url) === APP_ORIGIN',
    'frame.url.startsWith(APP_ORIGIN)',
  ),
  preferences('leave the sandbox', 'sandbox: true', 'sandbox: false'),
  preferences('share the world with the page', 'contextIsolation: true', 'contextIsolation: false'),
  preferences('give the page Node.js', 'nodeIntegration: false', 'nodeIntegration: true'),
  preferences('drop web security', 'webSecurity: true', 'webSecurity: false'),
  preferences('open dropped files', 'navigateOnDragDrop: false', 'navigateOnDragDrop: true'),
  router(
    'ask nobody who they are',
    'if (!deps.isTrustedSender(event)) {',
    'if (deps.isTrustedSender === null) {',
  ),
  router('take any input', 'if (!input.success) {', 'if (input === null) {'),
  router('send any output', 'spec.output.parse(result.value)', 'result.value'),
  router(
    'send any error',
    'return err(declaredError(spec.errors, result.error));',
    'return result;',
  ),
  router(
    'tell the page about bugs',
    "return err({ code: 'ipc.internal', ref });",
    "return err({ code: 'ipc.internal', ref, cause: String(cause) });",
  ),
  router('log what was typed', "issue.path.join('.')", 'JSON.stringify(payload)'),
  inFile(FIRST_CALL, ['unit/ipc/first-call.test.ts'])(
    'begin for anybody',
    "if (!isTrustedSender(event)) return err({ code: 'ipc.untrusted-sender' });",
    '',
  ),
  main(
    'start without the sandbox',
    "if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();",
    '',
  ),
  main('open the window unguarded', '  lockDown({', '  void ({'),
  main(
    'keep the default menu',
    "if (process.platform !== 'darwin') Menu.setApplicationMenu(null);",
    '',
  ),
  main('bring DevTools along', 'folder, devTools: development }', 'folder, devTools: true }'),
  window(
    'weaken the preferences',
    '...SECURE_WEB_PREFERENCES,',
    '...SECURE_WEB_PREFERENCES,\n      sandbox: false,',
  ),
  window(
    'let the page name the window',
    "window.on('page-title-updated', (event) => event.preventDefault());",
    '',
  ),
  inFile(BROADCAST, ['unit/window/broadcast.test.ts'])(
    'tell the page anything',
    'spec.payload.parse(payload)',
    'payload',
  ),
  preload(
    'hand on the event',
    "'  const forward = (_event, payload) => listener(payload);',",
    "'  const forward = (event, payload) => listener(payload, event);',",
  ),
  preload(
    'let the page name the channel',
    '${member}: (input) => ipcRenderer.invoke(${channel}, input),',
    '${member}: (input, channel) => ipcRenderer.invoke(channel ?? ${channel}, input),',
  ),
  inFile(BRIDGE, ['contract/preload.test.ts'])(
    'add a way in by hand',
    "contextBridge.exposeInMainWorld('app', {",
    "contextBridge.exposeInMainWorld('raw', ipcRenderer);\ncontextBridge.exposeInMainWorld('app', {",
  ),
  sealed(
    'bind a file to nothing',
    "Buffer.concat([header, Buffer.from(purpose, 'utf8')]);",
    'Buffer.from(header);',
  ),
  sealed('use one nonce for all', 'randomBytes(12)', 'Buffer.alloc(12)'),
  inFile(SEALED, ['unit/security/keys.test.ts'])(
    'keep the key beside the file',
    "Buffer.from(hkdfSync('sha256', key, '', 'relock/key-id', 8));",
    'Buffer.from(key).subarray(0, 8);',
  ),
  inFile(KEYS, ['unit/security/keys.test.ts'])(
    'make a guessable key',
    'randomBytes(KEY_BYTES)',
    'Buffer.alloc(KEY_BYTES)',
  ),
  inFile(KEYS, ['unit/security/keys.test.ts'])(
    'take any text for a key',
    'KEY_TEXT.test(text)',
    "text !== ''",
  ),
  session(
    'open somebody unasked',
    'people.length === 1 && locked.length === 0 ? (people[0]?.id ?? null) : null',
    'people[0]?.id ?? null',
  ),
  session(
    'show everybody’s data',
    'people: people.map(({ id, name }) => ({ id, name })),',
    'people: [...people],',
  ),
  session('count before it is saved', 'if (!saved.ok) return saved;', ''),
  inFile(STATE, ['unit/session/app-state.test.ts'])(
    'tell the page about people who left',
    'snapshot.away\n',
    'snapshot.revision < 0\n',
  ),
  inFile(CLIPBOARD, ['unit/security/own-clipboard.test.ts'])(
    'empty what is not ours',
    'if (expected !== null && digest(await clipboard.readText()) === expected) {',
    'if (expected !== null) {',
  ),
  inFile(RUNNER, ['unit/security/command-runner.test.ts'])(
    'start by a shell',
    'shell: false,\n      cwd: path.parse',
    'shell: true,\n      cwd: path.parse',
  ),
  inFile(RUNNER, ['unit/security/command-runner.test.ts'])(
    'hand on the whole environment',
    "PATH: '/usr/bin:/bin',",
    "...env,\n    PATH: '/usr/bin:/bin',",
  ),
  log('write although nothing may be written', 'if (!allowed()) return;', ''),
  log('write addresses down', 'redact(line, hide())', 'line'),
  log('write names down', 'redact(line, hide())', 'redact(line)'),
  log('let everybody read the log', 'mode: 0o600', 'mode: 0o644'),
  inputs(
    'take an address from the page',
    "z.strictObject({ linkId: z.enum(LINK_IDS) }),\n    output: z.null(),\n    errors: ['links.no-browser']",
    "z.strictObject({ linkId: z.string() }),\n    output: z.null(),\n    errors: ['links.no-browser']",
  ),
  inFile(BUILDER, ['contract/builder-config.test.ts'])(
    'leave a fuse in',
    'runAsNode: false',
    'runAsNode: true',
  ),
];

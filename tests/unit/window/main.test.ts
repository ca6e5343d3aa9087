import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the start did, in order. */
const seen = vi.hoisted(() => ({
  steps: [] as string[],
  switches: new Set<string>(),
  isPackaged: false,
  first: true,
  folder: '/home/ana/.config/Relock',
  usable: true,
  devTools: undefined as boolean | undefined,
  allowDevTools: undefined as boolean | undefined,
}));

vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return seen.isPackaged;
    },
    getPath: () => '/home/ana/.config/Relock',
    getPreferredSystemLanguages: () => ['en'],
    setPath: (name: string, value: string) => seen.steps.push(`path ${name} ${value}`),
    commandLine: {
      appendSwitch: (name: string) => seen.steps.push(`switch ${name}`),
      hasSwitch: (name: string) => seen.switches.has(name),
    },
    disableHardwareAcceleration: () => seen.steps.push('software drawing'),
    enableSandbox: () => seen.steps.push('sandbox'),
    requestSingleInstanceLock: () => seen.first,
    quit: () => seen.steps.push('quit'),
    exit: (code: number) => seen.steps.push(`exit ${String(code)}`),
    on: () => undefined,
    whenReady: () => ({
      then: (open: () => void) => {
        seen.steps.push('ready');
        open();
      },
    }),
  },
  ipcMain: {},
  Menu: { setApplicationMenu: (menu: unknown) => seen.steps.push(`menu ${String(menu)}`) },
  protocol: {
    registerSchemesAsPrivileged: ([scheme]: [{ scheme: string; privileges: object }]) =>
      seen.steps.push(`scheme ${scheme.scheme} ${Object.keys(scheme.privileges).sort().join()}`),
    handle: (scheme: string) => seen.steps.push(`serve ${scheme}`),
  },
  session: { defaultSession: {} },
}));
vi.mock('../../../electron/security/lockdown', () => ({
  QUIET_SWITCHES: [['quiet']],
  lockDown: ({ allowDevTools }: { allowDevTools: boolean }) => {
    seen.allowDevTools = allowDevTools;
    seen.steps.push('lockdown');
  },
}));
vi.mock('../../../electron/window/main-window', () => ({
  createMainWindow: ({ devTools }: { devTools: boolean }) => {
    seen.devTools = devTools;
    seen.steps.push('window');
    return { once: () => undefined, webContents: { id: 7, once: () => undefined } };
  },
}));
vi.mock('../../../electron/lifecycle', () => ({
  guardLifecycle: () => undefined,
  tellFolderProblem: async () => void seen.steps.push('tell'),
}));
vi.mock('../../../electron/window/user-data', () => ({
  findUserData: () => ({ folder: seen.folder, usable: seen.usable }),
}));
vi.mock('../../../electron/ipc/first-call', () => ({
  awaitFirstCall: () => seen.steps.push('listen'),
}));

async function start(): Promise<string[]> {
  vi.resetModules();
  seen.steps.length = 0;
  await import('../../../electron/main');
  return seen.steps;
}

beforeEach(() => {
  seen.switches.clear();
  seen.isPackaged = false;
  seen.first = true;
  seen.usable = true;
});

describe('the start', () => {
  it('sets up every guard before the window, in this order', async () => {
    expect(await start()).toEqual([
      'path sessionData /home/ana/.config/Relock/browser',
      'scheme app codeCache,secure,standard,supportFetchAPI',
      'switch quiet',
      'software drawing',
      'switch enable-features',
      'sandbox',
      'menu null',
      'ready',
      'serve app',
      'lockdown',
      'window',
      'listen',
    ]);
  });

  it('opens no window where the data folder cannot be used, but says so and ends with 1', async () => {
    seen.usable = false;

    const steps = await start();
    await vi.waitFor(() => expect(steps).toContain('exit 1'));

    expect(steps).toContain('path userData /home/ana/.config/Relock');
    expect(steps.indexOf('tell')).toBeLessThan(steps.indexOf('exit 1'));
    expect(steps).not.toContain('window');
  });

  it('leaves the sandbox off only where the launcher for development asked for it', async () => {
    seen.switches.add('no-sandbox');

    expect(await start()).not.toContain('sandbox');
  });

  it('allows DevTools in development only', async () => {
    await start();
    expect([seen.devTools, seen.allowDevTools]).toEqual([true, true]);

    seen.isPackaged = true;
    await start();
    expect([seen.devTools, seen.allowDevTools]).toEqual([false, false]);
  });

  it('opens no second Relock', async () => {
    seen.first = false;

    const steps = await start();

    expect(steps).toContain('quit');
    expect(steps).not.toContain('window');
  });
});

import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import { testStage, type Stage } from './stage';
import type { VirtualSession } from './virtual-session';

/** A running Relock with its window, ready to be used. */
export interface AppUnderTest {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Ends Relock as a person would, by closing it. */
  close(): Promise<void>;
  /** Ends Relock at once, as a power cut would. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  readonly session: VirtualSession;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What must be on the page before a test begins; each screen of Relock has one h1. */
  readonly readySelector?: string;
  /** Another stage than the one that all tests share. */
  readonly stage?: Stage;
}

/** Milliseconds that one start may take. */
export const START_LIMIT_MS = 20_000;

/** Starts the real Relock in a session, as the session's user and with Chromium's real sandbox. */
export async function launchApp(options: LaunchOptions): Promise<AppUnderTest> {
  const { session, env = {}, args = [], readySelector = 'h1' } = options;
  const stage = options.stage ?? (await testStage());
  const app = await launchOrAgain({
    executablePath: stage.executableFor(session.asUser),
    args: [...stage.args, ...args],
    env: { ...session.env, ...env },
    cwd: '/',
    chromiumSandbox: true,
    timeout: START_LIMIT_MS,
  });
  askAgain(app);
  try {
    const page = await app.firstWindow({ timeout: START_LIMIT_MS });
    await page.locator(readySelector).first().waitFor({ timeout: START_LIMIT_MS });
    return { app, page, close: () => app.close(), kill: () => kill(app) };
  } catch (cause) {
    await kill(app);
    throw cause;
  }
}

/**
 * Starts Electron. Playwright attaches to both processes and then waits for an answer that Node's inspector
 * may have lost (see below). It ends the process itself when its time is over; the second start is a fresh
 * one. A Relock that does not start fails both times.
 */
export async function launchOrAgain(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (cause) {
    if (!String(cause).includes('electron.launch: Timeout')) throw cause;
    return _electron.launch(options);
  }
}

const TRIES = 3;

/**
 * Node's inspector can collect the promise it was asked to wait for, mostly while the app is starting.
 * The question is then asked again, so what tests do in the main process must bear being done twice.
 */
function askAgain(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>;
  const again = async (...args: unknown[]): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(...args);
      } catch (cause) {
        if (attempt === TRIES || !String(cause).includes('promise was garbage collected'))
          throw cause;
      }
    }
  };
  app.evaluate = again as ElectronApplication['evaluate'];
}

async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { launchApp, type AppUnderTest } from '../support/launch';
import { testStage } from '../support/stage';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

let session: VirtualSession;

test.beforeEach(async () => {
  session = await startVirtualSession();
});
test.afterEach(() => session.stop());

interface Started {
  readonly child: ChildProcess;
  /** What it has said on standard error so far. */
  readonly said: () => string;
}

/** Starts the staged Relock as the session's user, without Playwright: as a person does a second time. */
async function startAgain(env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const stage = await testStage();
  const child = spawn(stage.executableFor(session.asUser), [...stage.args], {
    env: { ...session.env, ...env },
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  return { child, said: () => said };
}

async function exitCode({ child }: Started): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

const isVisible = ({ app }: AppUnderTest): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);

test('a second Relock ends by itself and brings the first one back, neutral if it was hidden', async () => {
  const first = await launchApp({ session });
  try {
    expect(await exitCode(await startAgain())).toBe(0);
    expect(first.app.windows()).toHaveLength(1);

    await first.page.locator('.leave').first().click();
    await expect.poll(() => isVisible(first)).toBe(false);
    expect(await exitCode(await startAgain())).toBe(0);

    await expect.poll(() => isVisible(first)).toBe(true);
    await expect(first.page.locator('main.away')).toBeVisible();
  } finally {
    await first.close();
  }
});

/** Ways in which the place for Relock's own files can be closed to its user. */
const CLOSED: Readonly<Record<string, (config: string) => void>> = {
  'a home that is read-only': (config) => chmodSync(config, 0o555),
  'a folder that may not be read': (config) => mkdirSync(path.join(config, 'Relock'), 0o000),
  'a folder that may not be written': (config) => mkdirSync(path.join(config, 'Relock'), 0o555),
  'a file in the place of the folder': (config) => writeFileSync(path.join(config, 'Relock'), 'x'),
};

for (const [name, close] of Object.entries(CLOSED)) {
  test(`${name} is told in a sentence, and nothing is changed`, async () => {
    // Made by the runner: the session's user is somebody else, or may not write for the mode's sake.
    const config = mkdtempSync(path.join(os.tmpdir(), 'relock-config-'));
    chmodSync(config, 0o755);
    close(config);
    const before = readdirSync(config);
    const relock = await startAgain({ XDG_CONFIG_HOME: config });
    try {
      await expect.poll(relock.said, { timeout: 20_000 }).toContain('cannot use its folder');
      expect(relock.said()).not.toMatch(/^\s+at |JavaScript error/m);
      expect(readdirSync(config)).toEqual(before);
    } finally {
      relock.child.kill('SIGKILL');
      await exitCode(relock);
      chmodSync(config, 0o755);
      rmSync(config, { recursive: true, force: true });
    }
  });
}

import { expect, test, type Page } from 'playwright/test';
import { firstRun } from '../support/first-run';
import { heapOf } from '../support/traces';
import { launchApp, type AppUnderTest } from '../support/launch';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';
import { lockNow, PASSPHRASE, setLock, tryPassphrase } from '../support/tours/lock';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/** A name that stands nowhere else on this computer. */
const NAME = 'Zyxqana Markwort';

const locked = (page: Page) => page.locator('main form input[type="password"]');
const greeting = (page: Page) => page.getByRole('heading', { level: 1 });

/** A fresh Relock with one person and their lock on. */
async function withLock(app: AppUnderTest): Promise<void> {
  await firstRun(app, NAME);
  await goToPlace(app, 'settings');
  await setLock(app);
}

/** Runs Relock once in a session. */
async function once(
  session: VirtualSession,
  use: (app: AppUnderTest) => Promise<void>,
): Promise<void> {
  const app = await launchApp({ session });
  try {
    await use(app);
  } catch (cause) {
    await app.kill();
    throw cause;
  }
  await app.close();
}

async function expectUnlocks(app: AppUnderTest): Promise<void> {
  await locked(app.page).waitFor();
  await tryPassphrase(app, PASSPHRASE);
  await expect(greeting(app.page)).toContainText(NAME);
}

test('a lock closes for good: no name in the page or its memory, and only the passphrase opens it', async () => {
  const session = await startVirtualSession();
  try {
    await once(session, async (app) => {
      const { page } = app;
      await withLock(app);
      expect((await heapOf(page)).includes(NAME)).toBe(true);

      await lockNow(app);

      await expect(page.locator('body')).not.toContainText(NAME);
      const told = await page.evaluate(async () =>
        JSON.stringify(await window.app.app.snapshot({})),
      );
      expect(told).not.toContain('Zyxqana');
      const heap = await heapOf(page);
      expect(heap.length).toBeGreaterThan(100_000);
      for (const mark of [NAME, 'Zyxqana', PASSPHRASE]) expect(heap.includes(mark)).toBe(false);

      await tryPassphrase(app, PASSPHRASE.toUpperCase());
      await expect(page.locator('main .callout.is-look')).toBeVisible();
      await expect(locked(page)).toHaveValue('');
      await expectUnlocks(app);
    });
    // The next start finds the lock closed, and what was kept behind it.
    await once(session, expectUnlocks);
  } finally {
    await session.stop();
  }
});

test('Leave quickly, sleep and the lock of the screen close it', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await withLock(app);

    await page.locator('.shell .leave').click();
    await page.locator('main.away').waitFor();
    await app.app.evaluate(({ app: electron }) => void electron.emit('second-instance'));
    // First the neutral screen, then the lock.
    await page.locator('main.away button').click();
    await expectUnlocks(app);

    for (const event of ['suspend', 'lock-screen'] as const) {
      await app.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
      await expectUnlocks(app);
    }
  });
});

test('a keychain that is locked or ends midway opens nothing and loses nothing', async () => {
  const session = await startVirtualSession();
  try {
    await once(session, async (app) => {
      await withLock(app);
      await lockNow(app);
      await session.lockKeyring();
      await tryPassphrase(app, PASSPHRASE);
      await expect(app.page.locator('main .callout.is-act')).toBeVisible();
      await expect(app.page.locator('body')).not.toContainText(NAME);
    });
    await session.restartKeyring();
    await once(session, async (app) => {
      await expectUnlocks(app);
      await goToPlace(app, 'settings');
      await app.page.locator('#lock ~ .buttons .button').nth(1).click();
      const fields = app.page.locator('dialog input[type="password"]');
      await fields.nth(0).fill(PASSPHRASE);
      await fields.nth(1).fill('another passphrase');
      await fields.nth(2).fill('another passphrase');
      await session.killKeyring();
      await app.page.locator('dialog button[type="submit"]').click();
      await expect(app.page.locator('dialog .callout.is-act')).toBeVisible();
    });
    await session.restartKeyring();
    // Killed before it could be replaced: the old one opens, and the new one does not.
    await once(session, async (app) => {
      await locked(app.page).waitFor();
      await tryPassphrase(app, 'another passphrase');
      await expect(app.page.locator('main .callout.is-look')).toBeVisible();
      await expectUnlocks(app);
    });
  } finally {
    await session.stop();
  }
});

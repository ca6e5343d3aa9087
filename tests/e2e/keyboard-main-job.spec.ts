import { expect, test, type Locator } from 'playwright/test';
import type { AppUnderTest } from '../support/launch';
import { firstRun } from '../support/first-run';
import { linkClient } from '../support/linked-client';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';

const MOST_STOPS = 80;

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo({ page }: AppUnderTest, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus never came to ${String(target)}`);
}

async function pressByKey(app: AppUnderTest, name: string, key = 'Enter'): Promise<void> {
  await tabTo(app, app.page.getByRole('button', { name, exact: true }));
  await app.page.keyboard.press(key);
}

test('sign out everywhere works with the keyboard alone, to the running clock and back', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await firstRun(app);
    await goToPlace(app, 'sign-out');
    await expect(page.locator('main h1')).toBeFocused();
    await tabTo(app, page.locator('input[name="account-kind"]').first());
    await page.keyboard.press('Space');
    await expect(page.locator('input[name="reason"]').first()).toBeVisible();
    await pressByKey(app, 'Go on anyway');
    await expect(page.locator('main h1')).toBeFocused();
    await pressByKey(app, 'I did it', 'Space');
    await expect(page.locator('main h1')).toHaveText('Signing out is under way');
    await expect(page.locator('main h1')).toBeFocused();
    await pressByKey(app, 'I did not press it after all');
    await expect(page.getByRole('button', { name: 'Keep the clock' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main h1')).toHaveText('Press “Sign me out”');
  });
});

test('OneDrive is taken off and put back with the keyboard alone', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await firstRun(app);
    const client = await linkClient(app);
    await goToPlace(app, 'one-drive');
    await pressByKey(app, 'Take OneDrive off');
    for (const tick of await waitForTicks(app)) {
      await tabTo(app, tick);
      await page.keyboard.press('Space');
    }
    await pressByKey(app, 'Yes, take OneDrive off');
    await expect(
      page.getByRole('heading', { name: 'OneDrive is off this computer' }),
    ).toBeFocused();
    expect(client.isLinked()).toBe(false);
    await pressByKey(app, 'Open History and undo');
    await pressByKey(app, 'Undo');
    await pressByKey(app, 'Yes, undo it');
    await expect(page.getByRole('heading', { name: 'It is undone' })).toBeFocused();
    expect(client.isLinked()).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
  });
});

async function waitForTicks({ page }: AppUnderTest): Promise<Locator[]> {
  await page.locator('dialog .tick input').first().waitFor();
  return page.locator('dialog .tick input').all();
}

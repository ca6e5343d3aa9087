import { expect, test } from 'playwright/test';
import { firstRun } from '../support/first-run';
import type { AppUnderTest } from '../support/launch';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';

const isVisible = ({ app }: AppUnderTest): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);

/** What happens when somebody starts Relock a second time. */
const startAgain = ({ app }: AppUnderTest): Promise<void> =>
  app.evaluate(({ app: electron }) => void electron.emit('second-instance'));

async function expectAway(relock: AppUnderTest): Promise<void> {
  await expect.poll(() => isVisible(relock)).toBe(false);
  await expect(relock.page.locator('main.away')).toBeVisible();
  expect(await relock.page.locator('body').innerText()).not.toContain('Ana');
}

test('Leave quickly empties the page in the same task, hides the window and comes back neutral', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    await firstRun(relock);
    const { page } = relock;
    // One task: press, and look at once. Hiding with CSS would leave the words in the document.
    const left = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.leave')?.click();
      return { text: document.body.textContent, elements: document.body.childElementCount };
    });
    expect(left).toEqual({ text: '', elements: 0 });
    await expectAway(relock);
    expect(await page.title()).toBe('Relock');

    await startAgain(relock);
    await expect.poll(() => isVisible(relock)).toBe(true);
    await expect(page.locator('main.away')).toBeVisible();
    await page.locator('main.away button').click();
    // What was finished stays.
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana');
  });
});

test('Leave quickly works over a dialog, at the same spot', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    await firstRun(relock);
    const { page } = relock;
    await goToPlace(relock, 'settings');
    const before = await page.locator('.shell .leave').boundingBox();
    await page.locator('#forget ~ .buttons .button').click();
    const over = page.locator('dialog .leave');
    expect(await over.boundingBox()).toEqual(before);
    await over.click();
    await expectAway(relock);
  });
});

test('the button over a dialog keeps its spot in a narrow window', async () => {
  await withLook({ ...PLAIN_LOOK, textSize: 200, width: 800, height: 600 }, async (relock) => {
    await firstRun(relock);
    const { page } = relock;
    await goToPlace(relock, 'settings');
    const before = await page.locator('.shell .leave').boundingBox();
    await page.locator('#forget ~ .buttons .button').click();
    expect(await page.locator('dialog .leave').boundingBox()).toEqual(before);
  });
});

test('the three dots are seen at 200 % and in a small window too', async () => {
  await withLook({ ...PLAIN_LOOK, textSize: 200, width: 640, height: 480 }, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await page.keyboard.press('Shift');
    await expect(page.locator('.leave__dots .is-on')).toBeVisible();
    const button = await page.locator('.shell .leave').boundingBox();
    const dots = await page.locator('.shell .leave__dots').boundingBox();
    expect(dots?.y).toBeGreaterThan(button?.y ?? 0);
    expect((dots?.y ?? 0) + (dots?.height ?? 0)).toBeLessThan(
      (button?.y ?? 0) + (button?.height ?? 0),
    );
  });
});

test('Shift three times leaves, also from a menu, and shows its three dots', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    await firstRun(relock);
    const { page } = relock;
    const dots = page.locator('.leave__dots .is-on');
    await page.locator('.bar__who').click();
    await page.keyboard.press('Shift');
    await expect(dots).toHaveCount(1);
    await page.keyboard.press('Shift');
    await expect(dots).toHaveCount(2);
    await page.keyboard.press('Shift');
    await expectAway(relock);
  });
});

test('typing capitals, clicking between, or turning it off never leaves', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C']) await page.keyboard.press(key);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.locator('h1').click();
    await page.keyboard.press('Shift');
    await expect(page.locator('.leave__dots .is-on')).toHaveCount(1);
    await goToPlace(relock, 'settings');
    await page.locator('input[name="shift"][value="off"]').check();
    await expect(page.locator('.leave__dots')).toHaveCount(0);
    for (let tap = 0; tap < 3; tap += 1) await page.keyboard.press('Shift');
    expect(await isVisible(relock)).toBe(true);
    await expect(page.locator('main.away')).toHaveCount(0);
  });
});

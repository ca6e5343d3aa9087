import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator } from 'playwright/test';
import { firstRun } from '../support/first-run';
import type { AppUnderTest } from '../support/launch';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { keep, paste, PASTED, say } from '../support/tours/devices';
import { answerQuestion, turnPage } from '../support/tours/sign-out';
import { goToPlace } from '../support/tours/tour-stop';

/** The same synthetic page after OLD-DESKTOP was taken off the list of computers, and not off the Store. */
const LATER = PASTED.replace(
  /OLD-DESKTOP\nWindows 10 Pro\nLast seen: June 2024\nRemove device\n\n/,
  '',
).replace('9 of 10', '2 of 10');

const WORDS = {
  en: {
    saw: 'Relock saw it',
    again: 'Still in the list',
    gone: 'Gone from a list: OLD-DESKTOP',
    back: 'Back to the plan',
    to: 'Back to your devices',
  },
  es: {
    saw: 'Relock lo vio',
    again: 'Sigue en la lista',
    gone: 'Ya no está en una lista: OLD-DESKTOP',
    back: 'Volver al plan',
    to: 'Volver a tus dispositivos',
  },
} as const;

const openBring = async (app: AppUnderTest, index: number): Promise<void> => {
  await turnPage(app, () => app.page.locator('main .head ~ .buttons .button').nth(index).click());
  await answerQuestion(app, 'which-list', 'any');
};

for (const language of ['en', 'es'] as const)
  test(`a clean-up with its proof (${language})`, async () => {
    await withLook({ ...PLAIN_LOOK, language }, async (app) => {
      const { page } = app;
      const words = WORDS[language];
      await firstRun(app);
      await goToPlace(app, 'devices');
      await openBring(app, 0);
      await paste(app, PASTED.replace('9 of 10', '2 of 10'));
      await keep(app, 'yes');
      await expect(page.locator('main .device')).toHaveCount(5);
      await say(app, 'OLD-DESKTOP', 'gone', 'sold');
      await say(app, 'ANA-LAPTOP', 'mine');

      // The key comes first, and both steps that take it off are said to be done.
      await turnPage(app, () => page.locator('main .button--primary').first().click());
      await expect(page.locator('#plan-next')).toContainText('ANA-LAPTOP');
      for (const list of ['off-computers', 'off-store'] as const) {
        const row = page
          .locator('[aria-labelledby="plan-devices"] .row')
          .nth(list === 'off-computers' ? 1 : 2);
        await turnPage(app, () => row.locator('.button').click());
        await page.locator('.did .button').first().click();
        await expect(page.locator('main .callout.is-unsure')).toBeVisible();
        await turnPage(app, () => page.getByRole('button', { name: words.back }).click());
      }
      await turnPage(app, () => page.getByRole('button', { name: words.to }).click());

      // A part proves nothing; the whole list proves one step and opens the other again.
      await openBring(app, 1);
      await paste(app, LATER);
      await keep(app, 'part');
      await expect(page.locator('#look-findings')).toBeVisible();
      await expect(page.getByText(words.gone)).toHaveCount(0);
      await openBring(app, 1);
      await paste(app, LATER);
      await keep(app, 'yes');
      await expect(page.getByText(words.gone)).toBeVisible();
      await turnPage(app, () => page.locator('main .button--primary').first().click());
      const steps = page.locator('[aria-labelledby="plan-devices"] .row .chip');
      await expect(steps.nth(1)).toHaveText(words.saw);
      await expect(steps.nth(2)).toHaveText(words.again);
    });
  });

test('a saved page is opened by main, and its path stays there', async () => {
  await withLook(PLAIN_LOOK, async (app, session) => {
    await firstRun(app);
    await goToPlace(app, 'devices');
    const folder = path.join(session.env['XDG_CONFIG_HOME'] ?? '', 'saved pages');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'Devices.html');
    writeFileSync(
      file,
      '<html><body><h1>Devices</h1><div>SAVED-PC</div><div>Windows 11</div><button>Remove device</button></body></html>',
      { mode: 0o644 },
    );
    await app.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await openBring(app, 0);
    await turnPage(app, () => app.page.getByRole('button', { name: 'Use a saved page' }).click());
    await expect(app.page.locator('main input[type="text"]')).toHaveValue('SAVED-PC');
    expect(await app.page.content()).not.toContain('saved pages');
  });
});

test('a device is brought in, said to be gone and cleaned up with the keyboard alone', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await firstRun(app);
    await goToPlace(app, 'devices');
    await expect(page.locator('main h1')).toBeFocused();
    await pressByKey(app, page.getByRole('button', { name: 'Bring in a list' }));
    await expect(page.locator('main h1')).toHaveText('Bring in a list');
    await tabTo(app, page.locator('main textarea'));
    await page.keyboard.insertText('OLD-PC\nWindows 10\nRemove device');
    await pressByKey(app, page.getByRole('button', { name: 'Read the list' }));
    await expect(page.locator('main h1')).toHaveText('Relock read one device');
    await expect(page.locator('main h1')).toBeFocused();
    await tabTo(app, page.locator('input[name="whole-computers"]').first());
    await page.keyboard.press('Space');
    await pressByKey(app, page.getByRole('button', { name: 'Keep these devices' }));
    await expect(page.locator('main h1')).toHaveText('Whose devices are these?');
    // Arrow keys pass over the answers; the row stays where it is and keeps the focus.
    await tabTo(app, page.locator('input[name="whose-d1"]').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('input[name="whose-d1"][value="gone"]')).toBeFocused();
    await expect(page.locator('input[name="whose-d1"][value="gone"]')).toBeChecked();
    await tabTo(app, page.locator('input[name="how-d1"]').first());
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    await expect(page.locator('input[name="how-d1"][value="broken"]')).toBeChecked();
    await tabTo(app, page.getByRole('button', { name: 'Plan the clean-up' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await pressByKey(app, page.getByRole('button', { name: 'Go to this step' }));
    await expect(page.locator('main h1')).toHaveText('Take OLD-PC off the list of computers');
    await pressByKey(app, page.getByRole('button', { name: 'I did it' }));
    await expect(page.locator('main .callout.is-unsure')).toContainText(
      'You said that this is done',
    );
  });
});

const MOST_STOPS = 80;

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo({ page }: AppUnderTest, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The focus never came to ${String(target)}`);
}

async function pressByKey(app: AppUnderTest, target: Locator): Promise<void> {
  await tabTo(app, target);
  await app.page.keyboard.press('Enter');
}

import type { AppUnderTest } from '../launch';
import { showSnapshot } from '../show-snapshot';
import { realAnswers, refuse } from '../stand-in';
import { beginWithAna, escape, goToPlace, type TourStop } from './tour-stop';

/** Opens the page of the kind in this row of “What you can keep”. */
export async function openKind({ page }: AppUnderTest, row: number): Promise<void> {
  await page.locator('#safe-kinds ~ .rows .row').nth(row).locator('button').click();
  await page.locator('input[name="clean"]').first().waitFor({ state: 'attached' });
}

/** Says that the computer is clean, and types. */
export async function typeValue(app: AppUnderTest, value: string, label = ''): Promise<void> {
  await app.page.locator('input[name="clean"][value="yes"]').check();
  await app.page.locator('form input.input').fill(label);
  await app.page.locator('form textarea').fill(value);
}

/** Presses “Keep it in the Safe” and waits for the list. */
export async function keepIt({ page }: AppUnderTest): Promise<void> {
  await page.locator('main form .button--primary').click();
  await page.locator('#safe-kept ~ .rows .row').first().waitFor();
}

const task =
  (index: number) =>
  async ({ page }: AppUnderTest): Promise<void> => {
    await page.locator('main .part.buttons').first().locator('button').nth(index).click();
    await page.locator('dialog').waitFor();
  };

/** The Safe of one person, from empty to an entry that went again. */
export const safeTour: readonly TourStop[] = [
  {
    id: 'safe-empty',
    open: async (app) => {
      await beginWithAna(app);
      await goToPlace(app, 'safe');
      await app.page.locator('#safe-kept').waitFor();
    },
  },
  { id: 'safe-kind', open: (app) => openKind(app, 0) },
  {
    id: 'safe-unsure',
    open: async ({ page }) => {
      await page.locator('input[name="clean"][value="unsure"]').check();
      await page.locator('#safe-paper').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'safe-typing',
    open: async (app) => {
      await typeValue(app, 'ABCDE-FGHJK-LMNPQ-RSTUV-WXY0', 'Drawer in the hall');
      await app.page.locator('main form .button--primary').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'safe-too-long',
    open: async ({ page }) => {
      await page.locator('form textarea').fill('x'.repeat(2_000));
      await page.locator('main form .button--primary').click();
      await page.locator('.field__error').waitFor();
    },
  },
  {
    id: 'safe-kept',
    open: async (app) => {
      await typeValue(app, 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2', 'Drawer in the hall');
      await keepIt(app);
    },
  },
  {
    id: 'safe-entry',
    open: async ({ page }) => {
      await page.locator('#safe-kept ~ .rows .row button').first().click();
      await page.locator('.safe-box').waitFor();
    },
  },
  {
    id: 'safe-shown',
    open: async ({ page }) => {
      await page.locator('.safe-box button').click();
      await page.waitForFunction(
        () => document.querySelector('.safe-box__text')?.textContent !== '',
      );
    },
  },
  ...(['safe.entry-gone', 'safe.keychain-locked'] as const).map((code): TourStop => ({
    id: code.replace('.', '-'),
    open: async (app) => {
      await refuse(app, 'safe', 'show', code);
      const button = app.page.locator('.safe-box button');
      // Shown before, so it is hidden first.
      if ((await app.page.locator('.safe-box__text').textContent()) !== '') await button.click();
      await button.click();
      await app.page.locator('.safe-trouble .clicks').waitFor();
      await app.page.waitForFunction(
        (locked) => document.querySelectorAll('.safe-trouble li').length === (locked ? 2 : 3),
        code === 'safe.keychain-locked',
      );
      await realAnswers(app);
    },
  })),
  {
    id: 'safe-copied',
    open: async ({ page }) => {
      await page.locator('.safe-way button').first().click();
      await page.locator('.safe-way .button--quiet').waitFor();
    },
  },
  { id: 'safe-move', open: task(0) },
  {
    id: 'safe-rename',
    open: async (app) => {
      await escape(app);
      await task(1)(app);
    },
  },
  {
    id: 'safe-delete',
    open: async (app) => {
      await escape(app);
      await task(2)(app);
    },
  },
  {
    id: 'safe-gone',
    open: async ({ page }) => {
      await page.locator('dialog .button--act').click();
      await page.locator('#safe-gone').waitFor();
    },
  },
  {
    id: 'settings-kept',
    open: async (app) => {
      await app.page.locator('dialog .button--primary').click();
      await goToPlace(app, 'settings');
      await app.page.locator('#stored-rows .row').nth(9).waitFor();
      await app.page.locator('#stored-rows .row').nth(4).scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'settings-empty',
    open: async ({ page }) => {
      await page.locator('#stored-rows .row').nth(5).locator('button').click();
      await page.locator('dialog').waitFor();
    },
  },
  {
    id: 'settings-emptied',
    open: async ({ page }) => {
      await page.locator('dialog .button--act').click();
      await page.locator('dialog .callout').waitFor();
    },
  },
  {
    id: 'safe-session',
    open: async (app) => {
      await escape(app);
      await goToPlace(app, 'safe');
      await showSnapshot(app, (now) => ({
        keeping: false,
        keychain: { ...now.keychain, state: 'missing' },
      }));
      await app.page.locator('.callout.is-unsure').waitFor();
    },
  },
  {
    id: 'safe-session-kind',
    open: async ({ page }) => {
      await page.locator('#safe-kinds ~ .rows .row').nth(4).locator('button').click();
      await page.locator('#safe-paper').waitFor();
    },
  },
];

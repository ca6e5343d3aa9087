import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { LINKS } from '../../shared/links';
import { answerQuestion, turnPage } from '../support/tours/sign-out';
import { launchApp, type AppUnderTest } from '../support/launch';
import { firstRun } from '../support/first-run';
import { PLAIN_LOOK, saveSettings, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';
import { shiftTime } from '../support/shift-time';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';
import { DEFAULT_SETTINGS } from '../../shared/settings';

const HOUR = 3_600_000;

/** From Today to the running clock. */
async function startClock(app: AppUnderTest): Promise<void> {
  await goToPlace(app, 'sign-out');
  await turnPage(app, () => app.page.getByRole('button', { name: 'Go on anyway' }).click());
  await turnPage(app, () => app.page.getByRole('button', { name: 'I did it' }).click());
}

const title = ({ page }: AppUnderTest) => page.locator('main h1');
const pressedAt = ({ page }: AppUnderTest) => page.locator('main .facts dd').first();

test('somebody who fears an intruder is led from Today to the calm end', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await firstRun(app);
    await page.locator('main .door').first().click();
    await answerQuestion(app, 'account-kind', 'personal');
    await expect(page.locator('input[name="reason"][value="intruder"]')).toBeChecked();
    await answerQuestion(app, 'way-back', 'password');
    await answerQuestion(app, 'second-way', 'yes');
    for (const tick of await page.locator('.path input').all()) {
      await tick.click();
      await expect(tick).toBeChecked();
    }
    await turnPage(app, () => page.getByRole('button', { name: 'Go on and sign out' }).click());

    await app.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      (globalThis as { opened?: string[] }).opened = opened;
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
    });
    await page.getByRole('button', { name: 'Open the page' }).click();
    await expect
      .poll(() => app.app.evaluate(() => (globalThis as { opened?: string[] }).opened))
      .toEqual([LINKS['account.sign-out-everywhere']]);

    await turnPage(app, () => page.getByRole('button', { name: 'I did it' }).click());
    await expect(title(app)).toHaveText('Signing out is under way');
    await expect(page.getByRole('img', { name: /Left: 24 hours/ })).toBeVisible();

    await turnPage(app, () => shiftTime(app, 24 * HOUR + 60_000));
    await expect(title(app)).toHaveText('Check whether it is done');
    await turnPage(app, () => page.getByRole('button', { name: 'It asks me to sign in' }).click());
    await expect(page.locator('main .stamp').first()).toHaveText('By your word');
  });
});

test('the clock is still there after a restart, a kill and a change of the time zone', async () => {
  await inSession(async (session) => {
    let app = await launchApp({ session });
    await firstRun(app);
    await startClock(app);
    const pressed = await pressedAt(app).textContent();
    await app.close();

    app = await launchApp({ session });
    await goToPlace(app, 'sign-out');
    await expect(pressedAt(app)).toHaveText(pressed ?? '');
    await app.kill();

    app = await launchApp({ session, env: { TZ: 'Pacific/Auckland' } });
    await goToPlace(app, 'sign-out');
    await expect(app.page.getByRole('img', { name: /Left: 24 hours/ })).toBeVisible();
    await expect(pressedAt(app)).not.toHaveText(pressed ?? '');
    await app.close();
  });
});

test('a wrong "I did it" can be taken back', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    await firstRun(app);
    await startClock(app);
    await app.page.getByRole('button', { name: 'I did not press it after all' }).click();
    await expect(title(app)).toHaveText('Signing out is under way');
    await turnPage(app, () =>
      app.page.getByRole('button', { name: 'Yes, stop the clock' }).click(),
    );
    await expect(title(app)).toHaveText('Press “Sign me out”');
  });
});

test('a clock that went back is asked about and never completes by itself', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    await firstRun(app);
    await startClock(app);
    await turnPage(app, () => shiftTime(app, -3 * HOUR));
    await expect(title(app)).toHaveText('Which time is right?');
    await turnPage(app, () =>
      app.page.getByRole('button', { name: 'Count 24 hours from now' }).click(),
    );
    await expect(app.page.getByRole('img', { name: /Left: 24 hours/ })).toBeVisible();
  });
});

test('the end goes into a calendar file without personal data', async () => {
  await withLook(PLAIN_LOOK, async (app, session) => {
    await firstRun(app);
    await startClock(app);
    const folder = path.join(session.env['HOME'] ?? '', '.cache');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'end.ics');
    await app.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await app.page.getByRole('button', { name: 'Save for my calendar' }).click();
    await expect(app.page.getByText('The calendar file is saved.')).toBeVisible();
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).not.toContain('Ana');
  });
});

/** A session that outlives one start of Relock. */
async function inSession(use: (session: VirtualSession) => Promise<void>): Promise<void> {
  const session = await startVirtualSession();
  try {
    saveSettings(session, { ...DEFAULT_SETTINGS, language: 'en' });
    await use(session);
  } finally {
    await session.stop();
  }
}

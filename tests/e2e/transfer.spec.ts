import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { firstRun } from '../support/first-run';
import { launchApp, type AppUnderTest } from '../support/launch';
import { keepIt, openKind, typeValue } from '../support/tours/safe';
import { goToPlace } from '../support/tours/tour-stop';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

const CODE = 'QXZJK-WVBGH-MNPRS-TYFDC-KLQ82';
const PASSPHRASE = 'a passphrase for the file';

/** Answers the system's file windows, which no test can press. */
async function answerWindows({ app }: AppUnderTest, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

function placeIn(session: VirtualSession, name: string): string {
  // Every test may write in here, as the user of the session and as the one who runs the tests.
  const folder = path.join(session.env['HOME'] ?? '', '.cache');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
}

async function saveSealed(app: AppUnderTest, file: string): Promise<void> {
  await answerWindows(app, file);
  await goToPlace(app, 'settings');
  await app.page.locator('#transfer ~ .buttons .button').click();
  const fields = app.page.locator('dialog input[type="password"]');
  await fields.nth(0).fill(PASSPHRASE);
  await fields.nth(1).fill(PASSPHRASE);
  await app.page.locator('dialog button[type="submit"]').click();
  await app.page.locator('dialog').waitFor({ state: 'detached' });
}

async function tryToOpen({ page }: AppUnderTest, passphrase: string): Promise<void> {
  await page.locator('dialog input').fill(passphrase);
  await page.locator('dialog button[type="submit"]').click();
}

test('one person and their Safe go to another computer in a sealed file', async () => {
  const [here, there] = [await startVirtualSession(), await startVirtualSession()];
  try {
    const old = await launchApp({ session: here });
    await firstRun(old, 'Ana');
    await goToPlace(old, 'safe');
    await openKind(old, 0);
    await typeValue(old, CODE, 'Hall');
    await keepIt(old);
    const sealed = placeIn(here, 'ana.relock');
    await saveSealed(old, sealed);
    await old.close();
    const bytes = readFileSync(sealed);
    for (const mark of ['Ana', 'Hall', CODE]) expect(bytes.includes(mark)).toBe(false);

    const [whole, cut] = [placeIn(there, 'ana.relock'), placeIn(there, 'cut.relock')];
    writeFileSync(whole, bytes);
    writeFileSync(cut, bytes.subarray(0, bytes.length - 20));
    const fresh = await launchApp({ session: there });
    const { page } = fresh;
    await firstRun(fresh, 'Luis');
    await page.locator('.bar__who').click();
    await page.locator('.menu__end').click();
    await page.locator('main .buttons .button--quiet').click();
    const choose = page.locator('dialog .dialog__end .button').last();
    await answerWindows(fresh, cut);
    await choose.click();
    await expect(page.locator('dialog .callout')).toBeVisible();
    await answerWindows(fresh, whole);
    await choose.click();
    await tryToOpen(fresh, 'not this passphrase');
    await expect(page.locator('dialog .callout')).toBeVisible();
    await expect(page.locator('dialog')).not.toContainText('Ana');
    await tryToOpen(fresh, PASSPHRASE);
    await expect(page.locator('dialog')).toContainText('Ana');
    await page.locator('dialog .dialog__end .button--primary').click();
    await page.locator('dialog').waitFor({ state: 'detached' });

    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana');
    await goToPlace(fresh, 'safe');
    await page.locator('#safe-kept ~ .rows .row button').first().click();
    await page.locator('.safe-box button').click();
    await expect(page.locator('.safe-box__text')).toHaveText(CODE);
    await fresh.close();
  } finally {
    await here.stop();
    await there.stop();
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { launchApp, type AppUnderTest } from '../support/launch';
import { canWatchSystemCalls, watchNetwork } from '../support/network-watch';
import { standIn } from '../support/stand-in';
import { ENDING, LEAKED } from '../support/range-server';
import { openPasswordTool, testPassword } from '../support/tours/password';
import { beginWithAna, goToPlace } from '../support/tours/tour-stop';
import { startVirtualSession } from '../support/virtual-session';

/** A password that stands nowhere else on this computer. */
const TYPED = 'Zyxqana-Markwort-7-Kenn';
const PIECES = [TYPED, 'Zyxqana-Markwort', 'Markwort-7'];

/** Everything that the page's V8 heap holds, after a forced collection. */
async function heapOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const parts: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return parts.join('');
}

const held = (heap: string, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => heap.includes(text));

async function toTest(app: AppUnderTest): Promise<void> {
  await openPasswordTool(app);
  await app.page.locator('input[name="password-task"][value="test"]').click({ force: true });
  await testPassword(app, TYPED);
}

/** Types a marked password, leaves in some way, and looks what the page still holds. */
async function leaving(way: (app: AppUnderTest) => Promise<void>): Promise<void> {
  const session = await startVirtualSession();
  const relock = await launchApp({ session });
  try {
    const { page } = relock;
    await beginWithAna(relock);
    await toTest(relock);
    await page.locator('.field__with-button .button').click();
    expect(await page.locator('#password-field').getAttribute('type')).toBe('text');
    expect(page.workers()).toHaveLength(1);
    // The search sees what is there: an own mark, as the password itself stands in no state of the page.
    await page.evaluate((mark) => Object.assign(window, { mark }), `mark ${TYPED}`);
    expect(held(await heapOf(page), [TYPED])).toEqual([TYPED]);
    await page.evaluate(() => delete (window as { mark?: string }).mark);

    await way(relock);

    await expect.poll(() => page.workers()).toHaveLength(0);
    const after = await heapOf(page);
    expect(after.length).toBeGreaterThan(100_000);
    expect(held(after, PIECES)).toEqual([]);
  } finally {
    await relock.close();
    const files = readdirSync(session.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => PIECES.some((piece) => readFileSync(file).includes(piece)));
    expect(files).toEqual([]);
    await session.stop();
  }
}

test.describe('a password that was typed is nowhere any more', () => {
  test('after going to another place', () => leaving((app) => goToPlace(app, 'help')));
  test('after Leave quickly', () =>
    leaving(async ({ page }) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.leave')?.click());
      await page.locator('main.away').waitFor();
    }));
  test('after going to another window; the field is empty and says why', () =>
    leaving(async ({ page }) => {
      await page.evaluate(() => window.dispatchEvent(new Event('blur')));
      await expect(page.locator('#password-field')).toHaveValue('');
      await expect(page.locator('#password-field')).toHaveAttribute('type', 'password');
      await expect(page.locator('main')).toContainText('Relock emptied the field');
      await expect(page.locator('.strength')).toHaveCount(0);
    }));
});

test('a made password is shown, copied, and nowhere any more after leaving', async () => {
  const session = await startVirtualSession();
  const relock = await launchApp({ session });
  try {
    const { page, app } = relock;
    await beginWithAna(relock);
    await openPasswordTool(relock);
    const made = await page.locator('.made__text').innerText();
    expect(made).toMatch(/^[a-z]+(-[a-z]+){5}$/);
    await page.locator('main .button--primary').click();
    // Only the status is read: a matcher's regular expression would keep the page's text alive itself.
    await expect(page.locator('main p[role="status"]')).toContainText('Copied.');
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(made);

    // Another one is another one, and hiding leaves nothing to read.
    await page.locator('.made ~ .buttons .button').nth(1).click();
    await expect(page.locator('.made__text')).not.toHaveText(made);
    const second = await page.locator('.made__text').innerText();
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect(page.locator('.made')).toHaveText('Hidden');

    await goToPlace(relock, 'help');
    expect(held(await heapOf(page), [made, second])).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.leave')?.click());
    await page.locator('main.away').waitFor();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  } finally {
    await relock.close();
    await session.stop();
  }
});

test('the tool sends nothing, and main hears five characters at most, and only when asked', async () => {
  test.skip(!canWatchSystemCalls(), 'this system does not let tests watch system calls (strace)');
  const session = await startVirtualSession();
  const watch = watchNetwork(session);
  const relock = await launchApp({ session: watch.session });
  try {
    const { page, app } = relock;
    await beginWithAna(relock);
    await standIn(relock, 'password', 'range', { rows: [], whole: true });
    // Every message of the page to main, as text.
    await app.evaluate(({ ipcMain }) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...a: unknown[]) => unknown> }
      )._invokeHandlers;
      for (const [channel, handler] of handlers)
        handlers.set(channel, (event, payload) => {
          heard.push(`${channel} ${JSON.stringify(payload)}`);
          return handler(event, payload);
        });
    });
    const heard = (): Promise<string[]> =>
      app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await toTest(relock);
    await testPassword(relock, LEAKED);
    expect((await heard()).filter((one) => one.startsWith('app:password'))).toEqual([]);

    await page.locator('#leak ~ .buttons .button--quiet').first().click();
    await page.locator('dialog .button--primary').click();
    await page.locator('#leak ~ .buttons .button--secondary').click();
    await expect(page.locator('main')).toContainText('It is not in this list.');
    await expect(page.locator('main')).toContainText('That does not make it safe.');
    expect((await heard()).filter((one) => one.startsWith('app:password'))).toEqual([
      expect.stringMatching(/^app:password\.range \{"prefix":"[0-9A-F]{5}"\}$/),
    ]);
    // Whatever else was said, such as that Relock is in use: no password, no piece of one, no whole fingerprint.
    const secret = [...PIECES, LEAKED, LEAKED.slice(0, 8), ENDING];
    expect(
      held(
        (await heard()).join('\n').toUpperCase(),
        secret.map((one) => one.toUpperCase()),
      ),
    ).toEqual([]);
    expect(watch.fromNode()).toEqual([]);
    expect(watch.fromSystem()).toEqual([]);
  } finally {
    await relock.close();
    watch.stop();
    await session.stop();
  }
});

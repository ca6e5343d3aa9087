import { expect, test } from 'playwright/test';
import { firstRun } from '../support/first-run';
import { launchApp, type AppUnderTest } from '../support/launch';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { keepIt, openKind, typeValue } from '../support/tours/safe';
import { goToPlace } from '../support/tours/tour-stop';
import { filesOf, heapOf, holding } from '../support/traces';
import { startVirtualSession } from '../support/virtual-session';

/** Values that stand nowhere else on this computer. */
const CODE = 'QXZJK-WVBGH-MNPRS-TYFDC-KLQ82';
const WIFI = 'zqxWolfgast<&"\'>kennwort';

const boardOf = ({ app }: AppUnderTest): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

const fillBoard = ({ app }: AppUnderTest, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

async function keepCode(relock: AppUnderTest): Promise<void> {
  await goToPlace(relock, 'safe');
  await openKind(relock, 0);
  await typeValue(relock, CODE, 'Hall');
  await keepIt(relock);
}

async function openEntry({ page }: AppUnderTest): Promise<void> {
  await page.locator('#safe-kept ~ .rows .row button').first().click();
  await page.locator('.safe-box').waitFor();
}

const shown = ({ page }: AppUnderTest) => page.locator('.safe-box__text');

async function show(relock: AppUnderTest): Promise<void> {
  await relock.page.locator('.safe-box button').click();
  await expect(shown(relock)).toHaveText(CODE);
}

async function copy(relock: AppUnderTest): Promise<void> {
  await relock.page.locator('.safe-way button').first().click();
  await expect.poll(() => boardOf(relock)).toBe(CODE);
}

const isInHeap = async ({ page }: AppUnderTest): Promise<boolean> =>
  (await heapOf(page)).includes(CODE);

test('what is kept outlives a crash, is shown on a press, and leaves no trace in page or files', async () => {
  const session = await startVirtualSession();
  try {
    const first = await launchApp({ session });
    await firstRun(first);
    await keepCode(first);
    await first.kill();

    const relock = await launchApp({ session });
    await goToPlace(relock, 'safe');
    await openEntry(relock);
    expect(await relock.page.content()).not.toContain(CODE);
    await show(relock);
    // The value stands in the page's text alone, so the search is shown to work with a planted one.
    await relock.page.evaluate(() => {
      Object.assign(globalThis, {
        planted: document.querySelector('.safe-box__text')?.textContent,
      });
    });
    expect(await isInHeap(relock)).toBe(true);
    await relock.page.evaluate(() => Reflect.deleteProperty(globalThis, 'planted'));
    await relock.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect(shown(relock)).toHaveText('');
    await show(relock);
    await copy(relock);
    await goToPlace(relock, 'settings');
    expect(await relock.page.content()).not.toContain(CODE);
    expect(await isInHeap(relock)).toBe(false);
    expect(await relock.page.title()).toBe('Relock');
    await relock.close();
    expect(holding(filesOf(session), [CODE, CODE.replaceAll('-', '')])).toEqual([]);
  } finally {
    await session.stop();
  }
});

test('after half a minute a value is hidden and off the clipboard; a crash does not leave it there', async () => {
  test.setTimeout(150_000);
  const session = await startVirtualSession();
  try {
    // A program that holds the clipboard when another one ends, as a clipboard manager does.
    const holder = await launchApp({ session, env: { XDG_CONFIG_HOME: `${session.home}/other` } });
    const first = await launchApp({ session });
    await firstRun(first);
    await keepCode(first);
    await openEntry(first);
    await show(first);
    await copy(first);
    await expect.poll(() => boardOf(first), { timeout: 40_000, intervals: [500] }).toBe('');
    await expect(shown(first)).toHaveText('');

    // What the person copied since is theirs.
    await copy(first);
    await fillBoard(first, 'a list');
    await first.page.locator('.safe-way .button--quiet').click();
    await expect(first.page.locator('.safe-way .button--quiet')).toHaveCount(0);
    expect(await boardOf(first)).toBe('a list');

    await copy(first);
    await first.kill();
    await fillBoard(holder, CODE);
    const relock = await launchApp({ session });
    await expect.poll(() => boardOf(holder)).toBe('');
    await relock.close();
    await holder.close();
  } finally {
    await session.stop();
  }
});

test('the sheet says what was typed, as text, and is gone once it was printed', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    await firstRun(relock);
    await goToPlace(relock, 'safe');
    await openKind(relock, 5);
    await typeValue(relock, `${WIFI}\nsecond`, '<b>Hall</b>');
    await keepIt(relock);
    await openEntry(relock);
    // The print window of the system is the one part that no test can press: a PDF is made in its place.
    await relock.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          void (async () => {
            const page = await contents.session.fetch('app://main/sheet.html');
            const seen = {
              pdf: (await contents.printToPDF({})).subarray(0, 5).toString(),
              html: await page.text(),
              policy: page.headers.get('content-security-policy'),
              script: await contents.executeJavaScript('document.title = "ran"; 1').then(
                () => contents.getTitle(),
                () => 'refused',
              ),
              disk: contents.session.storagePath,
            };
            Object.assign(globalThis, { seen });
            done?.(true, '');
          })();
        };
      });
    });
    await relock.page.locator('.safe-way button').last().click();
    await expect(relock.page.locator('.safe-way p').last()).not.toHaveText('');

    const seen = await relock.app.evaluate(
      () => (globalThis as unknown as { seen: Record<string, unknown> }).seen,
    );
    expect(seen['pdf']).toBe('%PDF-');
    expect(seen['script']).not.toBe('ran');
    expect(seen['disk'] ?? null).toBeNull();
    expect(seen['policy']).toContain("default-src 'none'");
    expect(seen['html']).toContain('zqxWolfgast&lt;&amp;&quot;&#39;&gt;kennwort</li><li>second');
    expect(seen['html']).toContain('&lt;b&gt;Hall&lt;/b&gt;');
    expect(
      await relock.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(1);
  });
});

test('what is moved out is gone, from the list and after a restart', async () => {
  const session = await startVirtualSession();
  try {
    const first = await launchApp({ session });
    await firstRun(first);
    await keepCode(first);
    await openEntry(first);
    await first.page.locator('main .part.buttons').first().locator('button').first().click();
    const remove = first.page.locator('dialog .button--act');
    await remove.click();
    await first.page.locator('.field__error').waitFor();
    await first.page.locator('dialog .tick input').check();
    await remove.click();
    await first.page.locator('#safe-gone').waitFor();
    await first.page.locator('dialog .button--primary').click();
    await expect(first.page.locator('#safe-kept ~ .rows .row')).toHaveCount(0);
    await first.close();

    const relock = await launchApp({ session });
    await goToPlace(relock, 'safe');
    await relock.page.locator('#safe-kept').waitFor();
    await expect(relock.page.locator('#safe-kept ~ .rows .row')).toHaveCount(0);
    await relock.close();
  } finally {
    await session.stop();
  }
});

test('a keychain that is locked or ends midway keeps and shows nothing, says what to do, and loses nothing', async () => {
  const session = await startVirtualSession();
  try {
    const first = await launchApp({ session });
    const { page } = first;
    await firstRun(first);
    await keepCode(first);
    await openEntry(first);

    await session.lockKeyring();
    await page.locator('.safe-box button').click();
    const trouble = page.locator('.safe-trouble');
    await expect(trouble).toContainText('The keychain is locked');
    await expect(trouble.locator('.clicks li').first()).toContainText('Passwords and Keys');
    await expect(shown(first)).toHaveText('');

    await goToPlace(first, 'settings');
    await goToPlace(first, 'safe');
    await openKind(first, 5);
    await typeValue(first, WIFI);
    await page.locator('main form .button--primary').click();
    await expect(trouble).toContainText('The keychain is locked');
    // What was typed can be kept once the keychain is open.
    await expect(page.locator('form textarea')).toHaveValue(WIFI);
    await session.killKeyring();
    await page.locator('main form .button--primary').click();
    await expect(trouble).toContainText('No keychain was found');
    await first.close();
    expect(holding(filesOf(session), [CODE, WIFI])).toEqual([]);

    await session.restartKeyring();
    const relock = await launchApp({ session });
    await goToPlace(relock, 'safe');
    await expect(relock.page.locator('#safe-kept ~ .rows .row')).toHaveCount(1);
    await openEntry(relock);
    await show(relock);
    await relock.close();
  } finally {
    await session.stop();
  }
});

import { expect, test, type Page } from 'playwright/test';
import { firstRun } from '../support/first-run';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';
import { showSnapshot } from '../support/show-snapshot';

/** What has the focus, in a few words, and whether it can be seen to have it. */
function focused(
  page: Page,
): Promise<{ tag: string; text: string; ring: boolean; inView: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    // A radio button is drawn by its label, so its ring is there too.
    const drawn = element.matches('.answers input')
      ? (element.nextElementSibling ?? element)
      : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const { top, bottom } = drawn.getBoundingClientRect();
    return {
      tag: element.tagName.toLowerCase(),
      text: element instanceof HTMLElement ? element.innerText.trim() : '',
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inView: top >= -1 && bottom <= innerHeight + 1,
    };
  });
}

/** Presses Tab until something with this text has the focus. Each stop on the way must be visible. */
async function tabTo(page: Page, text: string | RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.tag === 'body') continue;
    expect(now.ring, `the focus on “${now.text}” can be seen`).toBe(true);
    expect(now.inView, `“${now.text}” is in sight`).toBe(true);
    if (typeof text === 'string' ? now.text === text : text.test(now.text)) return;
  }
  throw new Error(`Tab never reached ${String(text)}`);
}

test('the welcome, a new person and every place work with the keyboard alone', async () => {
  await withLook(PLAIN_LOOK, async ({ page }) => {
    await page.locator('main .button--primary').waitFor();
    await tabTo(page, 'Next');
    await page.keyboard.press('Enter');
    expect((await focused(page)).text).toBe('How to leave quickly');
    await tabTo(page, 'I know how to leave');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).text).toBe('Whose account is it?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The field is asked again, and the focus is where the answer goes.
    expect((await focused(page)).tag).toBe('input');
    await page.keyboard.type('Ana');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).text).toMatch(/, Ana$/);

    for (const [link, title] of [
      ['Settings', 'Settings'],
      ['Help', 'Help'],
      ['Today', /, Ana$/],
    ] as const) {
      await tabTo(page, link);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focused(page)).tag).toBe('h1');
      expect((await focused(page)).text).toMatch(title);
      await expect(
        page.locator('.bar__item[aria-current]:visible, .rail [aria-current]:visible'),
      ).toContainText(link);
    }
  });
});

test('a dialog takes the focus, keeps it, closes with Esc and gives it back', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await goToPlace(relock, 'settings');
    await tabTo(page, 'Forget everything…');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({
      tag: 'h2',
      text: 'Forget everything on this computer?',
    });
    const visited = new Set<string>();
    for (let stops = 0; stops < 6; stops += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.tag !== 'body') visited.add(now.text);
    }
    expect([...visited].sort()).toEqual(['Leave quickly', 'Not now', 'Yes, forget everything']);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    expect((await focused(page)).text).toBe('Forget everything…');
  });
});

test('the menu of people and the glossary open, close and give the focus back', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await tabTo(page, 'Ana’s account');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focused(page)).text).toBe('Ana’s account');
    await page.keyboard.press('Escape');
    await expect(page.locator('.menu')).toBeHidden();
    await goToPlace(relock, 'settings');
    await tabTo(page, 'encryption');
    await page.keyboard.press('Enter');
    await expect(page.locator('.glossary:popover-open')).toContainText('Without the key');
    await page.keyboard.press('Escape');
    await expect(page.locator('.glossary:popover-open')).toHaveCount(0);
    expect((await focused(page)).text).toBe('encryption');
  });
});

test('answers are chosen with the arrow keys, and the focus stays where it was', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await goToPlace(relock, 'settings');
    await page.locator('input[name="theme"][value="light"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('input[name="theme"][value="dark"]')).toBeFocused();
  });
});

test('the focus goes to the title when what had it is gone', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    const focus = () => focused(page).then(({ tag, text }) => `${tag} ${text}`);
    await firstRun(relock);
    await page.locator('.bar__who').click();
    await page.locator('.menu__end').click();

    await page.getByRole('button', { name: 'Add a person' }).press('Enter');
    await page.keyboard.type('Luis');
    await page.keyboard.press('Enter');
    await expect.poll(focus).toMatch(/^h1 .*, Luis$/);

    await page.locator('.bar__who').click();
    await page.locator('.menu__end').click();
    await page.getByRole('button', { name: 'Rename Luis' }).press('Enter');
    await page.keyboard.type('Luisa');
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect.poll(focus).toBe('button Rename');

    for (const left of [1, 0]) {
      await page.locator('main .rows .button').last().press('Enter');
      await page.getByRole('button', { name: 'Remove this person' }).press('Enter');
      await expect(page.locator('main .rows .row')).toHaveCount(left);
      await expect.poll(focus).toMatch(/^h1 ./);
    }
  });
});

test('putting a notice away takes the focus to the title', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    const id = '00000000-0000-4000-8000-000000000001';
    await showSnapshot(relock, () => ({ notices: [{ id, kind: 'settings-reset' }] }));
    await page.getByRole('button', { name: 'Put away' }).focus();
    await showSnapshot(relock, () => ({ notices: [] }));
    await expect.poll(async () => (await focused(page)).tag).toBe('h1');
  });
});

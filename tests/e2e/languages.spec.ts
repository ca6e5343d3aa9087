import { expect, test } from 'playwright/test';
import { firstRun } from '../support/first-run';
import { launchApp } from '../support/launch';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { goToPlace } from '../support/tours/tour-stop';

test('the language is switched live, everywhere, and the focus stays', async () => {
  await withLook(PLAIN_LOOK, async (relock) => {
    const { page } = relock;
    await firstRun(relock);
    await goToPlace(relock, 'settings');
    await page.locator('input[name="language"][value="es"]').check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.locator('.shell .leave')).toContainText('Salir rápido');
    await expect(page.locator('.bar__who')).toContainText('Cuenta de Ana');
    await expect(page.locator('input[name="language"][value="es"]')).toBeFocused();
    await expect(page.locator('.answers')).toContainText(['English', '200 %', 'Oscuros', 'No']);

    await goToPlace(relock, 'today');
    const weekdays = /^(Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo), \d+ de /;
    await expect(page.locator('.head__over')).toHaveText(weekdays);
    expect(await page.title()).toBe('Relock');
  });
});

test('language, size, colours and Shift are kept for the next start', async () => {
  await withLook(PLAIN_LOOK, async (relock, session) => {
    const { page } = relock;
    await firstRun(relock);
    await goToPlace(relock, 'settings');
    for (const [name, value] of [
      ['language', 'es'],
      ['size', '150'],
      ['theme', 'dark'],
      ['shift', 'off'],
    ] as const) {
      await page.locator(`input[name="${name}"][value="${value}"]`).check();
    }
    // The dots go when main has answered: only then is the last choice saved.
    await expect(page.locator('.leave__dots')).toHaveCount(0);
    await relock.close();

    const again = await launchApp({ session });
    const html = again.page.locator('html');
    await expect(html).toHaveAttribute('lang', 'es');
    await expect(html).toHaveAttribute('data-theme', 'dark');
    await expect(html).toHaveAttribute('data-text', '150');
    await expect(again.page.getByRole('heading', { level: 1 })).toContainText('Ana');
    await expect(again.page.locator('.leave__dots')).toHaveCount(0);
    await again.close();
  });
});

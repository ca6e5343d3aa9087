import path from 'node:path';
import { expect, test } from 'playwright/test';
import { PLAIN_LOOK, withLook, type Look } from '../support/looks';
import { TOUR_NAMES, TOURS } from '../support/tours';

/** `npm run screens` names the folder for the pictures. */
const folder = process.env['RELOCK_SCREENS'] ?? path.resolve('screens');

const LOOKS: Readonly<Record<string, Partial<Look>>> = {
  'en-light': {},
  'en-dark': { theme: 'dark' },
  'es-light': { language: 'es' },
  'es-dark': { language: 'es', theme: 'dark' },
  'en-800x600': { width: 800, height: 600 },
  'es-200-percent': { language: 'es', textSize: 200, width: 800, height: 600 },
};

for (const tour of TOUR_NAMES) {
  for (const [name, look] of Object.entries(LOOKS)) {
    test(`every screen: ${tour}, ${name}`, async () => {
      await withLook({ ...PLAIN_LOOK, ...look }, async (app) => {
        await app.page.emulateMedia({ reducedMotion: 'reduce' });
        expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(
          look.language ?? 'en',
        );
        for (const { id, open } of TOURS[tour]) {
          await test.step(id, async () => {
            await open(app);
            await app.page.evaluate(() => document.fonts.ready);
            await app.page.screenshot({ path: path.join(folder, `${id}.${name}.png`) });
          });
        }
      });
    });
  }
}

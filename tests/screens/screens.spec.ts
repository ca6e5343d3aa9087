import path from 'node:path';
import { expect, test } from 'playwright/test';
import { PLAIN_LOOK, withLook, type Look } from '../support/looks';
import { tour } from '../support/screen-tour';

/** `npm run screens` names the folder for the pictures. */
const folder = process.env['RELOCK_SCREENS'] ?? path.resolve('screens');

const LOOKS: Readonly<Record<string, Partial<Look>>> = {
  'en-light': {},
  'en-dark': { theme: 'dark' },
  'es-light': { language: 'es' },
  'es-dark': { language: 'es', theme: 'dark' },
  'en-800x600': { width: 800, height: 600 },
  'en-200-percent': { textSize: 200 },
};

for (const [name, look] of Object.entries(LOOKS)) {
  test(`every screen, ${name}`, async () => {
    await withLook({ ...PLAIN_LOOK, ...look }, async (app) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(
        look.language ?? 'en',
      );
      for (const { id, open } of tour) {
        await test.step(id, async () => {
          await open(app);
          await app.page.evaluate(() => document.fonts.ready);
          await app.page.screenshot({ path: path.join(folder, `${id}.${name}.png`) });
        });
      }
    });
  });
}

import { expect, test } from 'playwright/test';
import { LANGUAGES } from '../../shared/settings';
import { PLAIN_LOOK, withLook } from '../support/looks';
import { measure, readingProblems } from '../support/reading-ease';
import { TOUR_NAMES, TOURS } from '../support/tours';
import { visibleText } from '../support/visible-text';

const BUTTON_LENGTH = 32;

for (const language of LANGUAGES) {
  for (const name of TOUR_NAMES) {
    test(`every screen reads well: ${name}, ${language}`, async () => {
      test.setTimeout(300_000);
      const tour = TOURS[name];
      const problems: string[] = [];
      let words = 0;
      await withLook({ ...PLAIN_LOOK, language }, async (app) => {
        expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(language);
        for (const { id, open } of tour) {
          await open(app);
          const { text, buttons } = await visibleText(app.page);
          const found = measure(text, language);
          words += found.words;
          problems.push(...readingProblems(found).map((problem) => `${id}: ${problem}`));
          const long = buttons.filter((button) => button.length > BUTTON_LENGTH);
          problems.push(
            ...long.map((button) => `${id}: a button of ${String(button.length)}: ${button}`),
          );
        }
      });
      expect(problems).toEqual([]);
      // A page that showed nothing would read well too.
      expect(words).toBeGreaterThan(tour.length * 10);
    });
  }
}

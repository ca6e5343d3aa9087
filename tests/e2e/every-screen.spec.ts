import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from 'playwright/test';
import type { AxeResults } from 'axe-core';
import { PLAIN_LOOK, withLook, type Look } from '../support/looks';
import { measure, readingProblems } from '../support/reading-ease';
import { TOUR_NAMES, TOURS } from '../support/tours';
import { visibleText } from '../support/visible-text';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page that is shown, one line for each kind of problem. */
async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      // Relock has no skip links. The Places menu of a small window scrolls, and axe takes its lower links for some.
      rules: { 'skip-link': { enabled: false } },
    }),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

/** Things that axe cannot see: what is cut off, scrolls sideways, or is too small to press. */
function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MIN_TARGET = 44;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.slice(0, 40)}"`;
    const shown = (element: Element): boolean => element.checkVisibility();
    const wide = [
      ...document.querySelectorAll('html, .shell, .place, .rail, .veil, .dialog, .glossary'),
    ]
      .filter((box) => shown(box) && box.scrollWidth > box.clientWidth + 1)
      .map((box) => `scrolls sideways: ${name(box)}`);
    const out = [...document.querySelectorAll('main *, dialog *')]
      .filter((element) => {
        if (!shown(element) || element.closest('svg, .hidden-text, [hidden]') !== null)
          return false;
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      })
      .map((element) => `cut off: ${name(element)}`);
    const small = [
      ...document.querySelectorAll('button, a[href], input:not([type="checkbox"]), summary'),
    ]
      // A link or a glossary term inside a sentence is as high as its line (WCAG 2.5.8, inline).
      .filter((target) => shown(target) && !target.matches('.term, p > a, .blade a'))
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return height < MIN_TARGET - 0.5 || width < MIN_TARGET - 0.5;
      })
      .map((target) => `too small: ${name(target)}`);
    return [...wide, ...out, ...small];
  });
}

const BUTTON_LENGTH = 32;

/** What is hard to read on the page that is shown, and how many words it has (settled 25). */
async function wordProblems(
  page: Page,
  language: Look['language'],
): Promise<{ words: number; problems: string[] }> {
  const { text, buttons } = await visibleText(page);
  const found = measure(text, language);
  const long = buttons.filter((button) => button.length > BUTTON_LENGTH);
  return {
    words: found.words,
    problems: [
      ...readingProblems(found),
      ...long.map((button) => `a button of ${String(button.length)}: ${button}`),
    ],
  };
}

/** How each tour is looked at; the house, whose parts every other screen uses, is looked at in two more ways. */
const LOOKS: Readonly<Record<string, Look>> = {
  light: PLAIN_LOOK,
  'dark, Spanish, 800 by 600': {
    ...PLAIN_LOOK,
    theme: 'dark',
    language: 'es',
    width: 800,
    height: 600,
  },
  '200 % at 800 by 600, Spanish': {
    ...PLAIN_LOOK,
    language: 'es',
    textSize: 200,
    width: 800,
    height: 600,
  },
};
const MORE_LOOKS: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  house: {
    'dark, Spanish': { ...PLAIN_LOOK, theme: 'dark', language: 'es' },
    'the smallest window, 150 %': { ...PLAIN_LOOK, textSize: 150, width: 640, height: 480 },
  },
};

for (const tour of TOUR_NAMES) {
  const looks = { ...LOOKS, ...MORE_LOOKS[tour] };
  for (const [name, look] of Object.entries(looks)) {
    test(`every screen can be used and read: ${tour}, ${name}`, async () => {
      test.setTimeout(180_000);
      await withLook(look, async (relock) => {
        const { page } = relock;
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(look.language);
        const problems: string[] = [];
        let words = 0;
        for (const stop of TOURS[tour]) {
          await stop.open(relock);
          const read = await wordProblems(page, look.language);
          words += read.words;
          const found = [
            ...(await axeProblems(page)),
            ...(await layoutProblems(page)),
            ...read.problems,
          ];
          problems.push(...found.map((problem) => `${stop.id}: ${problem}`));
        }
        expect(problems).toEqual([]);
        // A page that showed nothing would read well too.
        expect(words).toBeGreaterThan(TOURS[tour].length * 10);
      });
    });
  }
}

test('the measure itself notices what is cut off, too small or without a name', async () => {
  await withLook(PLAIN_LOOK, async ({ page }) => {
    await page.evaluate(() => {
      const wide = document.createElement('p');
      wide.textContent = 'x'.repeat(400);
      const small = document.createElement('button');
      small.style.cssText = 'inline-size: 10px; block-size: 10px; padding: 0';
      document.querySelector('main')?.append(wide, small);
    });
    const problems = [...(await axeProblems(page)), ...(await layoutProblems(page))].join('\n');
    expect(problems).toContain('button-name');
    expect(problems).toContain('scrolls sideways');
    expect(problems).toContain('too small');
  });
});

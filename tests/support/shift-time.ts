import type { AppUnderTest } from './launch';

/**
 * Moves the time of the app under test by so many milliseconds from the real one; 0 puts it right.
 * `both` moves main and the page as a computer's clock does; `page` moves what is shown only.
 */
export async function shiftTime(
  { app, page }: AppUnderTest,
  ms: number,
  where: 'both' | 'page' = 'both',
): Promise<void> {
  if (where === 'both') {
    await app.evaluate((_electron, shift) => {
      const clock = globalThis as { realNow?: () => number };
      const real = (clock.realNow ??= Date.now.bind(Date));
      Date.now = () => real() + shift;
    }, ms);
  }
  await page.evaluate((shift) => {
    const clock = globalThis as { realNow?: () => number };
    const real = (clock.realNow ??= Date.now.bind(Date));
    Date.now = () => real() + shift;
    // The page looks at the clock again when its window is seen again.
    document.dispatchEvent(new Event('visibilitychange'));
  }, ms);
}

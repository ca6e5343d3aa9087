import type { AppUnderTest } from '../launch';
import { beginWithAna, goToPlace, type TourStop } from './tour-stop';

/** Opens the exercise from Help. */
export async function openFakes(app: AppUnderTest): Promise<void> {
  await goToPlace(app, 'help');
  await app.page.locator('a[href="#fakes"]').click();
  await app.page.locator('main h1').waitFor();
}

/** Answers the example that is open, by the place of the button, and waits for what it says. */
export async function answerFake({ page }: AppUnderTest, at: 0 | 1 | 2): Promise<void> {
  await page.locator('[role="group"] .button').nth(at).click();
  await page.locator('#fake-result').waitFor();
}

/** Goes on to the next example, or to the end. */
export async function nextFakePage({ page }: AppUnderTest): Promise<void> {
  await page.locator('main .button--primary').click();
  await page.locator('#fake-result').waitFor({ state: 'detached' });
}

const EXAMPLES = 10;

/** The exercise: its start, every example before and after the answer, and its end. */
export const fakesTour: readonly TourStop[] = [
  {
    id: 'fakes',
    open: async (app) => {
      await beginWithAna(app);
      await openFakes(app);
    },
  },
  ...Array.from({ length: EXAMPLES }, (_, index): readonly TourStop[] => [
    {
      id: `fakes-${String(index + 1)}`,
      open: async (app) => {
        await (index === 0 ? app.page.locator('main .button--primary').click() : nextFakePage(app));
        await app.page.locator('.fake').waitFor();
      },
    },
    {
      id: `fakes-${String(index + 1)}-said`,
      open: (app) => answerFake(app, index % 3 === 0 ? 0 : index % 3 === 1 ? 1 : 2),
    },
  ]).flat(),
  {
    id: 'fakes-end',
    open: async (app) => {
      await nextFakePage(app);
      await app.page.locator('input[name="fakes-again"]').first().waitFor();
    },
  },
];

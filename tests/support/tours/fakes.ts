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
/** One of each kind is looked at before the answer too; the picture is the same with marks after it. */
const ALSO_BEFORE = [1, 2, 4, 6];

/** The exercise: its start, every example before and after the answer, and its end. */
export const fakesTour: readonly TourStop[] = [
  {
    id: 'fakes',
    open: async (app) => {
      await beginWithAna(app);
      await openFakes(app);
    },
  },
  ...Array.from({ length: EXAMPLES }, (_, index): readonly TourStop[] => {
    const number = index + 1;
    const show = async (app: AppUnderTest): Promise<void> => {
      await (index === 0 ? app.page.locator('main .button--primary').click() : nextFakePage(app));
      await app.page.locator('.fake').waitFor();
    };
    const said = (app: AppUnderTest): Promise<void> =>
      answerFake(app, index % 3 === 0 ? 0 : index % 3 === 1 ? 1 : 2);
    const before = ALSO_BEFORE.includes(number);
    return [
      ...(before ? [{ id: `fakes-${String(number)}`, open: show }] : []),
      {
        id: `fakes-${String(number)}-said`,
        open: async (app) => {
          if (!before) await show(app);
          await said(app);
        },
      },
    ];
  }).flat(),
  {
    id: 'fakes-end',
    open: async (app) => {
      await nextFakePage(app);
      await app.page.locator('input[name="fakes-again"]').first().waitFor();
    },
  },
];

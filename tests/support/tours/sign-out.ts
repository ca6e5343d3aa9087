import type { AppUnderTest } from '../launch';
import { linkClient, type LinkedClient } from '../linked-client';
import { shiftTime } from '../shift-time';
import { goToPlace, type TourStop } from './tour-stop';

const HOUR = 3_600_000;

/** Chooses an answer of a question and waits until main has kept it. */
export async function answerQuestion(
  app: AppUnderTest,
  name: string,
  value: string,
): Promise<void> {
  const radio = app.page.locator(`input[name="${name}"][value="${value}"]`);
  await radio.waitFor();
  await radio.click({ force: true });
  await app.page.waitForFunction(
    ([n, v]) => {
      const chosen = document.querySelector<HTMLInputElement>(`input[name="${n}"][value="${v}"]`);
      return chosen === null || chosen.checked;
    },
    [name, value] as const,
  );
}

/** Does something that shows another page of the same place, and waits for its title. */
export async function turnPage(app: AppUnderTest, act: () => Promise<void>): Promise<void> {
  const before = await app.page.locator('main h1').textContent();
  await act();
  await app.page.waitForFunction(
    (title) => ![null, title].includes(document.querySelector('main h1')?.textContent ?? null),
    before,
  );
}

const did = (app: AppUnderTest, index: number): Promise<void> =>
  app.page.locator('.did .button').nth(index).click();
const dialogPrimary = (app: AppUnderTest): Promise<void> =>
  app.page.locator('dialog .dialog__end .button--primary').click();

/** The guide through *Sign out everywhere*, from the first question to the calm end. */
const signOutTour: readonly TourStop[] = [
  { id: 'sign-out', open: (app) => goToPlace(app, 'sign-out') },
  {
    id: 'sign-out-kind-work',
    open: async (app) => {
      await answerQuestion(app, 'account-kind', 'work');
      await app.page.locator('main .question + .callout').waitFor();
    },
  },
  {
    id: 'sign-out-work',
    open: (app) => turnPage(app, () => app.page.locator('main .callout .button').click()),
  },
  {
    id: 'sign-out-intruder',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main .button--secondary').last().click());
      await answerQuestion(app, 'reason', 'intruder');
      await answerQuestion(app, 'way-back', 'pin-only');
      await answerQuestion(app, 'second-way', 'no');
      await app.page.locator('main .path').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'sign-out-press',
    open: (app) =>
      turnPage(app, () => app.page.locator('main .part--ruled .button').last().click()),
  },
  { id: 'sign-out-find', open: (app) => turnPage(app, () => did(app, 1)) },
  {
    id: 'sign-out-clock',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main .button--primary').click());
      await turnPage(app, () => did(app, 0));
      await app.page.locator('.clock--big').waitFor();
    },
  },
  {
    id: 'sign-out-left-open',
    open: async (app) => {
      await app.page.locator('main .rows .row').first().locator('.button').click();
      await app.page.locator('main .row__steps:not([hidden])').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'sign-out-went-back',
    open: (app) => turnPage(app, () => shiftTime(app, -3 * HOUR, 'page')),
  },
  { id: 'sign-out-check', open: (app) => turnPage(app, () => shiftTime(app, 25 * HOUR)) },
  {
    id: 'sign-out-cannot-tell',
    open: async (app) => {
      await app.page.locator('main [role="group"] .button').nth(2).click();
      await app.page.locator('main .callout.is-unsure').waitFor();
    },
  },
  {
    id: 'sign-out-done',
    open: (app) =>
      turnPage(app, () => app.page.locator('main [role="group"] .button').first().click()),
  },
];

/** OneDrive on this computer with the real client: found, stopped, confirmed, taken off, undone. */
const oneDriveTour = (): readonly TourStop[] => {
  let client: LinkedClient | null = null;
  return [
    {
      id: 'one-drive-none',
      open: async (app) => {
        await shiftTime(app, 0);
        await goToPlace(app, 'one-drive');
        await app.page.locator('main .meta').waitFor();
      },
    },
    {
      id: 'one-drive-linked',
      open: async (app) => {
        client = await linkClient(app);
        await app.page.locator('main .button--secondary').last().click();
        await app.page.locator('main .account .button--primary').waitFor();
      },
    },
    {
      id: 'one-drive-stop',
      open: async (app) => {
        client?.spoilSettings();
        await app.page.locator('main .account .button--primary').click();
        await app.page.locator('dialog .callout').waitFor();
      },
    },
    {
      id: 'one-drive-confirm',
      open: async (app) => {
        client?.mendSettings();
        await dialogPrimary(app);
        await app.page.locator('dialog .ticks').waitFor();
      },
    },
    {
      id: 'one-drive-done',
      open: async (app) => {
        for (const tick of await app.page.locator('dialog .tick input').all()) await tick.check();
        await dialogPrimary(app);
        await app.page.locator('dialog .callout').waitFor();
      },
    },
    {
      id: 'history',
      open: async (app) => {
        await app.page.locator('dialog .dialog__end .button').last().click();
        await app.page.locator('main .rows--ends .row').waitFor();
      },
    },
    {
      id: 'history-drop',
      open: async (app) => {
        await app.page.locator('main .row__end .button').last().click();
        await app.page.locator('dialog').waitFor();
      },
    },
    {
      id: 'history-undo',
      open: async (app) => {
        await app.page.locator('dialog .dialog__end .button--secondary').click();
        await app.page.locator('dialog').waitFor({ state: 'detached' });
        await app.page.locator('main .row__end .button').first().click();
        await app.page.locator('dialog .will').first().waitFor();
      },
    },
    {
      id: 'history-undone',
      open: async (app) => {
        await dialogPrimary(app);
        await app.page.locator('dialog .callout').waitFor();
      },
    },
    {
      id: 'history-after',
      open: async (app) => {
        await dialogPrimary(app);
        await app.page.locator('dialog').waitFor({ state: 'detached' });
      },
    },
  ];
};

/** The stops of the main job, for the tour through every screen. */
export const guideTour: readonly TourStop[] = [...signOutTour, ...oneDriveTour()];

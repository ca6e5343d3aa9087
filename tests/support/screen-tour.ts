import type { Place } from '../../renderer/state/navigation';
import { guideTour } from './guide-tour';
import type { AppUnderTest } from './launch';
import { rareTour } from './rare-tour';

/** One stop of the tour through every screen. */
export interface TourStop {
  /** Names the picture; stable, kebab-case. */
  readonly id: string;
  /** Goes there as a person would, from the stop before, whatever the language is. */
  readonly open: (app: AppUnderTest) => Promise<void>;
}

const press = (app: AppUnderTest): Promise<void> =>
  app.page.locator('main .button--primary').first().click();

/** Presses the primary button and waits until the next page of the welcome has taken the place of this one. */
async function pressOn(app: AppUnderTest): Promise<void> {
  const before = await app.page.locator('main h1').textContent();
  await press(app);
  await app.page.waitForFunction(
    (title) => ![null, title].includes(document.querySelector('main h1')?.textContent ?? null),
    before,
  );
}

/** Goes to a place by the rail, or by the Places menu where the window has no room for the rail. */
export async function goToPlace({ page }: AppUnderTest, place: Place): Promise<void> {
  const link = page.locator(`a[href="#${place}"]:visible`).first();
  const menu = page.locator('.bar__places');
  // In a wide window the link may only be on its way: main has not answered yet.
  if ((await menu.isVisible()) && (await link.count()) === 0) await menu.click();
  await link.click();
  await page.locator('main h1').waitFor();
}

/** Opens the page of the people, which the bar names by the person and the rail in a narrow window. */
async function goToPeople(app: AppUnderTest): Promise<void> {
  const { page } = app;
  if (await page.locator('.bar__who').isVisible()) {
    await page.locator('.bar__who').click();
    await page.locator('.menu__end').click();
  } else {
    await goToPlace(app, 'people');
  }
  await page.locator('main .rows .row').first().waitFor();
}

/** Closes a dialog the way everybody can. */
async function escape({ page }: AppUnderTest): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/**
 * Every screen of Relock, in an order in which a person could meet them. It starts with a fresh Relock.
 * Pictures, the accessibility check and the count of network attempts all follow it.
 */
export const tour: readonly TourStop[] = [
  {
    id: 'welcome',
    open: (app) => app.page.locator('main .button--primary').first().waitFor(),
  },
  { id: 'welcome-leave', open: pressOn },
  { id: 'welcome-name', open: pressOn },
  {
    id: 'welcome-name-missing',
    open: async (app) => {
      await press(app);
      await app.page.locator('.field__error').waitFor();
    },
  },
  {
    id: 'today',
    open: async (app) => {
      await app.page.locator('main input').first().fill('Ana');
      await press(app);
      await app.page.locator('main .door').first().waitFor();
    },
  },
  {
    id: 'people',
    open: goToPeople,
  },
  {
    id: 'people-add',
    open: async (app) => {
      await press(app);
      await app.page.locator('dialog input').waitFor();
    },
  },
  {
    id: 'people-two',
    open: async (app) => {
      await app.page.locator('dialog input').fill('Luis');
      await app.page.locator('dialog .button--primary').click();
      await app.page.locator('main .door').first().waitFor();
      await goToPeople(app);
      await app.page.locator('main .rows .row').nth(1).waitFor();
    },
  },
  {
    id: 'people-remove',
    open: async (app) => {
      await app.page.locator('main .rows .row').nth(1).locator('.button--quiet').last().click();
      await app.page.locator('dialog').waitFor();
    },
  },
  {
    id: 'settings',
    open: async (app) => {
      await app.page.locator('dialog .button--act').click();
      await app.page.locator('dialog').waitFor({ state: 'detached' });
      await goToPlace(app, 'settings');
    },
  },
  {
    id: 'settings-stored',
    open: (app) => app.page.locator('#about').scrollIntoViewIfNeeded(),
  },
  {
    id: 'settings-glossary',
    open: async (app) => {
      await app.page.locator('.term').first().click();
      await app.page.locator('.glossary:popover-open').waitFor();
    },
  },
  {
    id: 'settings-forget',
    open: async (app) => {
      await app.page.keyboard.press('Escape');
      await app.page.locator('#forget ~ .buttons .button').click();
      await app.page.locator('dialog').waitFor();
    },
  },
  {
    id: 'help',
    open: async (app) => {
      await escape(app);
      await goToPlace(app, 'help');
    },
  },
  { id: 'help-words', open: (app) => app.page.locator('#words').scrollIntoViewIfNeeded() },
  ...guideTour(goToPlace),
  ...rareTour(goToPlace, goToPeople),
];

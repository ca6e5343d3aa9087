import type { AppUnderTest } from '../launch';
import { rareTour } from './rare';
import { guideTour } from './sign-out';
import { escape, goToPlace, press, pressOn, type TourStop } from './tour-stop';

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

/** The house, *Sign out everywhere* and OneDrive on this system, in an order in which a person could meet them. */
export const houseTour: readonly TourStop[] = [
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
  ...guideTour,
  ...rareTour(goToPeople),
];

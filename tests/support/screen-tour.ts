import type { AppUnderTest } from './launch';

/** One stop of the tour through every screen. */
export interface TourStop {
  /** Names the picture; stable, kebab-case. */
  readonly id: string;
  /** Goes there as a person would, from the stop before, whatever the language is. */
  readonly open: (app: AppUnderTest) => Promise<void>;
}

const press = (app: AppUnderTest): Promise<void> =>
  app.page.locator('main .button--primary').first().click();

/**
 * Every screen of Relock, in an order in which a person could meet them. It starts with a fresh Relock.
 * Pictures, the accessibility check and the count of network attempts all follow it.
 */
export const tour: readonly TourStop[] = [
  {
    id: 'welcome',
    open: (app) => app.page.locator('main .button--primary').first().waitFor(),
  },
  {
    id: 'today',
    open: async (app) => {
      // Welcome explains Relock, then Leave quickly, then asks for a name.
      await press(app);
      await press(app);
      await app.page.locator('main input').first().fill('Ana');
      await press(app);
      await app.page.locator('main .door').first().waitFor();
    },
  },
];

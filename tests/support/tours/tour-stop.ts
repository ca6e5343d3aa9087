import type { Place } from '../../../renderer/state/navigation';
import type { AppUnderTest } from '../launch';

/** One stop of the tour through every screen. */
export interface TourStop {
  /** Names the picture; stable, kebab-case. */
  readonly id: string;
  /** Goes there as a person would, from the stop before, whatever the language is. */
  readonly open: (app: AppUnderTest) => Promise<void>;
}

/** Presses the primary button of the screen. */
export const press = (app: AppUnderTest): Promise<void> =>
  app.page.locator('main .button--primary').first().click();

/** Presses the primary button and waits until the next page of the welcome has taken the place of this one. */
export async function pressOn(app: AppUnderTest): Promise<void> {
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

/** Closes a dialog the way everybody can. */
export async function escape({ page }: AppUnderTest): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** From a fresh Relock to Today of somebody named Ana. */
export async function beginWithAna(app: AppUnderTest): Promise<void> {
  await app.page.locator('main .button--primary').first().waitFor();
  await pressOn(app);
  await pressOn(app);
  await app.page.locator('main input').first().fill('Ana');
  await press(app);
  await app.page.locator('main .door').first().waitFor();
}

import type { AppUnderTest } from '../launch';
import { ENDING, LEAKED } from '../range-server';
import { realAnswers, standIn } from '../stand-in';
import { beginWithAna, goToPlace, type TourStop } from './tour-stop';

const choose = ({ page }: AppUnderTest, name: string, value: string): Promise<void> =>
  page.locator(`input[name="${name}"][value="${value}"]`).click({ force: true });

/** Opens the tool from Help, where everybody finds it. */
export async function openPasswordTool(app: AppUnderTest): Promise<void> {
  await goToPlace(app, 'help');
  await app.page.locator('a[href="#password"]').click();
  await app.page.locator('.made__text').waitFor();
}

/** Puts a text into the field and waits for the answer of the worker. */
export async function testPassword({ page }: AppUnderTest, text: string): Promise<void> {
  await page.locator('#password-field').fill(text);
  await page.locator('.strength').waitFor();
}

const askTheList = async ({ page }: AppUnderTest): Promise<void> => {
  await page.locator('#leak ~ .buttons .button--secondary').click();
  await page.locator('[role="status"] .callout').scrollIntoViewIfNeeded();
};

/** The password tool: made of words and of characters, tested, and looked up with a list that stands in. */
export const passwordTour: readonly TourStop[] = [
  {
    id: 'password',
    open: async (app) => {
      await beginWithAna(app);
      await openPasswordTool(app);
      await app.page.locator('.strength').waitFor();
    },
  },
  {
    id: 'password-copied',
    open: async (app) => {
      await app.page.locator('main .button--primary').click();
      await app.page.locator('p[role="status"]:not(:empty)').waitFor();
    },
  },
  {
    id: 'password-characters',
    open: async (app) => {
      await choose(app, 'made-of', 'characters');
      await app.page.locator('input[name="character-count"]').first().waitFor();
      await app.page.locator('.tick').last().scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'password-test',
    open: async (app) => {
      await choose(app, 'password-task', 'test');
      await app.page.locator('#password-field').waitFor();
    },
  },
  { id: 'password-test-weak', open: (app) => testPassword(app, 'Ana1967') },
  {
    id: 'password-test-advice',
    open: async (app) => {
      await testPassword(app, 'abcdef');
      await app.page.locator('.bullets').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'password-terms',
    open: async (app) => {
      await app.page.locator('#leak ~ .buttons .button--quiet').first().click();
      await app.page.locator('dialog').waitFor();
    },
  },
  {
    id: 'password-leak-found',
    open: async (app) => {
      await standIn(app, 'password', 'range', { rows: [`${ENDING}:4251`], whole: true });
      await app.page.locator('dialog .button--primary').click();
      await app.page.locator('dialog').waitFor({ state: 'detached' });
      await testPassword(app, LEAKED);
      await askTheList(app);
    },
  },
  {
    id: 'password-leak-not-found',
    open: async (app) => {
      await testPassword(app, `${LEAKED}!`);
      await askTheList(app);
    },
  },
  {
    id: 'password-leak-unknown',
    open: async (app) => {
      await standIn(app, 'password', 'range', { rows: [], whole: false });
      await testPassword(app, `${LEAKED}?`);
      await askTheList(app);
      await realAnswers(app);
    },
  },
  {
    id: 'password-settings',
    open: async (app) => {
      await goToPlace(app, 'settings');
      await app.page.locator('#network').scrollIntoViewIfNeeded();
    },
  },
];

import type { AppUnderTest } from '../launch';
import { showSnapshot } from '../show-snapshot';
import { realAnswers, standIn } from '../stand-in';
import { beginWithAna, escape, goToPlace, type TourStop } from './tour-stop';

export const PASSPHRASE = 'four short words here';

const ID = '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a1';

const section = '#lock ~ .buttons .button';

/** Opens one of the lock's dialogs in Settings, by the place of its button. */
async function openDialog({ page }: AppUnderTest, index: number): Promise<void> {
  await page.locator(section).nth(index).click();
  await page.locator('dialog input').first().waitFor();
}

/** Sets a lock for the person whose account is open, from Settings. */
export async function setLock(app: AppUnderTest, passphrase = PASSPHRASE): Promise<void> {
  const { page } = app;
  await openDialog(app, 0);
  await page.locator('dialog input[type="password"]').nth(0).fill(passphrase);
  await page.locator('dialog input[type="password"]').nth(1).fill(passphrase);
  await page.locator('dialog input[type="checkbox"]').check();
  await page.locator('dialog button[type="submit"]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Closes the lock from Settings; the page starts anew behind it. */
export async function lockNow({ page }: AppUnderTest): Promise<void> {
  await page.locator(section).nth(0).click();
  await page.locator('main form input[type="password"]').waitFor();
}

/** Tries a passphrase at the lock. */
export async function tryPassphrase({ page }: AppUnderTest, passphrase: string): Promise<void> {
  await page.locator('main form input').first().fill(passphrase);
  await page.locator('main form button[type="submit"]').click();
}

/** The app lock: set, changed, taken away, opened, forgotten, waited for. */
export const lockTour: readonly TourStop[] = [
  {
    id: 'lock-off',
    open: async (app) => {
      await beginWithAna(app);
      await goToPlace(app, 'settings');
      await app.page.locator('#lock').scrollIntoViewIfNeeded();
    },
  },
  { id: 'lock-set', open: (app) => openDialog(app, 0) },
  {
    id: 'lock-set-missing',
    open: async (app) => {
      await app.page.locator('dialog input[type="password"]').nth(0).fill('short');
      await app.page.locator('dialog button[type="submit"]').click();
      await app.page.locator('dialog .field__error').first().waitFor();
    },
  },
  {
    id: 'lock-on',
    open: async (app) => {
      await escape(app);
      await setLock(app);
      await app.page.locator('input[name="lock-after"]').first().waitFor({ state: 'attached' });
      await app.page.locator('#lock').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'lock-on-touch-id',
    open: async (app) => {
      await showSnapshot(app, ({ lock, app: facts }) => ({
        lock: { ...lock, quickUnlock: 'off' },
        app: { ...facts, platform: 'darwin' },
      }));
      await app.page.locator('input[name="lock-quick"]').first().waitFor({ state: 'attached' });
      await app.page.locator('#lock').scrollIntoViewIfNeeded();
    },
  },
  { id: 'lock-change', open: (app) => openDialog(app, 1) },
  {
    id: 'lock-remove',
    open: async (app) => {
      await escape(app);
      await openDialog(app, 2);
    },
  },
  {
    id: 'transfer-save',
    open: async (app) => {
      await escape(app);
      await app.page.locator('#transfer ~ .buttons .button').click();
      await app.page.locator('dialog input').first().waitFor();
    },
  },
  {
    id: 'transfer-open',
    open: async (app) => {
      await escape(app);
      await standIn(app, 'transfer', 'pick', { kind: 'picked', pickId: ID });
      await showSnapshot(app, () => ({ person: null }));
      await goToPlace(app, 'today');
      await app.page.locator('main .buttons .button--quiet').click();
      await app.page.locator('dialog').waitFor();
    },
  },
  {
    id: 'transfer-passphrase',
    open: async (app) => {
      await app.page.locator('dialog .dialog__end .button--primary').click();
      await app.page.locator('dialog input').waitFor();
      await standIn(app, 'transfer', 'open', { kind: 'not-it' });
      await app.page.locator('dialog input').fill('x');
      await app.page.locator('dialog button[type="submit"]').click();
      await app.page.locator('dialog .callout').waitFor();
    },
  },
  {
    id: 'transfer-found',
    open: async (app) => {
      await standIn(app, 'transfer', 'open', {
        kind: 'opened',
        name: 'Ana',
        savedAt: '2026-11-20T10:00:00Z',
        already: 'open',
      });
      await app.page.locator('dialog button[type="submit"]').click();
      await app.page.locator('dialog .button--act').waitFor();
    },
  },
  {
    id: 'transfer-refused',
    open: async (app) => {
      await escape(app);
      await standIn(app, 'transfer', 'pick', { kind: 'refused', reason: 'damaged' });
      await app.page.locator('main .buttons .button--quiet').click();
      await app.page.locator('dialog .dialog__end .button--primary').click();
      await app.page.locator('dialog .callout').waitFor();
      await realAnswers(app);
    },
  },
  {
    id: 'lock-unlock',
    open: async (app) => {
      await escape(app);
      // What main really knows: Ana's account is open.
      await showSnapshot(app, () => ({}));
      await goToPlace(app, 'settings');
      await lockNow(app);
    },
  },
  {
    id: 'lock-not-it',
    open: async (app) => {
      await tryPassphrase(app, 'something else');
      await app.page.locator('main .callout.is-look').waitFor();
    },
  },
  {
    id: 'lock-wait',
    open: async (app) => {
      await standIn(app, 'lock', 'unlock', { kind: 'wait', waitMinutes: 15 });
      await tryPassphrase(app, 'something else');
      await app.page.locator('main form input:disabled').waitFor();
      await realAnswers(app);
    },
  },
  {
    id: 'lock-forgot',
    open: async (app) => {
      await app.page.locator('main .button--quiet:not(.secret *)').first().click();
      await app.page.locator('dialog').waitFor();
    },
  },
  {
    id: 'lock-forgot-remove',
    open: async (app) => {
      await app.page.locator('dialog .button--act').click();
      await app.page.locator('dialog .split').waitFor();
    },
  },
  {
    id: 'lock-choose',
    open: async (app) => {
      await escape(app);
      await showSnapshot(app, ({ lockedPeople }) => ({
        people: [{ id: '3f6f1d52-7c1e-4c5e-9c53-0d3c52f4b8a2', name: 'Luis' }],
        lockedPeople: lockedPeople.map((one) => ({ ...one, name: 'Ana' })),
      }));
      await app.page.locator('main .rows .row').nth(1).waitFor();
    },
  },
  {
    id: 'lock-unlock-one',
    open: async (app) => {
      await app.page.locator('main .rows .row').nth(1).locator('.button').click();
      await app.page.locator('main form input').waitFor();
    },
  },
];

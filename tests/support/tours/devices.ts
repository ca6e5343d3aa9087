import type { AppUnderTest } from '../launch';
import { answerQuestion, turnPage } from './sign-out';
import { beginWithAna, goToPlace, press, type TourStop } from './tour-stop';

/** A synthetic paste: no real sample of Microsoft's device pages is public (settled 18). */
export const PASTED = [
  'Microsoft account',
  'Devices',
  '',
  'ANA-LAPTOP',
  'HP Pavilion 15',
  'Windows 11 Home',
  'Last seen: March 2, 2026',
  'Remove device',
  '',
  'OLD-DESKTOP',
  'Windows 10 Pro',
  'Last seen: June 2024',
  'Remove device',
  '',
  'RED-LAPTOP',
  'Windows 11',
  'Last seen 3/2/2026',
  'Remove device',
  '',
  'Living room',
  'Xbox Series X',
  'Remove device',
  '',
  'A line of the page that nobody knows',
  '',
  'Apps & games devices',
  '9 of 10 devices',
  'ANA-LAPTOP',
  'Unlink',
  'OLD-DESKTOP',
  'Unlink',
  'Android & iOS',
  'Pixel 7',
  'Android 14',
  'Unlink',
].join('\n');

/** Pastes a text and reads it, as it is or with every list said to be whole. */
export async function paste(app: AppUnderTest, text: string): Promise<void> {
  await app.page.locator('main textarea').fill(text);
  await turnPage(app, () => app.page.locator('main form .button--primary').click());
}

/** Says for each list that was read whether it is whole, and keeps it. */
export async function keep(app: AppUnderTest, whole: 'yes' | 'part'): Promise<void> {
  for (const radio of await app.page.locator(`main input[name^="whole-"][value="${whole}"]`).all())
    await radio.check({ force: true });
  await turnPage(app, () => app.page.locator('main .button--primary').last().click());
}

/** The person's word about a device, by its name. */
export async function say(
  app: AppUnderTest,
  name: string,
  whose: 'mine' | 'family' | 'gone' | 'unknown',
  how?: string,
): Promise<void> {
  const row = app.page.locator('main .device', { hasText: name }).first();
  await row.locator(`input[name^="whose-"][value="${whose}"]`).click({ force: true });
  const again = app.page.locator('main .device', { hasText: name }).first();
  await again
    .locator(`input[name^="whose-"][value="${whose}"]:checked`)
    .waitFor({ state: 'attached' });
  if (how === undefined) return;
  await again.locator(`input[name^="how-"][value="${how}"]`).click({ force: true });
  await again.locator(`input[name^="how-"][value="${how}"]:checked`).waitFor({ state: 'attached' });
}

const button = (app: AppUnderTest, index: number): Promise<void> =>
  app.page.locator('main .head ~ .buttons .button').nth(index).click();
const more = (app: AppUnderTest, index: number): Promise<void> =>
  app.page.locator('main [aria-labelledby="devices-more"] .button').nth(index).click();
const back = (app: AppUnderTest): Promise<void> =>
  turnPage(app, () => app.page.locator('main .button--primary').last().click());

/** *Devices*: bring in, confirm, say whose, the plan and a step of each kind, the checklists. */
export const devicesTour: readonly TourStop[] = [
  {
    id: 'devices-empty',
    open: async (app) => {
      await beginWithAna(app);
      await goToPlace(app, 'devices');
      await app.page.locator('main .head ~ .buttons .button').first().waitFor();
    },
  },
  { id: 'devices-here', open: (app) => turnPage(app, () => button(app, 2)) },
  {
    id: 'devices-type-in',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main form .button--quiet').click());
      await turnPage(app, () => button(app, 1));
    },
  },
  {
    id: 'devices-bring',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main form .button--quiet').click());
      await turnPage(app, () => press(app));
    },
  },
  {
    id: 'devices-nothing-read',
    open: async (app) => {
      await answerQuestion(app, 'which-list', 'any');
      await app.page.locator('main textarea').fill('Hello');
      await app.page.locator('main form .button--primary').click();
      await app.page.locator('main form .callout').waitFor();
    },
  },
  {
    id: 'devices-confirm',
    open: async (app) => {
      await paste(app, PASTED);
      await app.page.locator('main details summary').click();
    },
  },
  { id: 'devices-kept', open: (app) => keep(app, 'yes') },
  {
    id: 'devices-said',
    open: async (app) => {
      await say(app, 'ANA-LAPTOP', 'mine');
      await say(app, 'OLD-DESKTOP', 'gone', 'sold');
      await say(app, 'RED-LAPTOP', 'unknown');
      await say(app, 'Living room', 'family');
      await say(app, 'Pixel 7', 'gone', 'lost');
    },
  },
  { id: 'devices-plan', open: (app) => turnPage(app, () => press(app)) },
  { id: 'devices-step-key', open: (app) => turnPage(app, () => press(app)) },
  {
    id: 'devices-step-said',
    open: async (app) => {
      await app.page.locator('.did .button').nth(1).click();
      await app.page.locator('.did .button').first().click();
      await app.page.locator('main .callout.is-unsure').waitFor();
    },
  },
  ...(
    ['evidence', 'clean-computer', 'password', 'security-info', 'two-step', 'sign-out'] as const
  ).map((kind, index): TourStop => ({
    id: `devices-step-${kind}`,
    open: (app) => openStep(app, 'account', index),
  })),
  ...[
    'out-computer',
    'off-computers',
    'off-store',
    'off-computers-unknown',
    'find-phone',
    'off-phones',
  ].map((kind, index): TourStop => ({
    id: `devices-step-${kind}`,
    open: (app) => openStep(app, 'devices', index),
  })),
  {
    id: 'devices-again',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main .button--quiet').last().click());
      await turnPage(app, () => app.page.locator('main .button--quiet').last().click());
      await turnPage(app, () => button(app, 1));
      await answerQuestion(app, 'which-list', 'any');
      await paste(
        app,
        PASTED.replace(/OLD-DESKTOP\nWindows 10 Pro\nLast seen: June 2024\nRemove device\n\n/, ''),
      );
      await keep(app, 'yes');
      await app.page.locator('#look-findings').waitFor();
    },
  },
  { id: 'devices-handover', open: (app) => turnPage(app, () => more(app, 0)) },
  {
    id: 'devices-lost',
    open: async (app) => {
      await back(app);
      await turnPage(app, () => more(app, 1));
    },
  },
  {
    id: 'devices-new-pc',
    open: async (app) => {
      await back(app);
      await turnPage(app, () => more(app, 2));
    },
  },
  {
    id: 'devices-why',
    open: async (app) => {
      await back(app);
      await turnPage(app, () => more(app, 3));
    },
  },
];

async function openStep(app: AppUnderTest, part: string, index: number): Promise<void> {
  await turnPage(app, () => app.page.locator('main .part--ruled .button--quiet').last().click());
  await turnPage(app, () =>
    app.page.locator(`main [aria-labelledby="plan-${part}"] .row .button`).nth(index).click(),
  );
}

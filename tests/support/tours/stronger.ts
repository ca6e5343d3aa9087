import type { Page } from 'playwright/test';
import { NO_SIGNALS } from '../../../shared/stronger/signals';
import type { TaskId } from '../../../shared/stronger/tasks';
import type { AppUnderTest } from '../launch';
import { showSnapshot } from '../show-snapshot';
import { standIn } from '../stand-in';
import { answerQuestion, turnPage } from './sign-out';
import { beginWithAna, goToPlace, type TourStop } from './tour-stop';

/** The row of a task, whatever the language is. */
export const taskRow = (page: Page, id: TaskId) =>
  page.locator(`main li[data-task="${id}"] button`);

const did = ({ page }: AppUnderTest, index: number) => page.locator('.did .button').nth(index);

const openTask = (app: AppUnderTest, id: TaskId): Promise<void> =>
  turnPage(app, () => taskRow(app.page, id).click());

/** From any page of the place back to its list. */
async function toList(app: AppUnderTest): Promise<void> {
  await goToPlace(app, 'today');
  await goToPlace(app, 'stronger');
  await app.page.locator('main .stands').waitFor();
}

/** A task of one page, and the list again. */
const pageOf = (id: TaskId): TourStop => ({
  id: `stronger-${id}`,
  open: async (app) => {
    await toList(app);
    await openTask(app, id);
  },
});

/** *Make it stronger*: questions, today's task, a task from its first page to its end, and how things stand. */
export const strongerTour: readonly TourStop[] = [
  {
    id: 'stronger',
    open: async (app) => {
      await beginWithAna(app);
      await goToPlace(app, 'stronger');
      await app.page.locator('main .stands').waitFor();
    },
  },
  {
    id: 'stronger-questions',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main .next ~ div .button').first().click());
      await answerQuestion(app, 'stronger-kind', 'personal');
      await answerQuestion(app, 'stronger-two-step', 'no');
    },
  },
  {
    id: 'stronger-today',
    open: (app) => turnPage(app, () => app.page.locator('main .button--primary').last().click()),
  },
  { id: 'stronger-two-step', open: (app) => openTask(app, 'two-step') },
  {
    id: 'stronger-two-step-chosen',
    open: async (app) => {
      for (const method of ['app', 'sms']) {
        await app.page.locator(`main input[value="${method}"]`).click();
        await app.page.locator(`main input[value="${method}"]:checked`).waitFor();
      }
      await app.page.locator('main [role="status"]').scrollIntoViewIfNeeded();
    },
  },
  {
    id: 'stronger-two-step-turn-on',
    open: (app) => turnPage(app, () => did(app, 0).click()),
  },
  { id: 'stronger-find', open: (app) => turnPage(app, () => did(app, 1).click()) },
  {
    id: 'stronger-done',
    open: async (app) => {
      await turnPage(app, () => app.page.locator('main .button--primary').click());
      await turnPage(app, () => did(app, 0).click());
    },
  },
  {
    id: 'stronger-enough',
    open: (app) => turnPage(app, () => app.page.locator('main .button--primary').click()),
  },
  {
    id: 'stronger-before',
    open: async (app) => {
      await app.page.locator('main button[aria-expanded="false"]').click();
      await app.page.locator('main .days').scrollIntoViewIfNeeded();
    },
  },
  { id: 'stronger-list', open: (app) => taskRow(app.page, 'codes').scrollIntoViewIfNeeded() },
  pageOf('codes'),
  pageOf('family'),
  {
    id: 'stronger-not-now',
    open: (app) => turnPage(app, () => app.page.locator('.did .button--quiet').last().click()),
  },
  {
    id: 'stronger-work',
    open: async (app) => {
      await goToPlace(app, 'today');
      await goToPlace(app, 'stronger');
      await turnPage(app, () => app.page.locator('main .next ~ div .button').first().click());
      await answerQuestion(app, 'stronger-kind', 'work');
      await turnPage(app, () => app.page.locator('main .button--primary').last().click());
    },
  },
  {
    // On a computer with Windows: the button to the page of its settings.
    id: 'stronger-updates',
    open: async (app) => {
      await showSnapshot(app, ({ app: about, person }) => ({
        app: { ...about, platform: 'win32' },
        person: person && {
          ...person,
          stronger: {
            ...person.stronger,
            guide: {
              ...person.stronger.guide,
              spots: { updates: { step: 'windows-11', answers: { which: 'windows-11' } } },
            },
          },
        },
      }));
      await toList(app);
      await openTask(app, 'updates');
    },
  },
  {
    id: 'stronger-seen',
    open: async (app) => {
      await standIn(app, 'stronger', 'look', {
        ...NO_SIGNALS,
        seen: { 'device-lock': 'could-not-check', updates: 'good', 'find-device': 'good' },
      });
      const at = new Date().toISOString();
      const seen = { state: 'done', by: 'evidence', at } as const;
      await showSnapshot(app, ({ person }) => ({
        person: person && {
          ...person,
          signOut: { ...person.signOut, accountKind: 'personal' },
          stronger: {
            ...person.stronger,
            guide: {
              ...person.stronger.guide,
              marks: {
                ...person.stronger.guide.marks,
                'find-device': seen,
                updates: seen,
                'device-lock': seen,
                family: { state: 'not-for-me', at, reason: 'no-such-thing' },
              },
            },
          },
        },
      }));
      await toList(app);
      await app.page.locator('main .square.stand--unsure').waitFor();
      await app.page.locator('main .stands').scrollIntoViewIfNeeded();
    },
  },
];

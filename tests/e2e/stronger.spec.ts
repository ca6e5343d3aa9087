import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { LINKS } from '../../shared/links';
import { guideFor, TASK_IDS, type TaskId } from '../../shared/stronger/tasks';
import { titleOf } from '../../renderer/screens/stronger/task-titles';
import { wordsOf } from '../../renderer/screens/stronger/task-words';
import { launchApp, type AppUnderTest } from '../support/launch';
import { firstRun } from '../support/first-run';
import { PLAIN_LOOK, saveSettings, withLook } from '../support/looks';
import { answerQuestion, turnPage } from '../support/tours/sign-out';
import { taskRow } from '../support/tours/stronger';
import { goToPlace } from '../support/tours/tour-stop';
import { startVirtualSession } from '../support/virtual-session';
import { DEFAULT_SETTINGS } from '../../shared/settings';

const AREAS = [
  'stronger',
  'tasks-sign-in',
  'tasks-way-back',
  'tasks-access',
  'tasks-mail',
  'tasks-devices',
  'tasks-work',
];
const readTexts = (language: 'en' | 'es'): Record<string, string> =>
  Object.assign(
    {},
    ...AREAS.map(
      (area) =>
        JSON.parse(readFileSync(`resources/locales/${language}/${area}.json`, 'utf8')) as object,
    ),
  ) as Record<string, string>;

/** Keeps what would have been opened, instead of a browser. */
async function watchLinks({ app }: AppUnderTest): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { opened?: string[] }).opened = opened;
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  return () => app.evaluate(() => (globalThis as { opened?: string[] }).opened ?? []);
}

/** Through one task from its row to its end. Says which pages its buttons lead to. */
async function goThrough(
  app: AppUnderTest,
  id: TaskId,
  texts: Record<string, string>,
): Promise<void> {
  const { page } = app;
  const text = (key: string): string => texts[key] ?? key;
  await turnPage(app, () => taskRow(page, id).click());
  await expect(page.locator('main h1')).toHaveText(text(titleOf(id)));
  const next = page
    .locator('.did')
    .getByRole('button', { name: text('stronger.task.next.button'), exact: true });
  const did = page
    .locator('.did')
    .getByRole('button', { name: text('stronger.task.did.button'), exact: true });
  for (let steps = 0; steps < 6 && !(await did.isVisible()); steps += 1) {
    const question = page.locator('main .question input[type="radio"]').first();
    if (await question.isVisible()) await question.click({ force: true });
    const open = page.locator('main .open-page .button--primary');
    if (await open.isVisible()) await open.click();
    await next.click();
    await page.locator('main h1:focus').waitFor();
  }
  const open = page.locator('main .open-page .button--primary');
  if (await open.isVisible()) await open.click();
  await turnPage(app, () => did.click());
  await expect(page.locator('main h1')).toHaveText(text('stronger.done.title'));
  await turnPage(app, () => page.locator('main .button--primary').click());
  await expect(page.locator(`main li[data-task="${id}"]`)).toHaveClass(/is-done/);
}

for (const language of ['en', 'es'] as const) {
  test(`every task has a way through, ${language}`, async () => {
    test.setTimeout(120_000);
    const texts = readTexts(language);
    await withLook({ ...PLAIN_LOOK, language }, async (app) => {
      await firstRun(app);
      const opened = await watchLinks(app);
      await goToPlace(app, 'stronger');
      for (const { id } of guideFor('personal').tasks) await goThrough(app, id, texts);
      // What is for work accounts only, in the guide for them.
      await turnPage(app, () =>
        app.page
          .getByRole('button', { name: texts['stronger.questions.change.button'] ?? '' })
          .or(app.page.getByRole('button', { name: texts['stronger.questions.open.button'] ?? '' }))
          .click(),
      );
      await answerQuestion(app, 'stronger-kind', 'work');
      await turnPage(app, () => app.page.locator('main .button--primary').last().click());
      for (const { id } of guideFor('work').tasks.filter(({ id: task }) =>
        task.startsWith('work-'),
      ))
        await goThrough(app, id, texts);

      const wanted = TASK_IDS.flatMap((id) =>
        Object.values(wordsOf(id).steps).flatMap(({ link }) =>
          link === undefined ? [] : [LINKS[link]],
        ),
      );
      expect(new Set(await opened())).toEqual(new Set(wanted));
    });
  });
}

test('a task goes on where it was left, after a restart', async () => {
  const session = await startVirtualSession();
  try {
    saveSettings(session, { ...DEFAULT_SETTINGS, language: 'en' });
    let app = await launchApp({ session });
    await firstRun(app);
    await goToPlace(app, 'stronger');
    await turnPage(app, () => taskRow(app.page, 'mail-rules').click());
    await turnPage(app, () => app.page.getByRole('button', { name: 'Go on' }).click());
    await expect(app.page.locator('main h1')).toHaveText('Forwarding');
    await app.kill();

    app = await launchApp({ session });
    await goToPlace(app, 'stronger');
    await turnPage(app, () => taskRow(app.page, 'mail-rules').click());
    await expect(app.page.locator('main h1')).toHaveText('Forwarding');
    await app.close();
  } finally {
    await session.stop();
  }
});

test('answers change what comes first, and the reason is said, here and on Today', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await firstRun(app);
    await goToPlace(app, 'stronger');
    await turnPage(app, () => page.getByRole('button', { name: 'Answer a few questions' }).click());
    await answerQuestion(app, 'stronger-reused', 'yes');
    await turnPage(app, () => page.getByRole('button', { name: 'Show me my tasks' }).click());
    await expect(page.locator('.next h2')).toHaveText(
      'Use a password that is only for this account',
    );
    await expect(page.locator('.next__text')).toContainText(
      'You said that you use this password in other places.',
    );

    await goToPlace(app, 'today');
    await page.getByRole('button', { name: 'Show me another' }).click();
    await expect(page.locator('.next h2')).toHaveText(
      'Use a password that is only for this account',
    );
    await page.getByRole('button', { name: 'Look at this task' }).click();
    await expect(page.locator('main h1')).toHaveText('Make your account stronger');
  });
});

test('a task is put off, left out with its reason, and opened again', async () => {
  await withLook(PLAIN_LOOK, async (app) => {
    const { page } = app;
    await firstRun(app);
    await goToPlace(app, 'stronger');
    const family = page.locator('main li[data-task="family"]');
    await turnPage(app, () => taskRow(page, 'family').click());
    await turnPage(app, () => page.getByRole('button', { name: 'Not now' }).click());
    await turnPage(app, () =>
      page.getByRole('button', { name: 'There is no such thing here' }).click(),
    );
    await expect(family).toContainText('Not for you: There is no such thing here');

    await turnPage(app, () => taskRow(page, 'family').click());
    await page.getByRole('button', { name: 'Put it back on the list' }).click();
    await turnPage(app, () => page.getByRole('button', { name: 'Not now' }).click());
    await turnPage(app, () => page.getByRole('button', { name: 'In a week' }).click());
    await expect(family).toContainText('Later, from');
  });
});

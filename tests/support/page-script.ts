import type { Page } from 'playwright/test';

/**
 * Runs `body` as the page's own script would run: `page.evaluate` is exempt from the content policy, a
 * later task is not. The answer is what `body` returns, or the name of what it throws.
 * `body` is the text of a function, so that no test helper is carried into the page.
 */
export const asPageScript = (page: Page, body: string): Promise<unknown> =>
  page.evaluate(
    `new Promise((done) => setTimeout(async () => {
      try { done(await (${body})()) } catch (cause) { done(cause.name) }
    }))`,
  );

import { expect, type ElectronApplication, type Page } from 'playwright/test';
import { channelName } from '../../shared/ipc/define';

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

/** Waits until main has loaded its rest and registered the contract, which the first paint sets off. */
export async function untilMainAnswers(app: ElectronApplication): Promise<void> {
  const registered = (channel: string) =>
    app.evaluate(
      ({ ipcMain }, name) =>
        (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.has(name),
      channel,
    );
  await expect.poll(() => registered(channelName('app', 'snapshot'))).toBe(true);
}

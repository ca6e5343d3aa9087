import { returningConfig, startRelock } from './bench-homes.mjs';
import { median } from './numbers.mjs';
import { say } from './say.mjs';

/** In turn, so that the word for their strength changes with each. */
const PASSWORDS = ['abcdef', 'correct horse battery staple seven'];
const ROUNDS = 8;

/**
 * How long an answer of the password tool takes, from the input to the word on the page. The first one starts the
 * worker and reads the word lists; the later ones only judge.
 * @param {Parameters<typeof returningConfig>[0]} stage
 * @param {import('./session.mjs').VirtualSession} session
 */
export async function benchPassword(stage, session) {
  const config = await returningConfig(stage, session);
  const app = await startRelock(stage, session, config);
  try {
    const page = await app.firstWindow();
    await page.locator('main .door').first().waitFor();
    await page.locator('a[href="#help"]:visible').first().click();
    await page.locator('main a[href="#password"]').click();
    await page.locator('input[name="password-task"][value="test"]').click({ force: true });
    await page.locator('#password-field').waitFor();
    const times = /** @type {number[]} */ ([]);
    for (let round = 0; round <= ROUNDS; round += 1)
      times.push(
        await page.evaluate(
          `(${ANSWER_TIME})(${JSON.stringify(PASSWORDS[round % PASSWORDS.length])})`,
        ),
      );
    const [first = 0, ...later] = times;
    say(
      `Password tool: the first answer after ${first.toFixed(0)} ms (worker started, word lists read), ` +
        `later ones after ${median(later).toFixed(0)} ms (median of ${ROUNDS}).`,
    );
  } finally {
    await app.close();
  }
}

/**
 * Runs in the page: puts a text into the field and waits until the word for its strength is another. It is text
 * because scripts know no page.
 */
const ANSWER_TIME = `(text) => new Promise((resolve) => {
  const word = () => document.querySelector('main .strength .chip')?.textContent;
  const before = word();
  const began = performance.now();
  const watch = new MutationObserver(() => {
    const now = word();
    if (now === undefined || now === before) return;
    watch.disconnect();
    resolve(performance.now() - began);
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  const field = document.querySelector('#password-field');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
})`;

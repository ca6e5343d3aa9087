import { returningConfig, startRelock } from './bench-homes.mjs';
import { median } from './numbers.mjs';
import { say } from './say.mjs';

const ROUNDS = 7;
const PASSPHRASE = 'four short words here';
/** What a new lock costs: electron/storage/key-wrap.ts, docs/decisions/0030-app-lock.md. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** @typedef {{ app: import('../../shared/ipc/contract').AppApi }} Bridge  what the page sees */

/**
 * How long an unlock takes, from the page's call to its answer, beside scrypt alone with the same parameters in the
 * same process: with the real keyring, the count of tries, the person's file and the way between the processes.
 * @param {Parameters<typeof returningConfig>[0]} stage
 * @param {import('./session.mjs').VirtualSession} session
 */
export async function benchUnlock(stage, session) {
  const config = await returningConfig(stage, session);
  const app = await startRelock(stage, session, config);
  const unlocks = /** @type {number[]} */ ([]);
  const bares = /** @type {number[]} */ ([]);
  try {
    const page = await app.firstWindow();
    await page.locator('main .door').first().waitFor();
    const personId = await page.evaluate(async (passphrase) => {
      const { app: api } = /** @type {Bridge} */ (/** @type {unknown} */ (globalThis));
      const snapshot = await api.app.snapshot({});
      const id = snapshot.ok ? (snapshot.value.person?.id ?? '') : '';
      await api.lock.set({ personId: id, passphrase });
      return id;
    }, PASSPHRASE);
    for (let round = 0; round <= ROUNDS; round += 1) {
      const bare = await app.evaluate(async (_electron, cost) => {
        const { scrypt } = process.getBuiltinModule('node:crypto');
        const began = performance.now();
        await new Promise((resolve) => {
          scrypt('four short words here', Buffer.alloc(16, 7), 32, cost, resolve);
        });
        return performance.now() - began;
      }, COST);
      await page.evaluate(() => {
        const { app: api } = /** @type {Bridge} */ (/** @type {unknown} */ (globalThis));
        void api.lock.now({});
      });
      await page.locator('main form input').first().waitFor();
      const unlock = await page.evaluate(
        async (input) => {
          const { app: api } = /** @type {Bridge} */ (/** @type {unknown} */ (globalThis));
          const began = performance.now();
          const answer = await api.lock.unlock(input);
          if (!answer.ok || answer.value.kind !== 'done') throw new Error(JSON.stringify(answer));
          return performance.now() - began;
        },
        { personId, passphrase: PASSPHRASE },
      );
      await page.locator('main .door').first().waitFor();
      // Round 0 fills caches; it is not counted.
      if (round > 0) {
        unlocks.push(unlock);
        bares.push(bare);
      }
    }
  } finally {
    await app.close();
  }
  const [ours, bare] = [median(unlocks), median(bares)];
  say(`median ${Math.round(ours)} ms: an unlock; ${Math.round(bare)} ms: scrypt alone`);
  say(`bench unlock ratio ${(ours / bare).toFixed(2)}`);
}

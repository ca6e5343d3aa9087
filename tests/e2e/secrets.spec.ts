import { expect, test } from 'playwright/test';
import { firstRun } from '../support/first-run';
import { launchApp, type AppUnderTest } from '../support/launch';
import { filesOf, heapOf, holding } from '../support/traces';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/** Names that stand nowhere else on this computer. */
const NAME = 'Zyxqana Markwort';
const OTHER = 'Wolfzqluis Kenntext';
const MARKS = [NAME, OTHER, 'Zyxqana', 'Wolfzqluis'];

/** A run in which two people are added and one goes through the questions. */
async function useRelock(relock: AppUnderTest): Promise<void> {
  await firstRun(relock, NAME);
  const codes = await relock.page.evaluate(async (other) => {
    const { people, signOut, app } = window.app;
    const snapshot = await app.snapshot({});
    const personId = snapshot.ok ? (snapshot.value.person?.id ?? '') : '';
    const answers = [
      await signOut.send({ personId, event: { kind: 'reason', value: 'intruder' } }),
      await signOut.send({ personId, event: { kind: 'way-back', value: 'passkey-or-app' } }),
      await signOut.send({ personId, event: { kind: 'go-to-press' } }),
      await signOut.send({ personId, event: { kind: 'pressed' } }),
      await people.add({ name: other }),
      // Wrong on purpose: what is refused is logged, and the log must not say what it was.
      await people.rename({ personId, name: other, note: other } as never),
      await people.choose({ personId: other }),
    ];
    return answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
  }, OTHER);
  expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ipc.invalid-input', 'ipc.invalid-input']);
}

/** Runs Relock in a session. What goes wrong is told, not hidden behind a process that still writes. */
async function withRelock(
  session: VirtualSession,
  use: (relock: AppUnderTest) => Promise<void>,
): Promise<void> {
  const relock = await launchApp({ session });
  try {
    await use(relock);
  } catch (cause) {
    await relock.kill();
    throw cause;
  }
  await relock.close();
}

test('the search finds what is there', () => {
  const files = [NAME, encodeURIComponent(NAME), Buffer.from(`x${NAME}`).toString('base64')].map(
    (text, at) => ({ file: String(at), bytes: Buffer.from(`…${text}…`) }),
  );
  files.push({ file: '3', bytes: Buffer.from(NAME, 'utf16le') });

  expect(holding(files, [NAME])).toEqual(['0', '1', '2', '3']);
});

test('nothing that a person typed lies open in any file', async () => {
  const session = await startVirtualSession();
  try {
    await withRelock(session, useRelock);
    const files = filesOf(session);
    const own = files.filter(
      ({ file }) => file.includes('/Relock/') && !file.includes('/browser/'),
    );

    expect(own.map(({ bytes }) => bytes.subarray(0, 6).toString())).toContain('RELOCK');
    expect(holding(files, MARKS)).toEqual([]);
    // The answers are words of the program too, so they are looked for where only Relock writes.
    expect(holding(own, ['intruder', 'passkey-or-app', 'signOut', 'startedAt'])).toEqual([]);
    expect(own.map(({ file }) => file).join()).toContain('relock.log');

    // All of it was really kept: the next start knows both.
    await withRelock(session, async ({ page }) => {
      await expect(page.locator('body')).toContainText(NAME);
    });
  } finally {
    await session.stop();
  }
});

test('after Leave quickly the page’s memory holds no name and no answer', async () => {
  const session = await startVirtualSession();
  try {
    await withRelock(session, async (relock) => {
      const { page } = relock;
      await useRelock(relock);
      const before = await heapOf(page);
      expect(MARKS.map((mark) => before.includes(mark))).toContain(true);

      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.leave')?.click();
      });
      await page.locator('main.away').waitFor();

      const after = await heapOf(page);
      expect(after.length).toBeGreaterThan(100_000);
      expect(MARKS.filter((mark) => after.includes(mark))).toEqual([]);
      const told = await page.evaluate(async () =>
        JSON.stringify(await window.app.app.snapshot({})),
      );
      expect(MARKS.filter((mark) => told.includes(mark))).toEqual([]);
    });
  } finally {
    await session.stop();
  }
});

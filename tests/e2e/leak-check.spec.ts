import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { RANGE_HOST } from '../../electron/security/range-address';
import { launchApp, type AppUnderTest } from '../support/launch';
import { RANGE_CERTIFICATE } from '../support/range-certificate';
import { answerInManner, BEGINNING, ENDING, LEAKED, type Manner } from '../support/range-server';
import { editedStage } from '../support/stage';
import { openPasswordTool, testPassword } from '../support/tours/password';
import { beginWithAna } from '../support/tours/tour-stop';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

/**
 * The leak check of the real app, by Chromium's real network, against a local server that speaks the protocol.
 * One thing differs from the product: the rule that says where names lead points the one host at that server.
 */
let server: Server;
let session: VirtualSession;
let relock: AppUnderTest;
let start: () => Promise<AppUnderTest>;
let manner: Manner = 'found';
let refused = 0;

// Each test begins where the one before ended: off, then on, then believed.
test.describe.configure({ mode: 'serial' });

const asked: IncomingMessage[] = [];

test.beforeAll(async () => {
  server = createServer(RANGE_CERTIFICATE, (request, response) => {
    asked.push(request);
    answerInManner(manner, request, response);
  });
  server.on('tlsClientError', () => (refused += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stage = await editedStage((appDir) => {
    const main = path.join(appDir, 'main.mjs');
    const before = readFileSync(main, 'utf8');
    const rule = /MAP \* ~NOTFOUND , EXCLUDE \$\{\w+\}/;
    expect(before.split(rule)).toHaveLength(2);
    const local = `MAP ${RANGE_HOST}:443 127.0.0.1:${String(port)} , MAP * ~NOTFOUND`;
    writeFileSync(
      main,
      before.replace(rule, () => local),
    );
  });
  session = await startVirtualSession();
  start = () => launchApp({ session, stage });
  relock = await start();
  await beginWithAna(relock);
});
test.afterAll(async () => {
  await relock.close();
  server.closeAllConnections();
  server.close();
  await session.stop();
});

const turn = (leakCheck: boolean): Promise<unknown> =>
  relock.page.evaluate((on) => window.app.settings.change({ leakCheck: on }), leakCheck);

const ask = (next: Manner) => {
  manner = next;
  return relock.page.evaluate((prefix) => window.app.password.range({ prefix }), BEGINNING);
};

/** Lets Chromium believe the server's certificate, which nobody signed. It must hear that before its first question. */
const trust = (): Promise<void> =>
  relock.app.evaluate(({ session: { fromPartition } }) => {
    fromPartition('leak-check', { cache: false }).setCertificateVerifyProc((_request, answer) => {
      answer(0);
    });
  });

const refusal = (code: string) => ({ ok: false, error: { code } });

test('asks nobody before the person turned it on', async () => {
  expect(await ask('found')).toEqual(refusal('password.check-off'));
  expect(asked).toHaveLength(0);
});

test('does not believe a server with a certificate that this computer does not trust', async () => {
  await turn(true);

  expect(await ask('found')).toEqual(refusal('password.not-trusted'));
  expect(asked).toHaveLength(0);
  expect(refused).toBeGreaterThan(0);
});

test('sends one question of five characters, and nothing that says who asks', async () => {
  await relock.close();
  relock = await start();
  await trust();

  const answer = await ask('found');

  expect(answer).toMatchObject({ ok: true, value: { whole: true } });
  expect(JSON.stringify(answer)).toContain(`${ENDING}:42`);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.method).toBe('GET');
  expect(asked[0]?.url).toBe(`/range/${BEGINNING}`);
  const headers = asked[0]?.headers ?? {};
  expect(headers).toMatchObject({
    host: RANGE_HOST,
    'add-padding': 'true',
    'user-agent': 'Relock',
  });
  // Whatever else Chromium adds says nothing about this person or computer.
  const known =
    /^(host|connection|add-padding|accept|user-agent|accept-encoding|accept-language|sec-fetch-\w+|priority|cache-control|pragma)$/;
  expect(Object.keys(headers).filter((name) => !known.test(name))).toEqual([]);
  expect(headers['accept-language'] ?? 'en').toBe('en');
});

const answers: readonly (readonly [Manner, Record<string, unknown>])[] = [
  ['only-padding', { ok: true, value: { whole: true } }],
  ['short', { ok: true, value: { whole: false } }],
  ['cut', refusal('password.cut')],
  ['hangs-up', refusal('password.cut')],
  ['huge', refusal('password.other-answer')],
  ['html', refusal('password.other-answer')],
  ['redirect', refusal('password.other-answer')],
  ['not-there', refusal('password.other-answer')],
  ['busy', refusal('password.busy')],
  ['slow', refusal('password.slow')],
];
for (const [next, expected] of answers) {
  test(`has its own answer for one that is ${next}`, async () => {
    const answer = await ask(next);
    expect(answer).toMatchObject(expected);
    expect(JSON.stringify(answer)).not.toContain(`${ENDING}:42`);
  });
}

test('the own session lets no other address through', async () => {
  const reached = await relock.app.evaluate(async ({ session: { fromPartition } }, host) => {
    const own = fromPartition('leak-check', { cache: false });
    const tries = [
      `https://${host}/range/5BAA61`,
      `https://${host}/`,
      'https://192.0.2.1/range/5BAA6',
    ];
    const answers = await Promise.all(
      tries.map((url) => own.fetch(url).then(() => 'reached', String)),
    );
    return answers.filter((answer) => !answer.includes('ERR_BLOCKED_BY_CLIENT'));
  }, RANGE_HOST);
  expect(reached).toEqual([]);
});

test('tells a person that it was seen in leaks, and says "could not check" when nobody is there', async () => {
  const { page } = relock;
  manner = 'found';
  await openPasswordTool(relock);
  await page.locator('input[name="password-task"][value="test"]').click({ force: true });
  await testPassword(relock, LEAKED);
  await page.locator('#leak ~ .buttons .button--secondary').click();
  await expect(page.locator('main')).toContainText('It was seen 42 times in leaks.');
  await expect(page.locator('main .strength')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Known from leaks');

  server.closeAllConnections();
  server.close();
  await testPassword(relock, `${LEAKED}x`);
  await page.locator('#leak ~ .buttons .button--secondary').click();
  await expect(page.locator('main .is-unsure')).toContainText('The list could not be reached.');
  await expect(page.locator('main')).not.toContainText('It is not in this list.');
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLeakCheck } from '../../../electron/features/password/leak-check';
import { RangeFailure, type RangeSource } from '../../../electron/ports/range-source';
import { timesSeen } from '../../../shared/password/leak';
import { answerInManner, BEGINNING, ENDING, LEAKED, type Manner } from '../../support/range-server';

let server: Server;
let manner: Manner = 'found';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answerInManner(manner, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Node's own `fetch` in the place of Chromium's network, which `tests/e2e/leak-check.spec.ts` runs. */
const byFetch: RangeSource = {
  async ask(prefix, signal) {
    const { port } = server.address() as AddressInfo;
    const failed = (): never => {
      throw new RangeFailure(signal.aborted ? 'stopped' : 'cut');
    };
    const { status, body } = await fetch(`http://127.0.0.1:${String(port)}/range/${prefix}`, {
      signal,
      redirect: 'error',
    }).catch(() => {
      throw new RangeFailure(
        manner === 'redirect' ? 'redirected' : signal.aborted ? 'stopped' : 'cut',
      );
    });
    async function* read(): AsyncGenerator<Uint8Array> {
      const reader = body?.getReader();
      for (;;) {
        const next = await (reader?.read() ?? failed()).catch(failed);
        if (next.done) return;
        yield next.value;
      }
    }
    return { status, body: read() };
  },
};

const check = (limitMs = 5_000, allowed = (): boolean => true) =>
  createLeakCheck({ source: byFetch, allowed, limitMs })({ prefix: BEGINNING });

async function inManner(next: Manner, limitMs?: number): ReturnType<typeof check> {
  manner = next;
  return check(limitMs);
}

describe('the leak check, against a server that speaks the protocol', () => {
  it('gives the rows of a whole answer; the password is among them', async () => {
    const answer = await inManner('found');

    expect(answer.ok && timesSeen(ENDING, answer.value.rows)).toBe(42);
    expect(answer.ok && answer.value.whole).toBe(true);
    expect(asked.at(-1)).toBe(`/range/${BEGINNING}`);
    expect(asked.join()).not.toContain(ENDING.slice(0, 4));
    expect(asked.join()).not.toContain(LEAKED);
  });

  it.each(['not-found', 'only-padding'] as const)(
    'finds nothing in an answer that is %s',
    async (next) => {
      const answer = await inManner(next);

      expect(answer.ok && timesSeen(ENDING, answer.value.rows)).toBe(0);
      expect(answer.ok && answer.value.whole).toBe(true);
    },
  );

  it('says of a short answer that it is not whole', async () => {
    const answer = await inManner('short');

    expect(answer.ok && answer.value.whole).toBe(false);
  });

  it.each([
    ['slow', 'password.slow'],
    ['slow-body', 'password.slow'],
    ['cut', 'password.cut'],
    ['hangs-up', 'password.cut'],
    ['huge', 'password.other-answer'],
    ['html', 'password.other-answer'],
    ['redirect', 'password.other-answer'],
    ['not-there', 'password.other-answer'],
    ['busy', 'password.busy'],
  ] as const)('has a reason of its own for an answer that is %s', async (next, code) => {
    const answer = await inManner(next, next.startsWith('slow') ? 200 : 5_000);

    expect(answer).toEqual({ ok: false, error: { code } });
  });

  it.each([
    ['offline', 'password.offline'],
    ['not-trusted', 'password.not-trusted'],
  ] as const)('names a network that is %s', async (fault, code) => {
    const source: RangeSource = { ask: () => Promise.reject(new RangeFailure(fault)) };

    const answer = await createLeakCheck({ source, allowed: () => true })({ prefix: BEGINNING });

    expect(answer).toEqual({ ok: false, error: { code } });
  });

  it('asks nobody while it is off', async () => {
    const before = asked.length;

    expect(await check(5_000, () => false)).toEqual({
      ok: false,
      error: { code: 'password.check-off' },
    });
    expect(asked.length).toBe(before);
  });

  it('drops an answer that comes after it was turned off', async () => {
    manner = 'found';
    let questions = 0;
    const answer = await check(5_000, () => (questions += 1) === 1);

    expect(answer).toEqual({ ok: false, error: { code: 'password.check-off' } });
  });

  it('lets a bug be a bug', async () => {
    const source: RangeSource = { ask: () => Promise.reject(new Error('a bug')) };

    await expect(
      createLeakCheck({ source, allowed: () => true })({ prefix: BEGINNING }),
    ).rejects.toThrow('a bug');
  });
});

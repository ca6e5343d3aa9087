import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { registerContract } from '../../../electron/ipc/router';
import { call, event, type Contract } from '../../../shared/ipc/define';
import { err, ok } from '../../../shared/result';

const demo = {
  math: {
    half: call({
      input: z.strictObject({ n: z.int() }),
      output: z.strictObject({ n: z.number() }),
      errors: ['math.odd'],
    }),
    told: event(z.strictObject({ n: z.int() })),
  },
} as const satisfies Contract;

type Listener = (event: unknown, payload: unknown) => Promise<unknown>;

function setup({ trusted = true } = {}) {
  const channels = new Map<string, Listener>();
  const log: string[] = [];
  const line = (level: string) => (message: string, data?: object) =>
    void log.push(`${level} ${message} ${JSON.stringify(data)}`);
  let handled = 0;
  const asked: unknown[] = [];
  const remove = registerContract(
    {
      ipcMain: {
        handle: (channel, listener) => void channels.set(channel, listener as Listener),
        removeHandler: (channel) => void channels.delete(channel),
      },
      isTrustedSender: (sender) => {
        asked.push(sender);
        return trusted;
      },
      log: { info: line('info'), warn: line('warn'), error: line('error') },
    },
    demo,
    {
      math: {
        half: async ({ n }) => {
          handled += 1;
          if (n === 13) throw new Error('secret detail');
          if (n === 4) return ok({ n: 2, leak: 'token' } as { n: number });
          if (n === 5) return err({ code: 'math.odd', detail: 'token' } as { code: 'math.odd' });
          if (n === 7) return err({ code: 'EACCES: /home/ana' } as unknown as { code: 'math.odd' });
          return n % 2 === 1 ? err({ code: 'math.odd' }) : ok({ n: n / 2 });
        },
      },
    },
  );
  const half = (payload: unknown) => channels.get('app:math.half')?.('the sender', payload);
  return { half, channels, log, remove, asked, handled: () => handled };
}

describe('the router', () => {
  it('answers a good call', async () => {
    expect(await setup().half({ n: 6 })).toEqual({ ok: true, value: { n: 3 } });
  });

  it('passes a declared error on', async () => {
    expect(await setup().half({ n: 3 })).toEqual({ ok: false, error: { code: 'math.odd' } });
  });

  it.each([[undefined], [null], [{}], [{ n: '6' }], [{ n: 6, extra: true }], [[6]], ['6']])(
    'refuses %j before the handler sees it',
    async (payload) => {
      const { half, handled } = setup();

      expect(await half(payload)).toEqual({ ok: false, error: { code: 'ipc.invalid-input' } });
      expect(handled()).toBe(0);
    },
  );

  it('logs where an input was wrong, never what it was', async () => {
    const { half, log } = setup();

    await half({ n: 'ana@outlook.com' });
    await half({ n: 2, 'ana@outlook.com': 1 });

    expect(log).toEqual([
      'warn ipc: refused input {"channel":"app:math.half","at":["n"]}',
      'warn ipc: refused input {"channel":"app:math.half","at":[""]}',
    ]);
  });

  it('asks for the sender first, and refuses whatever the payload is', async () => {
    const { half, asked, handled } = setup({ trusted: false });
    const refused = { ok: false, error: { code: 'ipc.untrusted-sender' } };

    expect(await half({ n: 6 })).toEqual(refused);
    expect(await half('nonsense')).toEqual(refused);
    expect(asked).toEqual(['the sender', 'the sender']);
    expect(handled()).toBe(0);
  });

  it('looks at the sender in the same task: the frame is gone after an await', () => {
    const { half, asked } = setup();

    void half({ n: 6 });

    expect(asked).toHaveLength(1);
  });

  it('keeps the text of a bug out of the page and in the log, under one reference', async () => {
    const { half, log } = setup();

    const result = (await half({ n: 13 })) as { error: { code: string; ref: string } };

    expect(result).toEqual({
      ok: false,
      error: { code: 'ipc.internal', ref: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
    });
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(result.error.ref);
    expect(log[0]).toContain('secret detail');
  });

  it('sends no field that the contract does not name', async () => {
    const { half } = setup();

    expect(await half({ n: 4 })).toMatchObject({ error: { code: 'ipc.internal' } });
    expect(await half({ n: 5 })).toEqual({ ok: false, error: { code: 'math.odd' } });
  });

  it('sends no error code that the contract does not name', async () => {
    const answer = await setup().half({ n: 7 });

    expect(answer).toMatchObject({ error: { code: 'ipc.internal' } });
    expect(JSON.stringify(answer)).not.toContain('ana');
  });

  it('registers calls only, and takes all of them away again', () => {
    const { channels, remove } = setup();
    expect([...channels.keys()]).toEqual(['app:math.half']);

    remove();

    expect(channels.size).toBe(0);
  });

  it('does not start with a handler missing', () => {
    const deps = {
      ipcMain: { handle: () => undefined, removeHandler: () => undefined },
      isTrustedSender: () => true,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    };

    expect(() => registerContract(deps, demo, { math: {} } as never)).toThrow('app:math.half');
  });
});

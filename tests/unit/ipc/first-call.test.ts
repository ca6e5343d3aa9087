import { describe, expect, it, vi } from 'vitest';
import { awaitFirstCall } from '../../../electron/ipc/first-call';

function setup({ trusted = true, begin = async (): Promise<void> => undefined } = {}) {
  const channels = new Map<string, (event: unknown, payload: unknown) => Promise<unknown>>();
  let begun = 0;
  awaitFirstCall({
    ipcMain: {
      handle: (channel, listener) => void channels.set(channel, listener as never),
      removeHandler: (channel) => void channels.delete(channel),
    },
    isTrustedSender: () => trusted,
    begin: () => {
      begun += 1;
      // The contract is registered by now, on the same channel.
      channels.set('app:app.painted', async () => 'the router');
      return begin();
    },
  });
  const paint = (payload: unknown = { usable: true }) =>
    channels.get('app:app.painted')?.({}, payload);
  return { channels, begun: () => begun, paint };
}

describe('the first call', () => {
  it('is the only one that is heard before it', () => {
    expect([...setup().channels.keys()]).toEqual(['app:app.painted']);
  });

  it('loads the rest, which answers from then on', async () => {
    const { paint, begun } = setup();

    expect(await paint()).toEqual({ ok: true, value: null });
    expect(await paint()).toBe('the router');
    expect(begun()).toBe(1);
  });

  it('loads nothing for a sender that is not ours', async () => {
    const { paint, begun, channels } = setup({ trusted: false });

    expect(await paint()).toEqual({ ok: false, error: { code: 'ipc.untrusted-sender' } });
    expect(begun()).toBe(0);
    expect(channels.size).toBe(1);
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [[]],
    ['usable'],
    [{ usable: 1 }],
    [{ usable: true, more: 1 }],
  ])('loads nothing for %j', async (payload) => {
    const { channels, begun } = setup();
    const paint = channels.get('app:app.painted');

    expect(await paint?.({}, payload)).toEqual({ ok: false, error: { code: 'ipc.invalid-input' } });
    expect([begun(), channels.size]).toEqual([0, 1]);
  });

  it('tells a reference and not the reason when the rest cannot be loaded', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { paint } = setup({ begin: () => Promise.reject(new Error('secret detail')) });

    const answer = (await paint()) as { error: { code: string; ref: string } };

    expect(answer.error.code).toBe('ipc.internal');
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(String(said.mock.calls[0]?.[0])).toContain(answer.error.ref);
  });
});

import { describe, expect, it } from 'vitest';
import { createBroadcast } from '../../../electron/window/broadcast';

const PLAN = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** A window that may be gone, or whose page may be gone. */
function setup({ gone = false, pageGone = false } = {}) {
  const sent: unknown[][] = [];
  const window = {
    isDestroyed: () => gone,
    webContents: {
      isDestroyed: () => pageGone,
      send: (...args: unknown[]) => void sent.push(args),
    },
  };
  return { sent, broadcast: createBroadcast(() => window as never) };
}

describe('telling the page', () => {
  it('uses the channel of the contract', () => {
    const { broadcast, sent } = setup();

    broadcast('actions', 'progress', { planId: PLAN, step: 1, of: 3 });

    expect(sent).toEqual([['app:actions.progress', { planId: PLAN, step: 1, of: 3 }]]);
  });

  it('sends nothing that the contract does not name', () => {
    const { broadcast, sent } = setup();
    const payload = { planId: PLAN, step: 1, of: 3, token: 'secret' };

    expect(() => broadcast('actions', 'progress', payload)).toThrow();
    expect(sent).toEqual([]);
  });

  it('does nothing when window or page are gone', () => {
    for (const state of [{ gone: true }, { pageGone: true }]) {
      const { broadcast, sent } = setup(state);
      broadcast('actions', 'progress', { planId: PLAN, step: 1, of: 3 });
      expect(sent).toEqual([]);
    }
    expect(() =>
      createBroadcast(() => null)('actions', 'progress', { planId: PLAN, step: 0, of: 1 }),
    ).not.toThrow();
  });
});

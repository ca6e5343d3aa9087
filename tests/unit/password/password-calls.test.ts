import { describe, expect, it, vi } from 'vitest';
import { createPasswordCalls } from '../../../electron/features/password/password-calls';

const source = { ask: () => Promise.reject(new Error('not asked')) };

describe('copying a password that Relock made', () => {
  it('puts it on the clipboard', async () => {
    const copy = vi.fn(() => Promise.resolve());
    const calls = createPasswordCalls({ source, allowed: () => false, copy });

    expect(await calls.copyMade({ text: 'one-two' })).toEqual({ ok: true, value: null });
    expect(copy).toHaveBeenCalledWith('one-two');
  });

  it('says so when the system refuses', async () => {
    const copy = (): Promise<void> => Promise.reject(new Error('no clipboard'));
    const calls = createPasswordCalls({ source, allowed: () => false, copy });

    expect(await calls.copyMade({ text: 'one-two' })).toEqual({
      ok: false,
      error: { code: 'password.no-clipboard' },
    });
  });
});

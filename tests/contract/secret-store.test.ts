import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../electron/platform/common/memory-secret-store';
import { secretStoreCases, runSecretStoreCases } from './secret-store-suite';

describe('the keychain in memory', () => {
  it.each(secretStoreCases)('$name', ({ run }) => run(createMemorySecretStore()));
});

describe('the suite itself', () => {
  it('notices a store that loses, cuts or mixes up values', async () => {
    const good = createMemorySecretStore();
    const broken = [
      { ...good, get: async () => ({ ok: true as const, value: null }) },
      { ...good, set: (_: unknown, value: string) => good.set('device-key', value) },
      { ...good, deleteAll: async () => ({ ok: true as const, value: 0 }) },
    ];

    for (const store of broken) {
      const results = await runSecretStoreCases(store);
      expect(results.some(({ ok }) => !ok)).toBe(true);
    }
    expect((await runSecretStoreCases(good)).filter(({ ok }) => !ok)).toEqual([]);
  });
});

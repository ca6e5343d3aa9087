import { expect, it } from 'vitest';
import { createFakeRegistry } from '../support/registry-seed';
import { registrySeed, runRegistryCases } from './registry-suite';

it('the made-up registry of the tests behaves as the real one', async () => {
  const results = await runRegistryCases(createFakeRegistry(registrySeed));

  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(results.length).toBeGreaterThan(5);
});

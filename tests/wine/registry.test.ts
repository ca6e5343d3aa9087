import { afterAll, beforeAll, expect, it } from 'vitest';
import { DENIED_KEY, registrySeed, type CaseResult } from '../contract/registry-suite';
import { toRegFile } from '../support/registry-seed';
import { startWindows, type WindowsMachine } from '../support/wine';

interface Probe {
  readonly platform: string;
  readonly results: readonly CaseResult[];
  readonly before: number;
  readonly after: number;
}

let windows: WindowsMachine;
let probe: Probe;

beforeAll(async () => {
  windows = await startWindows();
  await windows.importRegistry(toRegFile(registrySeed));
  await windows.runNode('tests/wine/probes/deny.ts', Buffer.from(DENIED_KEY).toString('base64url'));
  probe = JSON.parse(await windows.runNode('tests/wine/probes/registry.ts')) as Probe;
}, 240_000);

afterAll(() => windows.stop());

it('the reader of the real registry passes every case of the contract in node.exe', () => {
  expect(probe.platform).toBe('win32');
  expect(probe.results.filter(({ ok }) => !ok)).toEqual([]);
  expect(probe.results.length).toBeGreaterThan(5);
});

it('closes every handle that it opens, also of keys it may not read', () => {
  expect(probe.before).toBeGreaterThan(0);
  expect(probe.after).toBe(probe.before);
});

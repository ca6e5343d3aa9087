import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWindows, type WindowsMachine } from '../support/wine';
import type { SecretStoreCaseResult } from '../contract/secret-store-suite';

interface Probe {
  readonly platform: string;
  readonly backend: string;
  readonly cases: number;
  readonly results: readonly SecretStoreCaseResult[];
  readonly foreign: readonly string[];
  readonly afterCases: readonly string[];
  readonly afterSet: readonly string[];
  readonly deleted: unknown;
  readonly afterDelete: readonly string[];
  readonly deletedAll: unknown;
  readonly afterDeleteAll: readonly string[];
}

const FOREIGN = ['MicrosoftAccount:user=ana@outlook.com/ana', 'Relock2/device-key'];

let windows: WindowsMachine;
let probe: Probe;

beforeAll(async () => {
  windows = await startWindows();
  await windows.runNode('tests/wine/probes/foreign-credentials.ts');
  probe = JSON.parse(await windows.runNode('tests/wine/probes/secret-store.ts')) as Probe;
}, 240_000);

afterAll(() => windows.stop());

it('the keychain of Windows passes every case of the contract in node.exe', () => {
  expect(probe).toMatchObject({ platform: 'win32', backend: 'windows-credential-manager' });
  expect(probe.results.filter(({ ok }) => !ok)).toEqual([]);
  expect(probe.results.length).toBe(probe.cases);
  expect(probe.cases).toBeGreaterThan(5);
});

it('Windows itself lists what was kept, and no longer what was deleted', () => {
  const ours = (names: readonly string[]) => names.filter((name) => !FOREIGN.includes(name));

  expect(ours(probe.afterSet)).toEqual(['Relock/device-key', 'Relock/person-key/josé–日本😀']);
  expect(probe.deleted).toEqual({ ok: true, value: true });
  expect(ours(probe.afterDelete)).toEqual(['Relock/person-key/josé–日本😀']);
  expect(probe.deletedAll).toEqual({ ok: true, value: 1 });
});

it('leaves what belongs to other programs, also under a name that begins like ours', () => {
  expect(probe.foreign).toEqual(FOREIGN);
  expect(probe.afterCases).toEqual(FOREIGN);
  expect(probe.afterDeleteAll).toEqual(FOREIGN);
});

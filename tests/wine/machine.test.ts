import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWindows, type WindowsMachine } from '../support/wine';

let windows: WindowsMachine;
let probe: Record<string, unknown>;

beforeAll(async () => {
  windows = await startWindows();
  await windows.runNode('tests/wine/probes/foreign-credentials.ts');
  probe = JSON.parse(await windows.runNode('tests/wine/probes/machine.ts')) as typeof probe;
}, 240_000);

afterAll(() => windows.stop());

it('is Windows, with the person’s own home', () => {
  expect(probe).toMatchObject({ platform: 'win32', home: 'C:\\users\\ana', defaultUser: true });
});

it('names every credential with its user, and no secret', () => {
  expect(probe['credentials']).toEqual({
    ok: true,
    value: [
      { target: 'MicrosoftAccount:user=ana@outlook.com/ana', user: 'ana' },
      { target: 'Relock2/device-key', user: 'device-key' },
    ],
  });
  expect(JSON.stringify(probe)).not.toContain('of another program');
});

it('reads paths of more than 260 characters, and names as they are', () => {
  expect(probe).toMatchObject({
    long: { ok: true, value: 'found' },
    listed: { ok: true, value: ['josé–日本.txt'] },
  });
});

it('tells attributes without opening anything', () => {
  const facts = probe['facts'] as { value: { attributes: number } };
  const folder = probe['folder'] as { value: { attributes: number } };
  expect(facts.value.attributes & 0x1).toBe(1); // FILE_ATTRIBUTE_READONLY
  expect(folder.value.attributes & 0x10).toBe(0x10); // FILE_ATTRIBUTE_DIRECTORY
});

it('has a state for what is not there, and asks no other computer', () => {
  expect(probe).toMatchObject({
    missing: { ok: false, error: 'not-found' },
    network: { ok: false, error: 'network-path' },
  });
});

it('says what this Wine cannot: it has no join state to tell, and no internet identity', () => {
  expect(probe['elevated']).toMatch(/^(yes|no|unknown)$/);
  expect(probe['identity']).toMatchObject({ ok: false });
  expect(probe['tool']).not.toMatchObject({ kind: 'timed-out' });
});

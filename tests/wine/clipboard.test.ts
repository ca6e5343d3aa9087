import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWindows, type WindowsMachine } from '../support/wine';

interface Probe {
  readonly formats: readonly string[];
  readonly first: boolean;
  readonly afterFirst: Readonly<Record<string, string>>;
  readonly second: boolean;
  readonly afterSecond: Readonly<Record<string, string>>;
}

let windows: WindowsMachine;
let probe: Probe;

beforeAll(async () => {
  windows = await startWindows();
  probe = JSON.parse(await windows.runNode('tests/wine/probes/clipboard.ts')) as Probe;
}, 240_000);

afterAll(() => windows.stop());

/** winuser.h: CF_UNICODETEXT */
const TEXT = '13';

/** The text up to its closing NUL; the system may round a block up. */
const textIn = (seen: Readonly<Record<string, string>>) => seen[TEXT]?.split('\0')[0];

it('a secret stands on the clipboard of Windows with the three marks that keep it out of histories', () => {
  expect(probe.first).toBe(true);
  expect(textIn(probe.afterFirst)).toBe('ABCDE–ñ日本😀-first');
  expect(probe.formats).toHaveLength(3);
  for (const name of probe.formats) expect(probe.afterFirst[name]).toMatch(/^00000000/);
});

it('the next secret takes the place of the first, with its marks', () => {
  expect(probe.second).toBe(true);
  expect(textIn(probe.afterSecond)).toBe('second');
  for (const name of probe.formats) expect(Object.keys(probe.afterSecond)).toContain(name);
});

import { describe, expect, it } from 'vitest';
import { parsePaper } from '../../../electron/platform/paper/format';
import { createPaperRegistry } from '../../../electron/platform/paper/registry';
import { findValue } from '../../../electron/ports/registry';
import { registrySeed, runRegistryCases } from '../../contract/registry-suite';
import { toPaperRegistry } from '../../support/paper-registry';

const registryOf = (registry: object, platform = 'win32') => {
  const paper = parsePaper(JSON.stringify({ platform, registry }));
  if (!paper.ok) throw new Error(paper.error.where);
  return createPaperRegistry(paper.value);
};

async function valueOf(written: unknown) {
  const registry = registryOf({ 'HKCU\\Key': { Name: written } });
  const key = await registry.read('HKCU', 'key');
  return key.ok ? findValue(key.value, 'name') : key.error;
}

describe('the registry of a paper machine', () => {
  it('behaves as the real one', async () => {
    const results = await runRegistryCases(registryOf(toPaperRegistry(registrySeed)));

    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results.length).toBeGreaterThan(5);
  });

  it.each([
    ['HKEY_CURRENT_USER\\Software\\Key', 'HKCU'],
    ['hkcu\\SOFTWARE\\key', 'HKCU'],
    ['Computer\\HKEY_LOCAL_MACHINE\\Software\\Key\\', 'HKLM'],
    ['HKLM:\\Software\\Key', 'HKLM'],
    ['HKU\\Software\\Key', 'HKU'],
  ] as const)('finds %s', async (written, root) => {
    const registry = registryOf({ [written]: { '': { type: 'REG_SZ', value: 'x' } } });

    const key = await registry.read(root, 'Software\\Key');
    expect(key.ok && findValue(key.value, '')).toEqual({ kind: 'text', text: 'x' });
    expect((await registry.read(root, 'Software')).ok).toBe(true);
  });

  it.each([
    [
      { type: 'reg_sz', value: 'a' },
      { kind: 'text', text: 'a' },
    ],
    [
      { type: 'SZ', value: 5, note: 'extra' },
      { kind: 'text', text: '5' },
    ],
    ['bare', { kind: 'text', text: 'bare' }],
    [7, { kind: 'number', number: 7 }],
    [
      { type: 'REG_DWORD', value: '0x10' },
      { kind: 'number', number: 16 },
    ],
    [
      { type: 'REG_DWORD', value: -1 },
      { kind: 'other', type: 4 },
    ],
    [
      { type: 'REG_DWORD', value: 1.5 },
      { kind: 'other', type: 4 },
    ],
    [
      { type: 'REG_QWORD', value: 1_700_000_000 },
      { kind: 'large-number', number: 1_700_000_000n },
    ],
    [
      { type: 'REG_QWORD', value: '18446744073709551615' },
      { kind: 'large-number', number: 18_446_744_073_709_551_615n },
    ],
    [
      { type: 'REG_QWORD', value: 'soon' },
      { kind: 'other', type: 11 },
    ],
    [
      { type: 'REG_BINARY', value: '00 ff,0A' },
      { kind: 'binary', bytes: Uint8Array.of(0, 255, 10) },
    ],
    [
      { type: 'REG_BINARY', value: 'abc' },
      { kind: 'other', type: 3 },
    ],
    [
      { type: 'REG_BINARY', value: 'xyzw' },
      { kind: 'other', type: 3 },
    ],
    [
      { type: 'REG_MULTI_SZ', value: ['a', 'b'] },
      { kind: 'texts', texts: ['a', 'b'] },
    ],
    [
      { type: 'REG_MULTI_SZ', value: 'a\\0b' },
      { kind: 'texts', texts: ['a', 'b'] },
    ],
    [
      { type: 'REG_LINK', value: 'x' },
      { kind: 'other', type: 6 },
    ],
    [
      { type: 'rubbish', value: {} },
      { kind: 'other', type: 0 },
    ],
    [
      { type: 'REG_SZ', value: { a: 1 } },
      { kind: 'other', type: 1 },
    ],
    [null, { kind: 'other', type: 0 }],
  ])('reads %j', async (written, data) => {
    expect(await valueOf(written)).toEqual(data);
  });

  it('is only there on Windows', async () => {
    const registry = registryOf({ 'HKCU\\Key': {} }, 'darwin');

    expect(await registry.read('HKCU', 'Key')).toEqual({ ok: false, error: 'unavailable' });
  });

  it('tells a refused key from a broken one, and leaves unknown hives alone', async () => {
    const registry = registryOf({
      'HKCU\\No': { error: 'EACCES' },
      'HKCU\\Odd': { error: 'EIO' },
      'HKXX\\Key': {},
    });

    expect(await registry.read('HKCU', 'No')).toEqual({ ok: false, error: 'denied' });
    expect(await registry.read('HKCU', 'Odd')).toEqual({ ok: false, error: 'failed' });
  });
});

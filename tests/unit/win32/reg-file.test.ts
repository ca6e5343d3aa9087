import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRegFile,
  isAtOrBelow,
  largeNumber,
  parseRegFile,
} from '../../../electron/platform/win32/reg-file';
import { keepKey, keepValues } from '../../../electron/platform/win32/registry-copy';
import { decodeValue } from '../../../electron/platform/win32/registry-values';
import type { RegistryData } from '../../../electron/ports/registry';
import { toRegFile } from '../../support/registry-seed';

const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n';

describe('the text of reg.exe', () => {
  it('is read as Windows writes it: long hex lines, line breaks in a text, the default value', () => {
    const text = `\uFEFF${HEAD}[HKEY_CURRENT_USER\\Software\\A]\r\n@="x"\r\n"a\\\\b \\"c\\""="one\r\n[two]"\r\n"n"=dword:0000000a\r\n"h"=hex(b):01,00,00,\\\r\n  00,00,00,00,00\r\n"e"=hex(2):\r\n\r\n[HKEY_CURRENT_USER\\Software\\A\\B ]]\r\n\r\n`;
    expect(
      parseRegFile(text)?.map(({ key, values }) => [
        key,
        values.map(({ name, type, bytes }) => [name, decodeValue(type, bytes)]),
      ]),
    ).toEqual([
      [
        'HKEY_CURRENT_USER\\Software\\A',
        [
          ['', { kind: 'text', text: 'x' }],
          ['a\\b "c"', { kind: 'text', text: 'one\r\n[two]' }],
          ['n', { kind: 'number', number: 10 }],
          ['h', { kind: 'large-number', number: 1n }],
          ['e', { kind: 'expandable-text', text: '' }],
        ],
      ],
      ['HKEY_CURRENT_USER\\Software\\A\\B ]', []],
    ]);
  });

  it.each([
    '',
    'REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\A]\r\n',
    `${HEAD}"value"="before any key"\r\n`,
    `${HEAD}[HKEY_CURRENT_USER\\A]\r\n"open`,
    `${HEAD}[HKEY_CURRENT_USER\\A]\r\n"x"=dword:00\r\n`,
    `${HEAD}[HKEY_CURRENT_USER\\A]\r\n"x"="y" and more\r\n`,
    `${HEAD}[HKEY_CURRENT_USER\\A\r\n`,
    `${HEAD}[HKEY_CURRENT_USER\\A]\r\n"x"=hex:0\r\n`,
  ])('is refused when it is anything else: %#', (text) => {
    expect(parseRegFile(text)).toBeNull();
  });

  const data: fc.Arbitrary<RegistryData> = fc.oneof(
    fc
      .string({ unit: 'binary' })
      .map((text) => ({ kind: 'text' as const, text: text.replaceAll('\0', '') })),
    fc
      .string()
      .map((text) => ({ kind: 'expandable-text' as const, text: text.replaceAll('\0', '') })),
    fc.integer({ min: 0, max: 0xffffffff }).map((number) => ({ kind: 'number' as const, number })),
    fc
      .bigInt({ min: 0n, max: 2n ** 64n - 1n })
      .map((number) => ({ kind: 'large-number' as const, number })),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => ({ kind: 'binary' as const, bytes })),
  );
  const names = fc
    .array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 8 })
    .map((codes) => String.fromCharCode(...codes));

  it('comes back as it was, with any name and any broken half of a character', () => {
    fc.assert(
      fc.property(fc.dictionary(names, data, { noNullPrototype: true }), (values) => {
        const [key] = parseRegFile(toRegFile([{ root: 'HKCU', path: 'A', values }])) ?? [];
        const read = key?.values.map(({ name, type, bytes }) => [name, decodeValue(type, bytes)]);
        expect(Object.fromEntries(read ?? [])).toEqual(values);
      }),
    );
  });

  it('keeps one key with what is below it, or single values, exactly as written', () => {
    const text = toRegFile([
      {
        root: 'HKCU',
        path: 'A',
        values: { x: { kind: 'text', text: '1' }, Y: { kind: 'number', number: 2 } },
      },
      { root: 'HKCU', path: 'A\\B', values: { z: { kind: 'text', text: '3' } } },
      { root: 'HKCU', path: 'AB', values: { z: { kind: 'text', text: '4' } } },
    ]);
    expect(parseRegFile(keepKey(text, 'a') ?? '')?.map(({ key }) => key)).toEqual([
      'HKEY_CURRENT_USER\\A',
      'HKEY_CURRENT_USER\\A\\B',
    ]);
    expect(keepValues(text, 'A', ['y', 'nothing'])).toBe(
      `${HEAD}[HKEY_CURRENT_USER\\A]\r\n"Y"=dword:00000002\r\n\r\n`,
    );
    expect(keepValues(text, 'A', ['nothing'])).toBeNull();
    expect(keepKey(text, 'C')).toBeNull();
  });

  it('writes a large number that Windows reads as one', () => {
    const text = formatRegFile([
      { key: 'HKEY_CURRENT_USER\\A', values: [largeNumber('t', 1_795_348_800n)] },
    ]);
    const [value] = parseRegFile(text)?.[0]?.values ?? [];
    expect(value && decodeValue(value.type, value.bytes)).toEqual({
      kind: 'large-number',
      number: 1_795_348_800n,
    });
  });

  it.each([
    ['A\\B', 'a', true],
    ['A', 'A', true],
    ['AB', 'A', false],
  ])('%s is at or below %s: %s', (key, above, expected) => {
    expect(isAtOrBelow(key, above)).toBe(expected);
  });
});

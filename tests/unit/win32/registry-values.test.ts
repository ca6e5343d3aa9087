import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeValue } from '../../../electron/platform/win32/registry-values';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('the bytes of a registry value', () => {
  it('give back any text, closed by a NUL or not', () => {
    const withoutNul = fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((s) => s.replaceAll('\0', ''));
    fc.assert(
      fc.property(withoutNul, fc.constantFrom('', '\0', '\0\0rest'), (text, end) => {
        expect(decodeValue(1, utf16(text + end))).toEqual({ kind: 'text', text });
        expect(decodeValue(2, utf16(text + end))).toEqual({ kind: 'expandable-text', text });
      }),
    );
  });

  it('keep half of a surrogate pair as it is', () => {
    expect(decodeValue(1, utf16('a\ud83d'))).toEqual({ kind: 'text', text: 'a\ud83d' });
  });

  it('end a list at its empty text', () => {
    expect(decodeValue(7, utf16('one\0two\0\0three\0'))).toMatchObject({ texts: ['one', 'two'] });
    expect(decodeValue(7, utf16('not closed'))).toMatchObject({ texts: ['not closed'] });
    expect(decodeValue(7, new Uint8Array())).toMatchObject({ texts: [] });
  });

  it('are a number only in the right size', () => {
    expect(decodeValue(4, Uint8Array.of(1, 0, 0, 128))).toEqual({
      kind: 'number',
      number: 2_147_483_649,
    });
    expect(decodeValue(4, Uint8Array.of(1, 0))).toEqual({ kind: 'other', type: 4 });
    expect(decodeValue(11, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 128))).toMatchObject({
      number: 2n ** 63n + 1n,
    });
    expect(decodeValue(11, Uint8Array.of(1, 0, 0, 0))).toEqual({ kind: 'other', type: 11 });
  });

  it('say no more than their type when they were too long to read', () => {
    expect(decodeValue(1, null)).toEqual({ kind: 'other', type: 1 });
  });

  it('never throw, whatever another program wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.uint8Array(), (type, bytes) => {
        expect(typeof decodeValue(type, bytes).kind).toBe('string');
      }),
    );
  });
});

import createBinary from 'bplist-creator';
import fc from 'fast-check';
import plist from 'plist';
import { describe, expect, it } from 'vitest';
import { parsePlist } from '../../../shared/plist';

/** What both libraries write and we read: no nulls, dates or data, which a reading has no use for. */
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.integer({ min: 0, max: 2 ** 31 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('dict'),
  ),
  dict: fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
}));
const dict = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), value, { maxKeys: 6 });
const plain = (made: unknown): unknown => JSON.parse(JSON.stringify(made));
/** Characters that XML cannot hold; a real list has none either. */
const holdsNoControl = (made: unknown) =>
  !/\\u00[01]|\\ufff[ef]|\\r|\\ud[89a-f]/i.test(JSON.stringify(made));

describe('property lists', () => {
  it('reads what a real library wrote, binary', () => {
    fc.assert(
      fc.property(dict, (made) => {
        expect(parsePlist(createBinary(plain(made)))).toEqual(plain(made));
      }),
    );
  });

  it('reads what a real library wrote, as XML', () => {
    fc.assert(
      fc.property(dict.filter(holdsNoControl), (made) => {
        expect(parsePlist(Buffer.from(plist.build(plain(made))))).toEqual(plain(made));
      }),
    );
  });

  it('never breaks on rubbish, and always ends', () => {
    const damaged = fc
      .tuple(dict, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
      .map(([made, changes, cut]) => {
        const bytes = Buffer.from(createBinary(plain(made)));
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        return cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), damaged), (bytes) => {
        expect(() => parsePlist(bytes)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['<plist><dict><key>a</key><string>b</string>', null],
    ['<plist><dict><key>a</key></dict></plist>', null],
    ['<plist><string>&lt;&amp;&#x41;&#66;&unknown;</string></plist>', '<&AB&unknown;'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><plist><string>&a;</string></plist>', '&a;'],
    ['<array>'.repeat(100_000), null],
    ['<plist><dict/></plist>', {}],
    ['', null],
    ['</plist>', null],
  ])('takes %s for what it is', (text, result) => {
    expect(parsePlist(Buffer.from(text))).toEqual(result);
  });

  it('does not follow a list that holds itself', () => {
    // An array (0xa1) whose only member is object 0, itself.
    const body = Buffer.from([...Buffer.from('bplist00'), 0xa1, 0x00, 0x08]);
    const trailer = Buffer.alloc(32);
    trailer.set([1, 1], 6);
    trailer.writeBigUInt64BE(1n, 8);
    trailer.writeBigUInt64BE(10n, 24);
    expect(parsePlist(Buffer.concat([body, trailer]))).toBeNull();
  });
});

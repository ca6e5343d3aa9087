import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlist } from '../../../shared/plist';

/** Both were written by Python's plistlib from the same things. */
const file = (kind: 'binary' | 'xml') =>
  new Uint8Array(readFileSync(`tests/support/plists/accounts.${kind}.plist`));
const xml = (inner: string) => Buffer.from(`<plist version="1.0">${inner}</plist>`);

describe('property lists of macOS', () => {
  it.each(['binary', 'xml'] as const)('are read in the %s form', (kind) => {
    expect(parsePlist(file(kind))).toMatchObject({
      AccountInfo_Personal: {
        UserFolder: '/Users/ana/Library/CloudStorage/OneDrive-Persönlich',
        UserEmail: 'ana@outlook.com',
        HasShownFirstRunExperience: true,
        Count: 300,
        Big: -5,
        Ratio: 0.5,
      },
      AccountInfo_Business1: {
        ScopeIdToMountPointPathCache: {
          ['cd'.repeat(16)]: '/Users/ana/Library/CloudStorage/OneDrive-Contoso',
        },
      },
      Other: [1, '日本 😀', false],
    });
  });

  it('are null when they are cut at any place', () => {
    const whole = file('binary');
    for (let length = 0; length < whole.length - 1; length += 7)
      expect(() => parsePlist(whole.subarray(0, length))).not.toThrow();
    expect(parsePlist(whole.subarray(0, 100))).toBeNull();
  });

  it('never throw and never hang, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, head) => {
        const start = head ? Buffer.from('bplist00') : Buffer.from('<plist>');
        parsePlist(Buffer.concat([start, bytes]));
      }),
      { numRuns: 500 },
    );
  });

  it('end at a list that holds itself', () => {
    const loop = Buffer.concat([
      Buffer.from('bplist00'),
      Buffer.from([0xa1, 0x00, 0x08]),
      Buffer.alloc(6),
      Buffer.from([1, 1]),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]),
      Buffer.alloc(8),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 10]),
    ]);
    expect(parsePlist(loop)).toBeNull();
  });

  it.each([
    ['<dict><key>a</key><string>b &amp; &#x20AC; &lt;c&gt;</string></dict>', { a: 'b & € <c>' }],
    ['<dict/>', {}],
    ['<array><true/><false/><integer> 7 </integer><string/></array>', [true, false, 7, '']],
    ['<!-- x --><dict>\n <key>k</key>\n <array/>\n</dict>', { k: [] }],
    ['<string>&unknown;</string>', '&unknown;'],
  ])('in XML: %s', (inner, value) => {
    expect(parsePlist(xml(inner))).toEqual(value);
  });

  it.each(['<dict><key>a</key>', '<dict><string>', 'hello', ''])('broken XML: %s', (inner) => {
    expect(parsePlist(xml(inner))).toBeNull();
    expect(parsePlist(Buffer.from(inner))).toBeNull();
  });
});

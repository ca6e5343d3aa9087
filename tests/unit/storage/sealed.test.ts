import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENVELOPE_VERSION, KEY_BYTES, seal, unseal } from '../../../electron/storage/sealed';

const key = randomBytes(KEY_BYTES);
const text = Buffer.from('Ana García, 67 · 日本 😀');
const sealed = seal(key, 'person/1', text);

/** A copy of `sealed` with one bit flipped. */
const flipped = (bit: number): Uint8Array => {
  const copy = Uint8Array.from(sealed);
  const at = bit >> 3;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('a sealed envelope', () => {
  it('opens with the key and purpose it was made with', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, purpose) => {
        const opened = unseal(key, purpose, seal(key, purpose, bytes));
        expect(opened.ok && Buffer.from(opened.value).equals(bytes)).toBe(true);
      }),
    );
  });

  it('never shows the same bytes twice, and never the content', () => {
    const again = seal(key, 'person/1', text);

    expect(Buffer.from(again).equals(sealed)).toBe(false);
    expect(Buffer.from(sealed).includes('Ana')).toBe(false);
  });

  it('is damaged when cut at any byte', () => {
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(key, 'person/1', sealed.subarray(0, length))).toEqual({
        ok: false,
        error: 'sealed.damaged',
      });
    }
  });

  it('is damaged when any single bit is flipped, never another key or a later version', () => {
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      expect(unseal(key, 'person/1', flipped(bit))).toEqual({ ok: false, error: 'sealed.damaged' });
    }
  });

  it('is damaged when bytes are added, or when it never was sealed', () => {
    for (const wrong of [Buffer.concat([sealed, Buffer.from([0])]), text, randomBytes(200)]) {
      expect(unseal(key, 'person/1', wrong)).toEqual({ ok: false, error: 'sealed.damaged' });
    }
  });

  it('does not open in the place of another', () => {
    expect(unseal(key, 'person/2', sealed)).toEqual({ ok: false, error: 'sealed.damaged' });
  });

  it('tells another key from damage', () => {
    expect(unseal(randomBytes(KEY_BYTES), 'person/1', sealed)).toEqual({
      ok: false,
      error: 'sealed.wrong-key',
    });
  });

  it('says that a later version is later', () => {
    const later = seal(key, 'person/1', text, ENVELOPE_VERSION + 1);

    expect(unseal(key, 'person/1', later)).toEqual({ ok: false, error: 'sealed.newer-version' });
  });

  it('takes a view into a larger buffer', () => {
    const padded = Buffer.concat([Buffer.alloc(7), sealed, Buffer.alloc(9)]);

    expect(unseal(key, 'person/1', padded.subarray(7, 7 + sealed.length)).ok).toBe(true);
  });
});

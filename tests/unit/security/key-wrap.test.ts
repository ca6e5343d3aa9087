import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOlder,
  LOCK_COST,
  unwrapKey,
  wrapFromText,
  wrapKey,
  wrapToText,
  type LockCost,
} from '../../../electron/storage/key-wrap';
import { entryFromText, entryToText } from '../../../electron/storage/person-entry';
import { MAX_SECRET_BYTES } from '../../../electron/ports/secret-store';

const CHEAP: LockCost = { logN: 3, r: 1, p: 1 };
const WHO = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const OTHER = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';

async function wrapped(passphrase: string, key: Uint8Array = randomBytes(32), cost = CHEAP) {
  const made = await wrapKey(WHO, key, passphrase, cost);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('a key behind a passphrase', () => {
  it('comes back with that passphrase and with no other, through the keychain’s text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        async (passphrase, other) => {
          const key = randomBytes(32);
          const back = wrapFromText(wrapToText(await wrapped(passphrase, key)));
          if (back === null) throw new Error('not read');
          const opened = await unwrapKey(WHO, back, passphrase);
          expect(opened.ok && Buffer.from(opened.value)).toEqual(key);
          fc.pre(other.normalize('NFC') !== passphrase.normalize('NFC'));
          expect(await unwrapKey(WHO, back, other)).toEqual({
            ok: false,
            error: 'wrong-passphrase',
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('opens however the same letters were typed, and minds case and spaces', async () => {
    const wrap = await wrapped('contraseña él');

    expect((await unwrapKey(WHO, wrap, 'contrasen\u0303a e\u0301l')).ok).toBe(true);
    for (const other of ['Contraseña él', 'contraseña  él', ' contraseña él', 'contrasena el'])
      expect(await unwrapKey(WHO, wrap, other)).toEqual({ ok: false, error: 'wrong-passphrase' });
  });

  it('opens for its person only, and notices any change of cost, salt or key', async () => {
    const wrap = await wrapped('a passphrase');
    const flip = (bytes: Uint8Array, at: number) =>
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

    expect(await unwrapKey(OTHER, wrap, 'a passphrase')).toEqual({ ok: false, error: 'damaged' });
    for (let at = 0; at < wrap.sealed.length; at += 1) {
      const opened = await unwrapKey(
        WHO,
        { ...wrap, sealed: flip(wrap.sealed, at) },
        'a passphrase',
      );
      expect(opened.ok).toBe(false);
    }
    expect((await unwrapKey(WHO, { ...wrap, salt: flip(wrap.salt, 3) }, 'a passphrase')).ok).toBe(
      false,
    );
    const cheaper = { ...wrap, cost: { ...CHEAP, logN: 2 } };
    expect((await unwrapKey(WHO, cheaper, 'a passphrase')).ok).toBe(false);
  });

  it('has nothing in common with another one of the same passphrase and key', async () => {
    const key = randomBytes(32);
    const [one, two] = [await wrapped('the same', key), await wrapped('the same', key)];

    expect(one.salt).not.toEqual(two.salt);
    expect(one.sealed.subarray(8, 16)).not.toEqual(two.sealed.subarray(8, 16));
  });

  it('costs 128 MiB to try, and is known to be older when it was made cheaper', async () => {
    expect(2 ** LOCK_COST.logN * LOCK_COST.r * 128).toBe(128 * 1024 * 1024);
    const wrap = await wrapped('a passphrase');
    expect(isOlder(wrap, LOCK_COST)).toBe(true);
    expect(isOlder(wrap, CHEAP)).toBe(false);
    expect(isOlder({ ...wrap, cost: { logN: 20, r: 16, p: 4 } }, LOCK_COST)).toBe(false);
  });

  it('says that it could not be worked out, when the system has not the memory', async () => {
    const wrap = await wrapped('a passphrase');
    const impossible = { ...wrap, cost: { logN: 60, r: 8, p: 1 } };
    expect(await unwrapKey(WHO, impossible, 'a passphrase')).toEqual({
      ok: false,
      error: 'failed',
    });
  });
});

describe('what lies in the keychain', () => {
  it('fits into the smallest keychain, with the longest name', async () => {
    const wrap = await wrapped('x', randomBytes(32), CHEAP);
    const text = entryToText({ kind: 'locked', wrapped: wrap, name: '😀'.repeat(40) });
    expect(Buffer.byteLength(text)).toBeLessThan(MAX_SECRET_BYTES / 2);
  });

  it('comes back as it was, with any name', async () => {
    const wrap = await wrapped('x');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        const entry = { kind: 'locked', wrapped: wrap, name } as const;
        const back = entryFromText(entryToText(entry));
        expect(back.ok && back.value.kind === 'locked' && back.value.name).toBe(name);
      }),
    );
  });

  it.each([
    '',
    'x',
    'lock1',
    'lock1.',
    'lock1.17.8.1.a.b.c',
    `lock1.99.8.1.${'A'.repeat(22)}.${'A'.repeat(107)}.QQ`,
    `lock1.17.99.1.${'A'.repeat(22)}.${'A'.repeat(107)}.QQ`,
    `lock1.0.8.1.${'A'.repeat(22)}.${'A'.repeat(107)}.QQ`,
    `lock1.17.8.1.${'A'.repeat(22)}.${'A'.repeat(107)}.`,
  ])('is never made of %j', (text) => expect(entryFromText(text).ok).toBe(false));

  it('of a later Relock is known as such', () => {
    expect(entryFromText('lock2.whatever')).toEqual({ ok: true, value: { kind: 'newer' } });
  });
});

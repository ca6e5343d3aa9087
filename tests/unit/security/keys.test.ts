import { describe, expect, it } from 'vitest';
import { createKey, openDeviceKey, readKey } from '../../../electron/storage/keys';
import { KEY_BYTES, seal } from '../../../electron/storage/sealed';
import { ok } from '../../../shared/result';
import { createFakeSecrets } from '../../support/fake-secrets';

const ID = 'person-key/3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('a key', () => {
  it('is 32 random bytes, another one each time', async () => {
    const secrets = createFakeSecrets();
    const first = await createKey(secrets, ID);
    const second = await createKey(secrets, 'device-key');

    if (!first.ok || !second.ok) throw new Error('no key');
    expect(first.value).toHaveLength(KEY_BYTES);
    expect(new Set(first.value).size).toBeGreaterThan(8);
    expect(Buffer.from(first.value).equals(second.value)).toBe(false);
  });

  it('comes back from the keychain as it was', async () => {
    const secrets = createFakeSecrets();
    const made = await createKey(secrets, ID);

    expect(await readKey(secrets, ID)).toEqual(made);
  });

  it('does not count while the keychain did not really take it', async () => {
    const secrets = createFakeSecrets();

    const forgetful = { ...secrets, set: async () => ok(null) };
    expect(await createKey(forgetful, ID)).toEqual({ ok: false, error: 'keychain.failed' });
    secrets.fail('keychain.locked');
    expect(await createKey(secrets, ID)).toEqual({ ok: false, error: 'keychain.locked' });
  });

  it.each(['', 'x', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}!`, `${'A'.repeat(43)}\n`])(
    'is never made of %j',
    async (entry) => {
      const secrets = createFakeSecrets(new Map([[ID, entry]]));

      expect(await readKey(secrets, ID)).toEqual({ ok: false, error: 'keychain.failed' });
    },
  );

  it('of this computer is made once and read from then on', async () => {
    const secrets = createFakeSecrets();
    const first = await openDeviceKey(secrets);

    expect(await openDeviceKey(secrets)).toEqual(first);
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
  });

  it('cannot be learned from what it sealed', async () => {
    const made = await createKey(createFakeSecrets(), ID);
    if (!made.ok) throw new Error('no key');
    const sealed = Buffer.from(seal(made.value, 'person/1', Buffer.from('text')));

    for (let at = 0; at + 4 <= KEY_BYTES; at += 1)
      expect(sealed.includes(Buffer.from(made.value.subarray(at, at + 4)))).toBe(false);
  });
});

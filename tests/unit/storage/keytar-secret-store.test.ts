import { describe, expect, it, vi } from 'vitest';
import {
  createKeytarSecretStore,
  type Keytar,
  type KeytarOptions,
} from '../../../electron/platform/common/keytar-secret-store';
import { err, ok } from '../../../shared/result';
import { runSecretStoreCases } from '../../contract/secret-store-suite';

/** keytar in memory, with a gate in front of every call. */
function fakeKeytar(gate: () => Promise<void> = () => Promise.resolve()) {
  const entries = new Map<string, string>();
  const calls: string[] = [];
  const through = async <T>(name: string, answer: () => T): Promise<T> => {
    calls.push(name);
    await gate();
    return answer();
  };
  const keytar: Keytar = {
    getPassword: (_, id) => through('get', () => entries.get(id) ?? null),
    setPassword: (_, id, value) => through('set', () => void entries.set(id, value)),
    deletePassword: (_, id) => through('delete', () => entries.delete(id)),
    findCredentials: () =>
      through('find', () => [...entries].map(([account, password]) => ({ account, password }))),
  };
  return { keytar, entries, calls };
}

function storeOn(keytar: Keytar, more: Partial<KeytarOptions> = {}) {
  const logged: string[] = [];
  const note = (message: string, data?: object): void =>
    void logged.push(`${message} ${JSON.stringify(data)}`);
  const store = createKeytarSecretStore({
    platform: 'linux',
    log: { info: note, warn: note, error: note },
    load: () => Promise.resolve(keytar),
    ...more,
  });
  return { store, logged };
}

describe('the keychain through keytar', () => {
  it('passes every case of the contract', async () => {
    const results = await runSecretStoreCases(storeOn(fakeKeytar().keytar).store);

    expect(results.filter(({ ok: passed }) => !passed)).toEqual([]);
  });

  it.each([
    ['win32', 'Relock/'],
    ['linux', 'Relock'],
    ['darwin', 'Relock'],
  ] as const)('lists on %s under our own name and no longer one', async (platform, service) => {
    const asked: string[] = [];
    const { keytar } = fakeKeytar();
    const findCredentials: Keytar['findCredentials'] = (name) => {
      asked.push(name);
      // As Windows looks: by the beginning of `service/account`.
      const targets = ['Relock/clipboard-note', 'Relock2/device-key'];
      const found = platform === 'win32' ? targets.filter((one) => one.startsWith(name)) : [];
      return Promise.resolve(
        found.map((one) => ({ account: one.split('/')[1] ?? '', password: 'x' })),
      );
    };
    const { store } = storeOn({ ...keytar, findCredentials }, { platform });

    expect(await store.names()).toEqual(ok(platform === 'win32' ? ['clipboard-note'] : []));
    expect(asked).toEqual([service]);
  });

  it('loads nothing before the first call', async () => {
    const load = vi.fn(() => Promise.resolve(fakeKeytar().keytar));
    const { store } = storeOn(fakeKeytar().keytar, { load });
    expect(load).not.toHaveBeenCalled();

    await store.probe();

    expect(load).toHaveBeenCalledOnce();
  });

  it('is missing where its library cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('libsecret-1.so.0: cannot open'));

    expect(await storeOn(fakeKeytar().keytar, { load }).store.probe()).toEqual(
      err('keychain.missing'),
    );
  });

  it('never lets the words of the system out', async () => {
    const failing: Keytar = {
      ...fakeKeytar().keytar,
      getPassword: () => Promise.reject(new Error('item "Relock/ana@outlook.com" in /home/ana')),
    };
    const { store, logged } = storeOn(failing);

    expect(await store.get('device-key')).toEqual(err('keychain.failed'));
    expect(logged).toEqual(['keychain call failed {"step":"get","code":"keychain.failed"}']);
  });

  it.each([
    ['User interaction is not allowed.', 'keychain.locked'],
    ['User canceled the operation.', 'keychain.refused'],
    ['The user name or passphrase you entered is not correct.', 'keychain.refused'],
    ['The specified item could not be found.', 'keychain.failed'],
  ])('sorts what macOS says: %s', async (message, code) => {
    const failing: Keytar = {
      ...fakeKeytar().keytar,
      getPassword: () => Promise.reject(new Error(message)),
    };

    expect(await storeOn(failing, { platform: 'darwin' }).store.get('device-key')).toEqual(
      err(code),
    );
  });
});

describe('a keychain that is locked in the middle', () => {
  it('is asked nothing, so no window of the system comes up', async () => {
    const { keytar, calls } = fakeKeytar();
    const { store } = storeOn(keytar, { look: async () => err('keychain.locked') });

    expect(await store.get('device-key')).toEqual(err('keychain.locked'));
    expect(await store.deleteAll()).toEqual(err('keychain.locked'));
    expect(calls).toEqual([]);
  });

  it('is never taken for an empty one', async () => {
    const looks = [ok(null), err('keychain.locked')];
    const { store } = storeOn(fakeKeytar().keytar, { look: async () => looks.shift() ?? ok(null) });

    expect(await store.get('device-key')).toEqual(err('keychain.locked'));
  });

  it('may ask the person only when they asked for it', async () => {
    const asked: boolean[] = [];
    const { store } = storeOn(fakeKeytar().keytar, {
      look: async ({ mayAsk }) => (asked.push(mayAsk), ok(null)),
    });
    await store.probe();
    expect(asked).not.toContain(true);

    await store.probe({ mayAsk: true });

    expect(asked.filter(Boolean)).toHaveLength(1);
  });
});

describe('a call that takes too long', () => {
  /** A gate that lets the first `open` calls through and holds the others until `release`. */
  function gateAfter(open: number) {
    let passed = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    return { gate: () => ((passed += 1) <= open ? Promise.resolve() : held), release };
  }

  it('is given up, and calls after it do not fill more threads', async () => {
    const { gate } = gateAfter(0);
    const { keytar, calls } = fakeKeytar(gate);
    const { store } = storeOn(keytar, { timeoutMs: 20 });

    expect(await store.get('device-key')).toEqual(err('keychain.locked'));
    expect(await store.get('device-key')).toEqual(err('keychain.locked'));
    expect(calls).toEqual(['get']);
  });

  it('takes back what it wrote late, and works again', async () => {
    const { gate, release } = gateAfter(1);
    const { keytar, entries, calls } = fakeKeytar(gate);
    const { store } = storeOn(keytar, { timeoutMs: 20 });

    expect(await store.set('device-key', 'late')).toEqual(err('keychain.locked'));
    release();
    await vi.waitFor(() => expect(calls.at(-1)).toBe('delete'));
    await vi.waitFor(async () => expect(await store.get('device-key')).toEqual(ok(null)));

    expect(entries.size).toBe(0);
  });

  it('puts back the value that was there before', async () => {
    const { gate, release } = gateAfter(1);
    const { keytar, entries, calls } = fakeKeytar(gate);
    entries.set('device-key', 'before');
    const { store } = storeOn(keytar, { timeoutMs: 20 });

    await store.set('device-key', 'late');
    release();
    await vi.waitFor(() => expect(calls).toEqual(['get', 'set', 'set']));

    await vi.waitFor(async () => expect(await store.get('device-key')).toEqual(ok('before')));
  });
});

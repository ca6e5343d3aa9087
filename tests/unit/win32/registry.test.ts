import { describe, expect, it, vi } from 'vitest';
import { createRegistry } from '../../../electron/platform/win32/registry';
import {
  loadRegistryApi,
  WIN32,
  type RegistryApi,
} from '../../../electron/platform/win32/windows-api';
import { silentLog } from '../../support/silent-log';

/** A made-up Windows with one key, that counts its open handles. */
function fakeApi(overrides: Partial<RegistryApi> = {}) {
  const open = new Set<bigint>();
  const api: RegistryApi = {
    open: () => {
      open.add(7n);
      return { code: WIN32.ok, handle: 7n };
    },
    subkeyAt: () => ({ code: WIN32.noMoreItems, name: '' }),
    valueAt: () => ({ code: WIN32.noMoreItems, name: '', type: 0, data: null }),
    close: (handle) => void open.delete(handle),
    ...overrides,
  };
  return { open, api };
}

const readWith = (api: RegistryApi, log = silentLog) =>
  createRegistry({ loadApi: () => Promise.resolve(api), log }).read('HKCU', 'Software\\X');

describe('the registry reader', () => {
  it.each([
    [WIN32.fileNotFound, 'not-found'],
    [WIN32.pathNotFound, 'not-found'],
    [WIN32.keyDeleted, 'not-found'],
    [WIN32.accessDenied, 'denied'],
    [1450, 'failed'],
  ])('turns Windows error %i into "%s", on opening and on listing', async (code, error) => {
    const closed = fakeApi({ open: () => ({ code, handle: 0n }) });
    expect(await readWith(closed.api)).toEqual({ ok: false, error });

    const subkeys = fakeApi({ subkeyAt: () => ({ code, name: '' }) });
    expect(await readWith(subkeys.api)).toEqual({ ok: false, error });
    expect(subkeys.open.size).toBe(0);

    const values = fakeApi({ valueAt: () => ({ code, name: '', type: 0, data: null }) });
    expect(await readWith(values.api)).toEqual({ ok: false, error });
    expect(values.open.size).toBe(0);
  });

  it('closes the key also when a call breaks', async () => {
    const { api, open } = fakeApi({
      subkeyAt: () => {
        throw new Error('a bug');
      },
    });

    await expect(readWith(api)).rejects.toThrow('a bug');
    expect(open.size).toBe(0);
  });

  it('logs the number of an error that it does not know, and no name', async () => {
    const warn = vi.fn();
    await readWith(fakeApi({ open: () => ({ code: 1450, handle: 0n }) }).api, {
      ...silentLog,
      warn,
    });

    expect(warn.mock.calls).toEqual([[expect.any(String), { code: 1450 }]]);
  });

  it('loads the native library once, at the first reading', async () => {
    const loadApi = vi.fn(() => Promise.resolve(fakeApi().api));
    const registry = createRegistry({ loadApi, log: silentLog });
    expect(loadApi).not.toHaveBeenCalled();

    await Promise.all([registry.read('HKCU', 'A'), registry.read('HKCU', 'B')]);
    expect(loadApi).toHaveBeenCalledTimes(1);
  });

  it('is unavailable where the native library cannot be loaded', async () => {
    const loadApi = () => Promise.reject(new Error('no koffi.node'));
    const registry = createRegistry({ loadApi, log: silentLog });

    expect(await registry.read('HKCU', 'A')).toEqual({ ok: false, error: 'unavailable' });
  });

  it('really asks this computer, and is unavailable where that is not Windows', async () => {
    const registry = createRegistry({ loadApi: loadRegistryApi, log: silentLog });
    const key = await registry.read('HKCU', 'Software\\RelockNoSuchKey');

    expect(key).toEqual({
      ok: false,
      error: process.platform === 'win32' ? 'not-found' : 'unavailable',
    });
  });
});

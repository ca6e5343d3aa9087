import { err, ok, type Result } from '../../../shared/result';
import type { Logger } from '../../ports/logger';
import type { Registry, RegistryError, RegistryValue } from '../../ports/registry';
import { decodeValue } from './registry-values';
import { WIN32, type RegistryApi } from './windows-api';

interface RegistryDeps {
  /** Loads the calls into Windows; called once, at the first reading. */
  readonly loadApi: () => Promise<RegistryApi>;
  readonly log: Logger;
}

/**
 * The real registry, read inside this process: `reg.exe query` damages names like "josé–日本"
 * (electron-runtime.md). It only reads, and closes every handle that it opens.
 */
export function createRegistry({ loadApi, log }: RegistryDeps): Registry {
  let loading: Promise<RegistryApi | null> | undefined;
  const load = () =>
    (loading ??= loadApi().catch((cause: unknown) => {
      log.warn('The registry reader could not be loaded', { cause: String(cause) });
      return null;
    }));

  return {
    async read(root, path) {
      const api = await load();
      if (api === null) return err('unavailable');
      // Windows would end the name at the NUL and open another key.
      if (path.includes('\0')) return err('not-found');
      const { code, handle } = api.open(root, path);
      if (code !== WIN32.ok) return failure(code, log);
      try {
        const subkeys = listAll((index) => api.subkeyAt(handle, index));
        if (!subkeys.ok) return failure(subkeys.error, log);
        const values = listAll((index) => api.valueAt(handle, index));
        if (!values.ok) return failure(values.error, log);
        return ok({
          subkeys: subkeys.value.map(({ name }) => name),
          values: values.value.map(({ name, type, data }): RegistryValue => ({
            name,
            data: decodeValue(type, data),
          })),
        });
      } finally {
        api.close(handle);
      }
    },
  };
}

/** Everything that `at` gives for 0, 1, 2 ... until Windows says that there is no more; else its code. */
function listAll<T extends { readonly code: number }>(
  at: (index: number) => T,
): Result<readonly T[], number> {
  const found: T[] = [];
  for (let index = 0; ; index += 1) {
    const item = at(index);
    if (item.code === WIN32.noMoreItems) return ok(found);
    if (item.code !== WIN32.ok) return err(item.code);
    found.push(item);
  }
}

function failure(code: number, log: Logger): Result<never, RegistryError> {
  switch (code) {
    case WIN32.fileNotFound:
    case WIN32.pathNotFound:
    case WIN32.keyDeleted:
      return err('not-found');
    case WIN32.accessDenied:
      return err('denied');
    default:
      log.warn('A registry key could not be read', { code });
      return err('failed');
  }
}

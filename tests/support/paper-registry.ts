import type { RegistryData } from '../../electron/ports/registry';
import type { SeedKey } from './registry-seed';

/** A made-up registry as the `registry` part of a paper machine. */
export const toPaperRegistry = (keys: readonly SeedKey[]) =>
  Object.fromEntries(
    keys.map(({ root, path, values = {}, denied }) => [
      `${root}\\${path}`,
      denied === true
        ? { error: 'EPERM' }
        : Object.fromEntries(
            Object.entries(values).map(([name, data]) => [name, paperValue(data)]),
          ),
    ]),
  );

function paperValue(data: RegistryData): { type: string | number; value: unknown } {
  switch (data.kind) {
    case 'text':
      return { type: 'REG_SZ', value: data.text };
    case 'expandable-text':
      return { type: 'REG_EXPAND_SZ', value: data.text };
    case 'texts':
      return { type: 'REG_MULTI_SZ', value: data.texts };
    case 'number':
      return { type: 'REG_DWORD', value: data.number };
    case 'large-number':
      return { type: 'REG_QWORD', value: String(data.number) };
    case 'binary':
      return { type: 'REG_BINARY', value: Buffer.from(data.bytes).toString('hex') };
    case 'other':
      return { type: data.type, value: '0102' };
  }
}

import { err, ok } from '../../shared/result';
import type { Registry, RegistryData, RegistryRoot } from '../../electron/ports/registry';

/** One key of a made-up registry. The keys above it are there too, empty. */
export interface SeedKey {
  readonly root: RegistryRoot;
  readonly path: string;
  readonly values?: Readonly<Record<string, RegistryData>>;
  /** Nobody may read it. A .reg file cannot say so; see tests/wine/probes/deny.ts. */
  readonly denied?: true;
}

/** A registry in memory that behaves as the real one; both run the cases of registry-suite.ts. */
export function createFakeRegistry(keys: readonly SeedKey[]): Registry {
  return {
    read(root, path) {
      const wanted = path.toLowerCase();
      const below = keys.filter(
        (key) => key.root === root && `${key.path.toLowerCase()}\\`.startsWith(`${wanted}\\`),
      );
      const key = below.find((candidate) => candidate.path.length === path.length);
      if (below.length === 0) return Promise.resolve(err('not-found'));
      if (key?.denied === true) return Promise.resolve(err('denied'));
      const names = below
        .map((child) => child.path.slice(path.length + 1).split('\\', 1)[0] ?? '')
        .filter((name) => name !== '');
      const values = Object.entries(key?.values ?? {}).map(([name, data]) => ({ name, data }));
      return Promise.resolve(ok({ subkeys: [...new Set(names)], values }));
    },
  };
}

const ROOT_NAMES = {
  HKCU: 'HKEY_CURRENT_USER',
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKU: 'HKEY_USERS',
} as const;

/** The same registry as the text of a .reg file. */
export function toRegFile(keys: readonly SeedKey[]): string {
  const sections = keys.map(({ root, path, values = {} }) =>
    [
      `[${ROOT_NAMES[root]}\\${path}]`,
      ...Object.entries(values).map(
        ([name, data]) => `${name === '' ? '@' : quoted(name)}=${regValue(data)}`,
      ),
      '',
    ].join('\n'),
  );
  return ['Windows Registry Editor Version 5.00', '', ...sections].join('\n');
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',');

const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le');

function regValue(data: RegistryData): string {
  switch (data.kind) {
    case 'text':
      return quoted(data.text);
    case 'expandable-text':
      return `hex(2):${hex(wide(data.text))}`;
    case 'texts':
      return `hex(7):${hex(wide(data.texts.map((text) => `${text}\0`).join('')))}`;
    case 'number':
      return `dword:${data.number.toString(16).padStart(8, '0')}`;
    case 'large-number': {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(data.number);
      return `hex(b):${hex(bytes)}`;
    }
    case 'binary':
      return `hex:${hex(data.bytes)}`;
    case 'other':
      return `hex(${data.type.toString(16)}):01,02`;
  }
}

import { err, ok } from '../../../shared/result';
import type {
  Registry,
  RegistryError,
  RegistryData,
  RegistryRoot,
  RegistryValue,
} from '../../ports/registry';
import { isRefused, type Paper, type PaperRegistryValue } from './format';

const ROOT_NAMES: Readonly<Record<string, RegistryRoot>> = {
  HKCU: 'HKCU',
  HKEY_CURRENT_USER: 'HKCU',
  HKLM: 'HKLM',
  HKEY_LOCAL_MACHINE: 'HKLM',
  HKU: 'HKU',
  HKEY_USERS: 'HKU',
};

/** The names of the types as `reg.exe` prints them, without REG_; and their numbers (winnt.h). */
const TYPES = [
  'NONE',
  'SZ',
  'EXPAND_SZ',
  'BINARY',
  'DWORD',
  'DWORD_BIG_ENDIAN',
  'LINK',
  'MULTI_SZ',
  'RESOURCE_LIST',
  'FULL_RESOURCE_DESCRIPTOR',
  'RESOURCE_REQUIREMENTS_LIST',
  'QWORD',
] as const;

interface PaperKey {
  /** As first written: "Business1". */
  readonly name: string;
  readonly children: Map<string, PaperKey>;
  readonly values: Map<string, RegistryValue>;
  error: string | null;
}

/** The registry that a description tells of: hive names short or long, names in any case (settled). */
export function createPaperRegistry(paper: Paper): Registry {
  const roots: Record<RegistryRoot, PaperKey> = {
    HKCU: emptyKey(''),
    HKLM: emptyKey(''),
    HKU: emptyKey(''),
  };
  for (const [written, content] of Object.entries(paper.registry ?? {})) {
    const [hive = '', ...names] = partsOf(written.replace(/^Computer\\/i, ''));
    const root = ROOT_NAMES[hive.toUpperCase().replace(/:$/, '')];
    if (root === undefined) continue;
    let key = roots[root];
    for (const name of names) key = childOf(key, name);
    if (isRefused(content)) {
      key.error = content.error;
      continue;
    }
    for (const [name, value] of Object.entries(content)) {
      const plain = name === '(Default)' || name === '@' ? '' : name;
      key.values.set(plain.toLowerCase(), { name: plain, data: dataOf(value) });
    }
  }
  return {
    async read(root, path) {
      if (paper.platform !== 'win32') return err('unavailable');
      let key = roots[root];
      for (const name of partsOf(path)) {
        const inner: PaperKey | undefined = key.children.get(name.toLowerCase());
        // What is refused hides all that is below it and not told.
        if (inner === undefined) return err(key.error === null ? 'not-found' : errorOf(key.error));
        key = inner;
      }
      if (key.error !== null) return err(errorOf(key.error));
      return ok({
        subkeys: [...key.children.values()].map(({ name }) => name),
        values: [...key.values.values()],
      });
    },
  };
}

function errorOf(code: string): RegistryError {
  if (/^(ENOENT|not.?found)$/i.test(code)) return 'not-found';
  return /^(EPERM|EACCES|.*denied.*)$/i.test(code) ? 'denied' : 'failed';
}

const partsOf = (path: string): readonly string[] => path.split('\\').filter((part) => part !== '');

const emptyKey = (name: string): PaperKey => ({
  name,
  children: new Map(),
  values: new Map(),
  error: null,
});

function childOf(parent: PaperKey, name: string): PaperKey {
  const id = name.toLowerCase();
  const known = parent.children.get(id);
  if (known !== undefined) return known;
  const made = emptyKey(name);
  parent.children.set(id, made);
  return made;
}

function dataOf(written: PaperRegistryValue): RegistryData {
  if (typeof written === 'string') return { kind: 'text', text: written };
  if (typeof written === 'number') return numberData('DWORD', written);
  if (Array.isArray(written)) return { kind: 'texts', texts: written };
  if (written === null) return { kind: 'other', type: 0 };
  const type = typeName(written.type);
  const { value } = written;
  switch (type) {
    case 'SZ':
      return isPlain(value) ? { kind: 'text', text: String(value) } : other(type);
    case 'EXPAND_SZ':
      return isPlain(value) ? { kind: 'expandable-text', text: String(value) } : other(type);
    case 'MULTI_SZ':
      return textsData(value);
    case 'DWORD':
    case 'QWORD':
      return numberData(type, value);
    case 'BINARY':
      return binaryData(value);
    default:
      return other(type);
  }
}

const isPlain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** "REG_SZ", "sz", "String" or 1: all the same type. */
function typeName(written: string | number): string {
  if (typeof written === 'number') return TYPES[written] ?? 'NONE';
  const name = written.trim().toUpperCase().replace(/^REG_/, '');
  return name === 'STRING' ? 'SZ' : name;
}

const other = (type: string): RegistryData => ({
  kind: 'other',
  type: Math.max(
    0,
    TYPES.findIndex((known) => known === type),
  ),
});

function numberData(type: 'DWORD' | 'QWORD', value: unknown): RegistryData {
  try {
    const number = BigInt(isPlain(value) ? value : 'none');
    if (type === 'DWORD' && number >= 0n && number < 1n << 32n)
      return { kind: 'number', number: Number(number) };
    if (type === 'QWORD' && number >= 0n && number < 1n << 64n)
      return { kind: 'large-number', number };
  } catch {
    // Not a whole number: there, but of no use.
  }
  return other(type);
}

function textsData(value: unknown): RegistryData {
  if (typeof value === 'string')
    return { kind: 'texts', texts: value.split(/\0|\\0/).filter((text) => text !== '') };
  if (!Array.isArray(value)) return other('MULTI_SZ');
  return { kind: 'texts', texts: value.filter((text) => typeof text === 'string') };
}

function binaryData(value: unknown): RegistryData {
  const digits = typeof value === 'string' ? value.replace(/0x|[\s,:-]/gi, '') : null;
  if (digits === null || digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits))
    return other('BINARY');
  return { kind: 'binary', bytes: Uint8Array.from(Buffer.from(digits, 'hex')) };
}

import type { RegistryRoot } from '../../ports/registry';

/** Windows error codes that mean something to a reader (winerror.h). */
export const WIN32 = {
  ok: 0,
  fileNotFound: 2,
  pathNotFound: 3,
  accessDenied: 5,
  invalidLevel: 124,
  moreData: 234,
  noMoreItems: 259,
  keyDeleted: 1018,
  notFound: 1168,
} as const;

/** Values over this many bytes are named, but not read. */
const VALUE_MAX_BYTES = 1024 * 1024;

/** The calls of advapi32.dll that read the registry. `code` is a Windows error code, 0 = done. */
export interface RegistryApi {
  /** The handle counts only when `code` is 0, and must then be closed. */
  open(root: RegistryRoot, path: string): { readonly code: number; readonly handle: bigint };
  subkeyAt(handle: bigint, index: number): { readonly code: number; readonly name: string };
  /** `data` is null when it is over 1 MiB. */
  valueAt(handle: bigint, index: number): ValueAt;
  close(handle: bigint): void;
}

/** One value of a key: `type` is the number that Windows gives it (winnt.h). */
export interface ValueAt {
  readonly code: number;
  readonly name: string;
  readonly type: number;
  readonly data: Uint8Array | null;
}

// winreg.h: ((HKEY)(ULONG_PTR)((LONG)0x80000001)), so the sign is carried into 64 bits.
const ROOTS: Record<RegistryRoot, number> = {
  HKCU: 0x80000001 | 0,
  HKLM: 0x80000002 | 0,
  HKU: 0x80000003 | 0,
};
/** KEY_READ, and KEY_WOW64_64KEY: a 32-bit build would be shown `WOW6432Node` in the place of `SOFTWARE`. */
const KEY_READ = 0x20019 | 0x100;
/** The longest key name is 255 characters, the longest value name 16,383 (Microsoft, "Registry element size limits"). */
const KEY_NAME_ROOM = 256;
const VALUE_NAME_ROOM = 16_384;
const FIRST_DATA_ROOM = 4_096;

/**
 * Loads the reader: the one place that calls Windows itself (settled 12). Rejects where the native
 * library is missing or this is not Windows.
 */
export async function loadRegistryApi(): Promise<RegistryApi> {
  const { default: koffi } = await import('koffi');
  // A "known DLL": Windows takes it from its own folder only, so no other file can pose as it.
  const advapi = koffi.load('advapi32.dll');
  const bind = (name: string, args: string[]) => advapi.func('__stdcall', name, 'uint32', args);
  const openKey = bind('RegOpenKeyExW', ['intptr', 'void *', 'uint32', 'uint32', 'void *']);
  const enumKey = bind('RegEnumKeyExW', ['intptr', 'uint32', ...pointers(6)]);
  const enumValue = bind('RegEnumValueW', ['intptr', 'uint32', ...pointers(6)]);
  const closeKey = bind('RegCloseKey', ['intptr']);
  const call = (native: (...args: unknown[]) => unknown, ...args: unknown[]) =>
    Number(native(...args));

  return {
    open(root, path) {
      const handle = new BigInt64Array(1);
      const code = call(openKey, ROOTS[root], wide(path), 0, KEY_READ, handle);
      return { code, handle: handle[0] ?? 0n };
    },
    subkeyAt(handle, index) {
      const name = Buffer.alloc(KEY_NAME_ROOM * 2);
      const length = Uint32Array.of(KEY_NAME_ROOM);
      const code = call(enumKey, handle, index, name, length, null, null, null, null);
      return { code, name: textOf(name, length) };
    },
    valueAt(handle, index) {
      const name = Buffer.alloc(VALUE_NAME_ROOM * 2);
      const type = new Uint32Array(1);
      const read = (data: Buffer | null, size: Uint32Array | null) => {
        const length = Uint32Array.of(VALUE_NAME_ROOM);
        const code = call(enumValue, handle, index, name, length, null, type, data, size);
        return { code, name: textOf(name, length), type: type[0] ?? 0 };
      };
      return readGrowing(read);
    },
    close: (handle) => void call(closeKey, handle),
  };
}

/** Reads one value with more and more room; another program may make it longer between two tries. */
function readGrowing(
  read: (data: Buffer | null, size: Uint32Array | null) => Omit<ValueAt, 'data'>,
): ValueAt {
  for (let room = FIRST_DATA_ROOM; room <= VALUE_MAX_BYTES;) {
    const data = Buffer.alloc(room);
    const size = Uint32Array.of(room);
    const value = read(data, size);
    if (value.code !== WIN32.moreData) return { ...value, data: data.subarray(0, size[0]) };
    room = Math.max(room * 2, size[0] ?? 0);
  }
  return { ...read(null, null), data: null };
}

const pointers = (count: number) => Array.from({ length: count }, () => 'void *');

/** UTF-16 with its closing NUL, byte for byte, so that odd names stay exact. */
const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le');

const textOf = (buffer: Buffer, length: Uint32Array) =>
  buffer.toString('utf16le', 0, (length[0] ?? 0) * 2);

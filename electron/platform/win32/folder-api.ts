import path from 'node:path';
import { WIN32 } from './windows-api';

/** One name as FindNextFileW gives it. */
export interface FoundName {
  readonly name: string;
  readonly attributes: number;
  readonly size: number;
  /** What kind of reparse point it is; 0 for none. */
  readonly tag: number;
}

/** The calls of kernel32.dll that list a folder. No file in it is opened. */
export interface FolderApi {
  /** `code` is a Windows error code, 0 = done; the handle then must be closed. */
  open(folder: string): {
    readonly code: number;
    readonly handle: bigint;
    readonly first: FoundName;
  };
  /** Null at the end; else the name, or the code of what went wrong. */
  next(handle: bigint): FoundName | { readonly code: number } | null;
  close(handle: bigint): void;
}

// WIN32_FIND_DATAW (minwinbase.h).
const AT = { attributes: 0, sizeHigh: 28, sizeLow: 32, tag: 36, name: 44 } as const;
const FIND_DATA_BYTES = 592;
const NAME_BYTES = 520;
const REPARSE_POINT = 0x400;
const FIND_EX_INFO_BASIC = 1;
const FIND_FIRST_EX_LARGE_FETCH = 2;

/** Loads the calls (settled 12). Rejects where the native library is missing or this is not Windows. */
export async function loadFolderApi(): Promise<FolderApi> {
  const { default: koffi } = await import('koffi');
  const kernel = koffi.load('kernel32.dll');
  const bind = (name: string, result: string, args: string[]) =>
    kernel.func('__stdcall', name, result, args);
  const findFirst = bind('FindFirstFileExW', 'intptr', [
    'void *',
    'int32',
    'void *',
    'int32',
    'void *',
    'uint32',
  ]);
  const findNext = bind('FindNextFileW', 'int32', ['intptr', 'void *']);
  const findClose = bind('FindClose', 'int32', ['intptr']);
  const lastError = bind('GetLastError', 'uint32', []);
  const data = Buffer.alloc(FIND_DATA_BYTES);

  return {
    open(folder) {
      // In this form a path may be longer than 260 characters, and nothing in it is changed.
      const pattern = path.win32.toNamespacedPath(path.win32.join(folder, '*'));
      const handle = BigInt(
        findFirst(
          Buffer.from(`${pattern}\0`, 'utf16le'),
          FIND_EX_INFO_BASIC,
          data,
          0,
          null,
          FIND_FIRST_EX_LARGE_FETCH,
        ) as number | bigint,
      );
      const failed = handle === -1n;
      const code = failed ? Number(lastError()) || WIN32.accessDenied : 0;
      return { code, handle, first: nameIn(data) };
    },
    next(handle) {
      if (Number(findNext(handle, data)) !== 0) return nameIn(data);
      const code = Number(lastError());
      return code === NO_MORE_FILES ? null : { code };
    },
    close: (handle) => void findClose(handle),
  };
}

const NO_MORE_FILES = 18;

function nameIn(data: Buffer): FoundName {
  const attributes = data.readUInt32LE(AT.attributes);
  let end = AT.name;
  while (end < AT.name + NAME_BYTES && data.readUInt16LE(end) !== 0) end += 2;
  return {
    // Not TextDecoder: half a surrogate pair stays what it is.
    name: data.toString('utf16le', AT.name, end),
    attributes,
    size: data.readUInt32LE(AT.sizeHigh) * 2 ** 32 + data.readUInt32LE(AT.sizeLow),
    tag: (attributes & REPARSE_POINT) === 0 ? 0 : data.readUInt32LE(AT.tag),
  };
}

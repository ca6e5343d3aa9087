import path from 'node:path';
import type { CredentialName, SystemIdentity } from '../../ports/machine';
import { WIN32 } from './windows-api';

/** `code` is a Windows error code, 0 = done; `value` counts only then. */
export type Answer<T> = { readonly code: 0; readonly value: T } | { readonly code: number };

/** The calls into Windows that read what a machine is beside its registry. None of them reads a secret. */
export interface MachineApi {
  /** Attribute bits of a file or folder; it is not opened, so a cloud file stays in the cloud. */
  attributes(path: string): Answer<number>;
  /** Does this process run with an administrator's rights? */
  elevated(): Answer<boolean>;
  /** Names of what the Credential Manager keeps for the person. */
  credentials(): Answer<readonly CredentialName[]>;
  /** USER_INFO_24 of the account with that name on this computer. */
  identity(userName: string): Answer<SystemIdentity>;
}

const INVALID_ATTRIBUTES = 0xffffffff;
const TOKEN_QUERY = 8;
const TOKEN_ELEVATION = 20;
const CURRENT_PROCESS = -1;
const USER_INFO_LEVEL = 24;
const ALL_CREDENTIALS = 1;

/** Loads the calls (settled 12). Rejects where the native library is missing or this is not Windows. */
export async function loadMachineApi(systemRoot: string): Promise<MachineApi> {
  const { default: koffi } = await import('koffi');
  const kernel = koffi.load('kernel32.dll');
  const advapi = koffi.load('advapi32.dll');
  // Not a "known DLL": by its full path, so that no file beside the program can pose as it.
  const netapi = koffi.load(path.win32.join(systemRoot, 'System32', 'netapi32.dll'));
  const lastError = kernel.func('__stdcall', 'GetLastError', 'uint32', []);
  const fileAttributes = kernel.func('__stdcall', 'GetFileAttributesW', 'uint32', ['void *']);
  const closeHandle = kernel.func('__stdcall', 'CloseHandle', 'int32', ['intptr']);
  const openToken = advapi.func('__stdcall', 'OpenProcessToken', 'int32', [
    'intptr',
    'uint32',
    'void *',
  ]);
  const tokenInformation = advapi.func('__stdcall', 'GetTokenInformation', 'int32', [
    'intptr',
    'uint32',
    'void *',
    'uint32',
    'void *',
  ]);
  const enumerate = advapi.func('__stdcall', 'CredEnumerateW', 'int32', [
    'void *',
    'uint32',
    'void *',
    'void *',
  ]);
  const freeCredentials = advapi.func('__stdcall', 'CredFree', 'void', ['intptr']);
  const userInfo = netapi.func('__stdcall', 'NetUserGetInfo', 'uint32', [
    'void *',
    'void *',
    'uint32',
    'void *',
  ]);
  const freeUserInfo = netapi.func('__stdcall', 'NetApiBufferFree', 'uint32', ['intptr']);
  // wincred.h. The blob stays an address that nobody follows: it is the secret.
  const credential = koffi.struct({
    Flags: 'uint32',
    Type: 'uint32',
    TargetName: 'str16',
    Comment: 'void *',
    LastWritten: koffi.array('uint32', 2),
    CredentialBlobSize: 'uint32',
    CredentialBlob: 'void *',
    Persist: 'uint32',
    AttributeCount: 'uint32',
    Attributes: 'void *',
    TargetAlias: 'void *',
    UserName: 'str16',
  });
  // lmaccess.h
  const userInfo24 = koffi.struct({
    internetIdentity: 'int32',
    flags: 'uint32',
    provider: 'str16',
    principal: 'str16',
    sid: 'void *',
  });
  const pointerSize = koffi.sizeof('void *');
  const failed = () => ({ code: Number(lastError()) || WIN32.accessDenied });
  const text = (value: unknown) => (typeof value === 'string' ? value : '');

  function listCredentials(flags: number): Answer<readonly CredentialName[]> {
    const count = new Uint32Array(1);
    const list = new BigInt64Array(1);
    if (enumerate(null, flags, count, list) === 0) return failed();
    const address = list[0] ?? 0n;
    try {
      const value = Array.from({ length: count[0] ?? 0 }, (_, index): CredentialName => {
        const entry: unknown = koffi.decode(address, index * pointerSize, 'uintptr');
        const names = koffi.decode(BigInt(entry as number | bigint), credential) as Record<
          string,
          unknown
        >;
        return { target: text(names['TargetName']), user: text(names['UserName']) };
      });
      return { code: 0, value };
    } finally {
      freeCredentials(address);
    }
  }

  return {
    attributes(place) {
      const bits = Number(fileAttributes(wide(path.win32.toNamespacedPath(place))));
      return bits === INVALID_ATTRIBUTES ? failed() : { code: 0, value: bits };
    },
    elevated() {
      const handle = new BigInt64Array(1);
      if (openToken(CURRENT_PROCESS, TOKEN_QUERY, handle) === 0) return failed();
      try {
        const answer = new Uint32Array(1);
        const size = new Uint32Array(1);
        if (tokenInformation(handle[0], TOKEN_ELEVATION, answer, 4, size) === 0) return failed();
        return { code: 0, value: answer[0] !== 0 };
      } finally {
        closeHandle(handle[0]);
      }
    },
    credentials() {
      // With this flag the names are whole ("LegacyGeneric:target=…"); an older system does not know it.
      const all = listCredentials(ALL_CREDENTIALS);
      return all.code === WIN32.ok || all.code === WIN32.notFound ? all : listCredentials(0);
    },
    identity(userName) {
      const buffer = new BigInt64Array(1);
      const code = Number(userInfo(null, wide(userName), USER_INFO_LEVEL, buffer));
      if (code !== WIN32.ok) return { code };
      const address = buffer[0] ?? 0n;
      try {
        const info = koffi.decode(address, userInfo24) as Record<string, unknown>;
        return {
          code: 0,
          value: {
            internetIdentity: Number(info['internetIdentity']) !== 0,
            provider: text(info['provider']),
            principal: text(info['principal']),
          },
        };
      } finally {
        freeUserInfo(address);
      }
    },
  };
}

const wide = (value: string) => Buffer.from(`${value}\0`, 'utf16le');

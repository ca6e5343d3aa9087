import type { RegistryData } from '../../ports/registry';

/** Value types (winnt.h). */
const REG_SZ = 1;
const REG_EXPAND_SZ = 2;
const REG_BINARY = 3;
const REG_DWORD = 4;
const REG_MULTI_SZ = 7;
const REG_QWORD = 11;

/**
 * Turns the bytes of a registry value into what they mean. Any program can write any bytes under any
 * type, so numbers of a wrong size are `other`, and text need not be closed or even in length.
 * `data` is null when the value was too long to read.
 */
export function decodeValue(type: number, data: Uint8Array | null): RegistryData {
  if (data === null) return { kind: 'other', type };
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (type === REG_SZ) return { kind: 'text', text: firstText(bytes) };
  if (type === REG_EXPAND_SZ) return { kind: 'expandable-text', text: firstText(bytes) };
  if (type === REG_MULTI_SZ) return { kind: 'texts', texts: allTexts(bytes) };
  if (type === REG_BINARY) return { kind: 'binary', bytes: Uint8Array.from(bytes) };
  if (type === REG_DWORD && bytes.length === 4)
    return { kind: 'number', number: bytes.readUInt32LE() };
  if (type === REG_QWORD && bytes.length === 8)
    return { kind: 'large-number', number: bytes.readBigUInt64LE() };
  return { kind: 'other', type };
}

// `toString` and not TextDecoder: half a surrogate pair stays what it is.
const decode = (bytes: Buffer) => bytes.toString('utf16le');

const firstText = (bytes: Buffer) => decode(bytes).split('\0', 1)[0] ?? '';

/** An empty text ends the list, as Windows reads it. */
function allTexts(bytes: Buffer): readonly string[] {
  const texts = decode(bytes).split('\0');
  const end = texts.indexOf('');
  return end < 0 ? texts : texts.slice(0, end);
}

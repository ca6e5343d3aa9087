/** One value of a .reg file. `raw` is the text that sets it, as reg.exe wrote it. */
export interface RegFileValue {
  /** '' for the default value. */
  readonly name: string;
  readonly type: number;
  readonly bytes: Uint8Array;
  readonly raw: string;
}

/** One key of a .reg file, with its long name ("HKEY_CURRENT_USER\Software"). */
export interface RegFileKey {
  readonly key: string;
  readonly values: readonly RegFileValue[];
}

const HEADER = 'Windows Registry Editor Version 5.00';
const [REG_SZ, REG_BINARY, REG_DWORD] = [1, 3, 4];

/** Reads what `reg.exe export` wrote. Null for anything that is not exactly such a text. */
export function parseRegFile(text: string): readonly RegFileKey[] | null {
  const reader = { text: text.replace(/^\uFEFF/, ''), at: 0 };
  if (!reader.text.startsWith(HEADER)) return null;
  reader.at = HEADER.length;
  const keys: { key: string; values: RegFileValue[] }[] = [];
  for (;;) {
    match(reader, /[\r\n]*/y);
    if (reader.at >= reader.text.length) return keys;
    const key = match(reader, /\[([^\r\n]+)\](?=\r?\n|$)/y);
    if (key !== null) {
      keys.push({ key: key[1] ?? '', values: [] });
      continue;
    }
    const value = readValue(reader);
    const last = keys.at(-1);
    if (value === null || last === undefined) return null;
    last.values.push(value);
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

/** `pattern` is sticky; the reader goes on behind what it matches. */
function match(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found !== null) reader.at = pattern.lastIndex;
  return found;
}

// Windows writes a line break in a text as it is; Wine as \n.
const QUOTED = () => /"((?:[^"\\]|\\[^])*)"/y;

function readValue(reader: Reader): RegFileValue | null {
  const from = reader.at;
  const name = match(reader, /@/y) === null ? match(reader, QUOTED())?.[1] : '';
  if (name === undefined || match(reader, /=/y) === null) return null;
  const data = readData(reader);
  if (data === null || match(reader, /[ \t]*(?=\r?\n|$)/y) === null) return null;
  return { name: plain(name), ...data, raw: reader.text.slice(from, reader.at) };
}

function readData(reader: Reader): Pick<RegFileValue, 'type' | 'bytes'> | null {
  const text = match(reader, QUOTED());
  if (text !== null) return { type: REG_SZ, bytes: wide(`${plain(text[1] ?? '')}\0`) };
  const number = match(reader, /dword:([0-9a-f]{8})/iy);
  if (number !== null) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(Number.parseInt(number[1] ?? '', 16));
    return { type: REG_DWORD, bytes };
  }
  const hex = match(reader, /hex(?:\(([0-9a-f]{1,8})\))?:((?:[0-9a-f]{2}|,|\\\r?\n[ \t]*)*)/iy);
  if (hex === null) return null;
  const digits = (hex[2] ?? '').replaceAll(/[^0-9a-f]/gi, '');
  const type = hex[1] === undefined ? REG_BINARY : Number.parseInt(hex[1], 16);
  return { type, bytes: Buffer.from(digits, 'hex') };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', '0': '\0' };
const plain = (quoted: string): string =>
  quoted.replaceAll(/\\([^])/g, (_, letter: string) => ESCAPES[letter] ?? letter);

const wide = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

/** Is `key` that key or one below it? Windows compares keys without regard to case. */
export const isAtOrBelow = (key: string, above: string): boolean =>
  `${key.toLowerCase()}\\`.startsWith(`${above.toLowerCase()}\\`);

/** The text of a .reg file with these keys and values, each as it was written. */
export const formatRegFile = (keys: readonly RegFileKey[]): string =>
  [
    HEADER,
    ...keys.map(({ key, values }) =>
      ['', `[${key}]`, ...values.map(({ raw }) => raw)].join('\r\n'),
    ),
    '',
    '',
  ].join('\r\n');

/** One large number as a value of a .reg file. */
export function largeNumber(name: string, number: bigint): RegFileValue {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(number);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',');
  return { name, type: 11, bytes, raw: `"${name}"=hex(b):${hex}` };
}

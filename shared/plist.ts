/** What a property list holds. Dates and data are given as text, because nobody needs more of them. */
export type Plist =
  string | number | boolean | null | readonly Plist[] | { readonly [key: string]: Plist };

/** Deeper than this no settings file goes; a file that refers to itself would never end. */
const MAX_DEPTH = 64;
/** More than this in one file is not settings. */
const MAX_ITEMS = 200_000;

/** Reads a property list of macOS, binary or XML. Null for what is none, is cut or makes no sense. */
export function parsePlist(bytes: Uint8Array): Plist | null {
  try {
    return startsWith(bytes, 'bplist0') ? readBinary(bytes) : readXml(decode(bytes));
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Array.from(text).every((letter, index) => bytes[index] === letter.charCodeAt(0));

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), false);
  return utf8(bytes);
}

/** Without TextDecoder, which this layer does not know: broken parts become U+FFFD. */
function utf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    const tail = [...bytes.subarray(at + 1, at + length)];
    const whole = length > 0 && tail.length === length - 1 && tail.every((one) => one >> 6 === 2);
    const lead = length === 1 ? byte : byte & (0xff >> (length + 1));
    const point = tail.reduce((sum, one) => (sum << 6) | (one & 0x3f), lead);
    text += whole && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
    at += whole ? length : 1;
  }
  return text.replace(/^\uFEFF/, '');
}

function utf16(bytes: Uint8Array, little: boolean): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [one, two] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    text += String.fromCharCode(little ? one | (two << 8) : (one << 8) | two);
  }
  return text;
}

/** Only text names a thing; a file that has another key is broken. */
function keyOf(key: Plist): string {
  if (typeof key !== 'string') throw new SyntaxError('Not a property list');
  return key;
}

/** The binary form (CFBinaryPList.c): a table of offsets at the end, objects that name each other by number. */
function readBinary(bytes: Uint8Array): Plist {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 32;
  const [offsetSize, refSize] = [view.getUint8(end + 6), view.getUint8(end + 7)];
  const [count, top, table] = [8, 16, 24].map((at) => Number(view.getBigUint64(end + at)));
  if (count === undefined || top === undefined || table === undefined || count > MAX_ITEMS)
    throw new RangeError('Not a property list');
  let items = 0;

  const number = (at: number, size: number): number => {
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + view.getUint8(at + index);
    return value;
  };
  /** How many parts an object has, and where they begin. */
  const sized = (at: number): readonly [number, number] => {
    const low = view.getUint8(at) & 0x0f;
    if (low !== 0x0f) return [low, at + 1];
    const size = 1 << (view.getUint8(at + 1) & 0x0f);
    return [number(at + 2, size), at + 2 + size];
  };
  const refs = (at: number, length: number): readonly number[] => {
    if (length > MAX_ITEMS) throw new RangeError('Too long');
    return Array.from({ length }, (_, index) => number(at + index * refSize, refSize));
  };

  function read(index: number, depth: number): Plist {
    items += 1;
    if (depth > MAX_DEPTH || items > MAX_ITEMS || index >= Number(count))
      throw new RangeError('Not a property list');
    const at = number(Number(table) + index * offsetSize, offsetSize);
    const kind = view.getUint8(at) >> 4;
    const low = view.getUint8(at) & 0x0f;
    if (kind === 0x0) return low === 0x9 ? true : low === 0x8 ? false : null;
    if (kind === 0x1)
      return low === 3 ? Number(view.getBigInt64(at + 1)) : number(at + 1, 1 << low);
    if (kind === 0x2) return low === 2 ? view.getFloat32(at + 1) : view.getFloat64(at + 1);
    if (kind === 0x3) return String(view.getFloat64(at + 1));
    if (kind === 0x8) return number(at + 1, low + 1);
    const [length, start] = sized(at);
    if (kind === 0x4) return '';
    if (kind === 0x5 || kind === 0x6) {
      const size = kind === 0x5 ? length : length * 2;
      if (start + size > end) throw new RangeError('Cut');
      const part = bytes.subarray(start, start + size);
      return kind === 0x5 ? utf8(part) : utf16(part, false);
    }
    if (kind === 0xa || kind === 0xc) return refs(start, length).map((ref) => read(ref, depth + 1));
    if (kind !== 0xd) throw new RangeError('Unknown object');
    const keys = refs(start, length).map((ref) => read(ref, depth + 1));
    const values = refs(start + length * refSize, length).map((ref) => read(ref, depth + 1));
    return Object.fromEntries(keys.map((key, place) => [keyOf(key), values[place] ?? null]));
  }
  return read(top, 0);
}

type Token = { readonly open: string } | { readonly close: string } | { readonly text: string };

/** The XML form. It knows no entities but the five of XML and numbers, so that no file can make it grow. */
function readXml(text: string): Plist {
  const tokens = tokensOf(text);
  const at = tokens.findIndex((token) => 'open' in token && token.open === 'plist');
  let place = at + 1;
  if (at < 0) throw new SyntaxError('Not a property list');
  let items = 0;

  function read(depth: number): Plist {
    items += 1;
    if (depth > MAX_DEPTH || items > MAX_ITEMS) throw new RangeError('Too deep');
    const token = tokens[place];
    place += 1;
    if (token === undefined || !('open' in token)) throw new SyntaxError('Not a property list');
    const { open } = token;
    if (open.endsWith('/')) return emptyOf(open.slice(0, -1));
    if (open === 'dict' || open === 'array') return open === 'dict' ? dict(depth) : list(depth);
    let inner = '';
    for (; !closes(open); place += 1) {
      const next = tokens[place];
      if (next === undefined || !('text' in next)) throw new SyntaxError('Not a property list');
      inner += next.text;
    }
    place += 1;
    return valueOf(open, inner);
  }
  const closes = (name: string): boolean => {
    const token = tokens[place];
    return token !== undefined && 'close' in token && token.close === name;
  };
  const skip = (): void => {
    for (let token = tokens[place]; token !== undefined && 'text' in token; token = tokens[place])
      place += 1;
  };
  function list(depth: number): Plist {
    const found: Plist[] = [];
    skip();
    while (!closes('array')) {
      found.push(read(depth + 1));
      skip();
    }
    place += 1;
    return found;
  }
  function dict(depth: number): Plist {
    const found: [string, Plist][] = [];
    skip();
    while (!closes('dict')) {
      const key = read(depth + 1);
      skip();
      found.push([keyOf(key), read(depth + 1)]);
      skip();
    }
    place += 1;
    return Object.fromEntries(found);
  }
  skip();
  return read(0);
}

function tokensOf(text: string): readonly Token[] {
  const plain = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>/g, '');
  return [...plain.matchAll(/<\/([A-Za-z]+)\s*>|<([A-Za-z]+)(?:\s[^>]*?)?\s*(\/?)>|([^<]+)/g)].map(
    ([, close, open, empty, words]): Token => {
      if (close !== undefined) return { close };
      return open === undefined
        ? { text: unescape(words ?? '') }
        : { open: `${open}${empty ?? ''}` };
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const unescape = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, dec, name) => {
      if (typeof name === 'string') return ENTITIES[name] ?? whole;
      const point = Number.parseInt(String(hex ?? dec), hex === undefined ? 10 : 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
    },
  );

const emptyOf = (name: string): Plist =>
  name === 'true'
    ? true
    : name === 'false'
      ? false
      : name === 'dict'
        ? {}
        : name === 'array'
          ? []
          : '';

function valueOf(name: string, inner: string): Plist {
  if (name === 'integer' || name === 'real') return Number(inner.trim());
  return name === 'data' ? '' : inner;
}

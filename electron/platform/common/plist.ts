/** What a property list can hold, as far as a reading needs it. Data and dates are only that they are there. */
export type PlistValue =
  | string
  | number
  | boolean
  | null
  | readonly PlistValue[]
  | { readonly [name: string]: PlistValue };

/** Nothing that a reading needs lies deeper, or is larger; a made-up file cannot cost more. */
const DEPTH_MAX = 64;
const VALUES_MAX = 200_000;

/**
 * Reads a property list of macOS, XML or binary. Null for rubbish: it never throws, never loops, and knows no
 * entities but the five of XML. See docs/decisions for why it is our own.
 */
export function parsePlist(bytes: Uint8Array): PlistValue {
  try {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return data.toString('latin1', 0, 8) === 'bplist00'
      ? parseBinary(data)
      : parseXml(data.toString('utf8'));
  } catch {
    return null;
  }
}

class Rubbish extends Error {}

/** Apple's CFBinaryPList.c: a header, objects, a table of where they are, and a trailer of 32 bytes. */
function parseBinary(data: Buffer): PlistValue {
  if (data.length < 40) throw new Rubbish();
  const trailer = data.length - 32;
  const offsetSize = data.readUInt8(trailer + 6);
  const refSize = data.readUInt8(trailer + 7);
  const count = toCount(data.readBigUInt64BE(trailer + 8));
  const top = toCount(data.readBigUInt64BE(trailer + 16));
  const table = toCount(data.readBigUInt64BE(trailer + 24));
  let left = VALUES_MAX;

  const numberAt = (at: number, size: number): number => {
    if (size < 1 || size > 8 || at < 0 || at + size > data.length) throw new Rubbish();
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + data.readUInt8(at + index);
    return value;
  };

  function valueAt(ref: number, above: ReadonlySet<number>): PlistValue {
    left -= 1;
    // An object that holds itself would never end.
    if (left < 0 || ref >= count || above.has(ref) || above.size > DEPTH_MAX) throw new Rubbish();
    const at = numberAt(table + ref * offsetSize, offsetSize);
    if (at >= trailer) throw new Rubbish();
    const marker = data.readUInt8(at);
    const [type, low] = [marker >> 4, marker & 0x0f];
    if (type === 0x0) return low === 9 ? true : low === 8 ? false : null;
    if (type === 0x1) return integerAt(at + 1, 2 ** low);
    if (type === 0x2) return realAt(at + 1, 2 ** low);
    const [length, start] = low === 0x0f ? longLength(at + 1) : [low, at + 1];
    const inside = new Set([...above, ref]);
    const refs = (from: number, many: number) => {
      if (many > VALUES_MAX) throw new Rubbish();
      return Array.from({ length: many }, (_, index) => numberAt(from + index * refSize, refSize));
    };
    switch (type) {
      case 0x5:
        return textAt('latin1', start, length);
      case 0x6:
        return Buffer.from(sliceAt(start, length * 2))
          .swap16()
          .toString('utf16le');
      case 0xa:
      case 0xc:
        return refs(start, length).map((one) => valueAt(one, inside));
      case 0xd: {
        const keys = refs(start, length).map((one) => valueAt(one, inside));
        const values = refs(start + length * refSize, length);
        return Object.fromEntries(
          keys.map((key, index) => {
            if (typeof key !== 'string') throw new Rubbish();
            return [key, valueAt(values[index] ?? count, inside)];
          }),
        );
      }
      default:
        return null; // Data, dates and the like.
    }
  }

  const longLength = (at: number): [number, number] => {
    const marker = numberAt(at, 1);
    const size = 2 ** (marker & 0x0f);
    if (marker >> 4 !== 1) throw new Rubbish();
    return [numberAt(at + 1, size), at + 1 + size];
  };
  const sliceAt = (start: number, length: number): Buffer => {
    if (start + length > trailer) throw new Rubbish();
    return data.subarray(start, start + length);
  };
  const textAt = (encoding: BufferEncoding, start: number, length: number): string =>
    sliceAt(start, length).toString(encoding);
  const integerAt = (at: number, size: number): number => {
    if (size === 8) return Number(data.readBigInt64BE(at));
    return size > 8 ? Number.NaN : numberAt(at, size);
  };
  const realAt = (at: number, size: number): number =>
    size === 4 ? data.readFloatBE(at) : data.readDoubleBE(at);

  return valueAt(top, new Set());
}

function toCount(value: bigint): number {
  if (value > 1n << 31n) throw new Rubbish();
  return Number(value);
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z]+)[^>]*?(\/?)>|[^<]+/gy;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function parseXml(text: string): PlistValue {
  interface Open {
    readonly tag: string;
    text: string;
    key: string | null;
    readonly items: PlistValue[];
    readonly entries: [string, PlistValue][];
  }
  const stack: Open[] = [];
  let result: PlistValue | undefined;
  const put = (value: PlistValue): void => {
    const parent = stack.at(-1);
    if (parent?.tag === 'dict' && parent.key !== null) {
      parent.entries.push([parent.key, value]);
      parent.key = null;
    } else if (parent?.tag === 'array') parent.items.push(value);
    else result ??= value;
  };
  const close = (open: Open): void => {
    const parent = stack.at(-1);
    if (open.tag === 'plist') return;
    if (open.tag === 'key' && parent?.tag === 'dict') parent.key = unescape(open.text);
    else put(valueOf(open));
  };
  const valueOf = ({ tag, text: inner, items, entries }: Open): PlistValue => {
    switch (tag) {
      case 'string':
        return unescape(inner);
      case 'integer':
      case 'real':
        return Number(inner.trim());
      case 'true':
        return true;
      case 'false':
        return false;
      case 'array':
        return items;
      case 'dict':
        return Object.fromEntries(entries);
      default:
        return null;
    }
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    const [whole, closing, tag, empty] = token;
    if (tag === undefined) {
      const open = stack.at(-1);
      if (!whole.startsWith('<') && open !== undefined) open.text += whole;
      continue;
    }
    if (closing === '/') {
      const open = stack.pop();
      if (open?.tag !== tag) return null;
      close(open);
      continue;
    }
    const open: Open = { tag, text: '', key: null, items: [], entries: [] };
    if (empty === '/') close(open);
    else if (stack.push(open) > DEPTH_MAX) return null;
  }
  return stack.length === 0 ? (result ?? null) : null;
}

const unescape = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = Number(name.slice(1).replace(/^x/i, '0x'));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

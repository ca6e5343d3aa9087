/** A value in a call: only the shapes that we send. */
export type BusValue =
  | { readonly type: 's' | 'o'; readonly value: string }
  | { readonly type: 'ao'; readonly value: readonly string[] }
  /** A dictionary of text properties. */
  | { readonly type: 'a{sv}'; readonly value: Readonly<Record<string, string>> }
  | { readonly type: 'u'; readonly value: number };

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body?: readonly BusValue[];
}

/** A message that came in, reduced to what we look at. `body` is read with a `BodyReader`. */
export interface BusMessage {
  readonly kind: 'answer' | 'error' | 'signal' | 'other';
  /** The call that this answers; 0 for none. */
  readonly replyTo: number;
  readonly error: string;
  readonly path: string;
  readonly member: string;
  readonly body: Buffer;
}

const FIELD = {
  path: 1,
  interface: 2,
  member: 3,
  error: 4,
  replyTo: 5,
  destination: 6,
  signature: 8,
};
const KINDS = ['other', 'other', 'answer', 'error', 'signal'] as const;

/** Bytes in the D-Bus wire format, little endian. */
function createWriter() {
  let bytes = Buffer.alloc(0);
  const put = (more: Buffer): void => void (bytes = Buffer.concat([bytes, more]));
  const writer = {
    bytes: () => bytes,
    align: (to: number) => put(Buffer.alloc((to - (bytes.length % to)) % to)),
    byte: (value: number) => put(Buffer.from([value])),
    u32(value: number) {
      writer.align(4);
      const four = Buffer.alloc(4);
      four.writeUInt32LE(value);
      put(four);
    },
    text(value: string) {
      const utf8 = Buffer.from(value, 'utf8');
      writer.u32(utf8.length);
      put(Buffer.concat([utf8, Buffer.alloc(1)]));
    },
    signature: (value: string) =>
      put(Buffer.from([value.length, ...Buffer.from(value, 'latin1'), 0])),
    /** An array; its length does not count the padding before the first item. */
    array(alignment: number, items: readonly (() => void)[]) {
      writer.u32(0);
      const lengthAt = bytes.length - 4;
      writer.align(alignment);
      const start = bytes.length;
      for (const item of items) item();
      bytes.writeUInt32LE(bytes.length - start, lengthAt);
    },
  };
  return writer;
}

type Writer = ReturnType<typeof createWriter>;

function writeValue(writer: Writer, { type, value }: BusValue): void {
  if (type === 'u') writer.u32(value);
  else if (type === 'ao') writer.array(4, textsOf(writer, value));
  else if (type === 'a{sv}') writer.array(8, propertiesOf(writer, value));
  else writer.text(value);
}

const textsOf = (writer: Writer, texts: readonly string[]) =>
  texts.map((text) => () => {
    writer.text(text);
  });

const propertiesOf = (writer: Writer, properties: Readonly<Record<string, string>>) =>
  Object.entries(properties).map(([name, text]) => () => {
    writer.align(8);
    writer.text(name);
    writer.signature('s');
    writer.text(text);
  });

/** A method call as bytes for the bus. */
export function encodeCall(serial: number, call: BusCall): Buffer {
  const body = createWriter();
  for (const value of call.body ?? []) writeValue(body, value);
  const signature = (call.body ?? []).map(({ type }) => type).join('');
  const head = createWriter();
  // Little endian, method call, no flags, protocol 1.
  for (const byte of [0x6c, 1, 0, 1]) head.byte(byte);
  head.u32(body.bytes().length);
  head.u32(serial);
  const field = (code: number, type: 's' | 'o' | 'g', value: string) => () => {
    head.align(8);
    head.byte(code);
    head.signature(type);
    if (type === 'g') head.signature(value);
    else head.text(value);
  };
  head.array(8, [
    field(FIELD.path, 'o', call.path),
    field(FIELD.interface, 's', call.interface),
    field(FIELD.member, 's', call.member),
    field(FIELD.destination, 's', call.destination),
    ...(signature === '' ? [] : [field(FIELD.signature, 'g', signature)]),
  ]);
  head.align(8);
  return Buffer.concat([head.bytes(), body.bytes()]);
}

/** Reads the values of a body in their order. Past the end, texts are empty and numbers 0. */
export function createBodyReader(body: Buffer, start = 0) {
  let at = start;
  const reader = {
    at: () => at,
    align: (to: number) => void (at += (to - (at % to)) % to),
    byte: () => body[at++] ?? 0,
    u32() {
      reader.align(4);
      at += 4;
      return at <= body.length ? body.readUInt32LE(at - 4) : 0;
    },
    text() {
      const length = reader.u32();
      at += length + 1;
      return body.toString('utf8', at - length - 1, at - 1);
    },
    signature() {
      const length = reader.byte();
      at += length + 1;
      return body.toString('latin1', at - length - 1, at - 1);
    },
    boolean: () => reader.u32() === 1,
    /** The texts of an array of texts or paths. */
    texts() {
      const end = reader.u32() + at;
      const found: string[] = [];
      while (at < end && at < body.length) found.push(reader.text());
      return found;
    },
  };
  return reader;
}

/** Takes the first whole message off `bytes`; null while it is not all there. */
export function takeMessage(bytes: Buffer): { message: BusMessage; rest: Buffer } | null {
  if (bytes.length < 16) return null;
  const bodyLength = bytes.readUInt32LE(4);
  const bodyAt = Math.ceil((16 + bytes.readUInt32LE(12)) / 8) * 8;
  if (bytes.length < bodyAt + bodyLength) return null;
  const fields = readFields(bytes, 16 + bytes.readUInt32LE(12));
  const message: BusMessage = {
    kind: KINDS[bytes[1] ?? 0] ?? 'other',
    replyTo: Number(fields.get(FIELD.replyTo) ?? 0),
    error: String(fields.get(FIELD.error) ?? ''),
    path: String(fields.get(FIELD.path) ?? ''),
    member: String(fields.get(FIELD.member) ?? ''),
    body: bytes.subarray(bodyAt, bodyAt + bodyLength),
  };
  return { message, rest: bytes.subarray(bodyAt + bodyLength) };
}

function readFields(bytes: Buffer, end: number): Map<number, string | number> {
  const reader = createBodyReader(bytes, 16);
  const fields = new Map<number, string | number>();
  for (;;) {
    reader.align(8);
    if (reader.at() >= end) return fields;
    const code = reader.byte();
    const type = reader.signature();
    if (type === 'u') fields.set(code, reader.u32());
    else fields.set(code, type === 'g' ? reader.signature() : reader.text());
  }
}

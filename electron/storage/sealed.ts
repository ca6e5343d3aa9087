import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result';

/**
 * Why sealed bytes did not open.
 * damaged: cut, altered, never sealed, or sealed for another purpose. wrong-key: whole, but sealed with
 * another key. newer-version: written by a later Relock; leave it as it is.
 */
export type SealError = 'sealed.damaged' | 'sealed.wrong-key' | 'sealed.newer-version';

/** The version of the envelope that this build writes. */
export const ENVELOPE_VERSION = 1;

/** Length of every key, in bytes (AES-256). */
export const KEY_BYTES = 32;

/*
 * Envelope: MAGIC 6 | version 2 | key id 8 | check 4 | nonce 12 | ciphertext | tag 16.
 * The check covers what stands before it, so one flipped bit is never taken for a later version or another
 * key. The whole header and the purpose are authenticated with the content.
 */
const MAGIC = Buffer.from('RELOCK', 'ascii');
const KEY_ID_AT = 8;
const CHECK_AT = 16;
const NONCE_AT = 20;
const HEADER_BYTES = 32;
const TAG_BYTES = 16;

/**
 * Seals `bytes` with AES-256-GCM under a fresh random nonce.
 * `purpose` says what this is and whose ("person/<uuid>", "journal/<line>"); it is not stored, and the same
 * text is needed to unseal, so that one sealed thing cannot be put in the place of another.
 * `version` is for tests of files from the future.
 */
export function seal(
  key: Uint8Array,
  purpose: string,
  bytes: Uint8Array,
  version = ENVELOPE_VERSION,
): Uint8Array {
  const header = Buffer.concat([headerStart(version, keyId(key)), randomBytes(12)]);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(NONCE_AT), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(boundText(header, purpose));
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` made with the same key and purpose. Never throws on bad bytes. */
export function unseal(
  key: Uint8Array,
  purpose: string,
  bytes: Uint8Array,
): Result<Uint8Array, SealError> {
  const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!hasWholeHeader(sealed)) return err('sealed.damaged');
  if (sealed.readUInt16BE(MAGIC.length) > ENVELOPE_VERSION) return err('sealed.newer-version');
  if (sealed.readUInt16BE(MAGIC.length) !== ENVELOPE_VERSION) return err('sealed.damaged');
  if (!sealed.subarray(KEY_ID_AT, CHECK_AT).equals(keyId(key))) return err('sealed.wrong-key');
  if (sealed.length < HEADER_BYTES + TAG_BYTES) return err('sealed.damaged');
  const header = sealed.subarray(0, HEADER_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(NONCE_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundText(header, purpose));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const content = decipher.update(sealed.subarray(HEADER_BYTES, -TAG_BYTES));
  try {
    return ok(Buffer.concat([content, decipher.final()]));
  } catch {
    return err('sealed.damaged');
  }
}

function hasWholeHeader(sealed: Buffer): boolean {
  return (
    sealed.length >= NONCE_AT &&
    sealed.subarray(0, MAGIC.length).equals(MAGIC) &&
    sealed.subarray(CHECK_AT, NONCE_AT).equals(checkOf(sealed.subarray(0, CHECK_AT)))
  );
}

function headerStart(version: number, id: Buffer): Buffer {
  const start = Buffer.concat([MAGIC, Buffer.from([version >> 8, version & 0xff]), id]);
  return Buffer.concat([start, checkOf(start)]);
}

const checkOf = (start: Uint8Array): Buffer =>
  createHash('sha256').update(start).digest().subarray(0, 4);

/** Names a key without telling anything about it. */
const keyId = (key: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'relock/key-id', 8));

const boundText = (header: Uint8Array, purpose: string): Buffer =>
  Buffer.concat([header, Buffer.from(purpose, 'utf8')]);

import { createHash, randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result';
import { derive, LOCK_COST, isInBounds, type LockCost } from './key-wrap';
import { KEY_BYTES, seal, unseal } from './sealed';

/*
 * A sealed copy of one person: MAGIC 8 | version 2 | digest 32 | logN, r, p 3 | salt 16 | sealed.
 * The digest is over all that follows it, so a file that was cut or changed on the way is told from a
 * passphrase that does not open it, before anybody types one. It is no defence against forging: the seal is.
 */
const MAGIC = Buffer.from('RELOCKEX', 'ascii');
const EXPORT_VERSION = 1;
const DIGEST_AT = 10;
const COST_AT = 42;
const SALT_AT = 45;
const SEALED_AT = 61;

/** Why a file is not taken. not-ours: another kind of file. damaged: cut or changed. newer-version: a later Relock wrote it. */
export type ExportFault = 'not-ours' | 'damaged' | 'newer-version';

/** Seals `content` with a passphrase. `version` is for tests of files from the future. */
export async function sealExport(
  content: Uint8Array,
  passphrase: string,
  { cost = LOCK_COST, version = EXPORT_VERSION }: { cost?: LockCost; version?: number } = {},
): Promise<Result<Uint8Array, 'failed'>> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt, cost);
  if (key === null) return err('failed');
  const rest = Buffer.concat([
    Buffer.from([cost.logN, cost.r, cost.p]),
    salt,
    seal(key, purposeOf(cost, salt), content),
  ]);
  key.fill(0);
  return ok(
    Buffer.concat([MAGIC, Buffer.from([version >> 8, version & 0xff]), digest(rest), rest]),
  );
}

/** Is this a whole file of ours that this Relock can read? Needs no passphrase. */
export function checkExport(bytes: Uint8Array): Result<null, ExportFault> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.subarray(0, MAGIC.length);
  // The first bytes of ours, and no more: that is a cut file, not another kind.
  if (file.length === 0 || !MAGIC.subarray(0, start.length).equals(start)) return err('not-ours');
  if (file.length < SEALED_AT) return err('damaged');
  const version = file.readUInt16BE(MAGIC.length);
  if (version > EXPORT_VERSION) return err('newer-version');
  const isWhole = file.subarray(DIGEST_AT, COST_AT).equals(digest(file.subarray(COST_AT)));
  return version === EXPORT_VERSION && isWhole && isInBounds(costOf(file))
    ? ok(null)
    : err('damaged');
}

/** Opens what `sealExport` made. */
export async function openExport(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, ExportFault | 'wrong-passphrase' | 'failed'>> {
  const whole = checkExport(bytes);
  if (!whole.ok) return whole;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cost = costOf(file);
  const salt = file.subarray(SALT_AT, SEALED_AT);
  const key = await derive(passphrase, salt, cost);
  if (key?.length !== KEY_BYTES) return err('failed');
  const content = unseal(key, purposeOf(cost, salt), file.subarray(SEALED_AT));
  key.fill(0);
  if (content.ok) return content;
  return err(content.error === 'sealed.wrong-key' ? 'wrong-passphrase' : 'damaged');
}

const costOf = (file: Buffer): LockCost => ({
  logN: file[COST_AT] ?? 0,
  r: file[COST_AT + 1] ?? 0,
  p: file[COST_AT + 2] ?? 0,
});

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const purposeOf = ({ logN, r, p }: LockCost, salt: Uint8Array): string =>
  `export/${[logN, r, p].join('.')}/${Buffer.from(salt).toString('hex')}`;

import { randomBytes, scrypt } from 'node:crypto';
import { err, ok, type Result } from '../../shared/result';
import { KEY_BYTES, seal, unseal } from './sealed';

/** What one try at a passphrase costs (scrypt, RFC 7914): about 128 × r × 2^logN bytes, and time in proportion. */
export interface LockCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/**
 * What new locks cost: 128 MiB and about half a second. An older, cheaper lock is raised to this at its next
 * unlock. See docs/decisions/0030-app-lock.md.
 */
export const LOCK_COST: LockCost = { logN: 17, r: 8, p: 1 };

/** The dearest lock that is tried: an altered entry must not make Relock take all the memory. */
const MOST = { logN: 20, r: 16, p: 4 } as const;
const SALT_BYTES = 16;

/** A key that only a passphrase opens, as it lies in the keychain. */
export interface WrappedKey {
  readonly cost: LockCost;
  readonly salt: Uint8Array;
  /** The data key, sealed with what scrypt makes of the passphrase. */
  readonly sealed: Uint8Array;
}

/** wrong-passphrase: it does not open. damaged: the entry was altered. failed: this computer could not work it out. */
export type UnwrapFault = 'wrong-passphrase' | 'damaged' | 'failed';

/** Wraps a person's key. The salt is fresh each time, so that two locks with one passphrase have nothing in common. */
export async function wrapKey(
  personId: string,
  key: Uint8Array,
  passphrase: string,
  cost: LockCost,
): Promise<Result<WrappedKey, 'failed'>> {
  const salt = randomBytes(SALT_BYTES);
  const wrapping = await derive(passphrase, salt, cost);
  if (wrapping === null) return err('failed');
  const sealed = seal(wrapping, purposeOf(personId, { cost, salt }), key);
  wrapping.fill(0);
  return ok({ cost, salt, sealed });
}

/** Opens what `wrapKey` made for the same person. */
export async function unwrapKey(
  personId: string,
  wrapped: WrappedKey,
  passphrase: string,
): Promise<Result<Uint8Array, UnwrapFault>> {
  const wrapping = await derive(passphrase, wrapped.salt, wrapped.cost);
  if (wrapping === null) return err('failed');
  const key = unseal(wrapping, purposeOf(personId, wrapped), wrapped.sealed);
  wrapping.fill(0);
  if (!key.ok) return err(key.error === 'sealed.wrong-key' ? 'wrong-passphrase' : 'damaged');
  return key.value.length === KEY_BYTES ? key : err('damaged');
}

/** Is this lock cheaper to try than one that is made now? */
export const isOlder = ({ cost }: WrappedKey, target: LockCost): boolean =>
  cost.logN < target.logN || cost.r < target.r || cost.p < target.p;

/** What stands in front of the wrapped key in the keychain's entry, as plain text of digits and base64url. */
export const wrapToText = ({ cost, salt, sealed }: WrappedKey): string =>
  [cost.logN, cost.r, cost.p, toText(salt), toText(sealed)].join('.');

/** Null for anything that `wrapToText` did not write, also for a cost that is out of bounds. */
export function wrapFromText(text: string): WrappedKey | null {
  const [, logN = '', r = '', p = '', salt = '', sealed = ''] = WRAP.exec(text) ?? [];
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  if (!isInBounds(cost)) return null;
  return { cost, salt: Buffer.from(salt, 'base64url'), sealed: Buffer.from(sealed, 'base64url') };
}

/** Is this a cost that Relock would take upon itself? */
export const isInBounds = (cost: LockCost): boolean =>
  (Object.keys(MOST) as (keyof LockCost)[]).every(
    (part) => cost[part] >= 1 && cost[part] <= MOST[part],
  );

const WRAP = /^(\d{1,2})\.(\d{1,2})\.(\d{1,2})\.([\w-]{22})\.([\w-]{100,120})$/;

/**
 * The same passphrase typed on another keyboard or system can be other bytes for the same letters (é as one
 * character or as two); NFC makes them one. Nothing is trimmed and no case is changed.
 */
const bytesOf = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFC'), 'utf8');

/** The key that a passphrase makes. Works in another thread. Null when the system has not the memory for it. */
export function derive(
  passphrase: string,
  salt: Uint8Array,
  { logN, r, p }: LockCost,
): Promise<Buffer | null> {
  const N = 2 ** logN;
  const options = { N, r, p, maxmem: 128 * r * (N + p) + 1024 * 1024 };
  const secret = bytesOf(passphrase);
  return new Promise<Buffer>((resolve, reject) => {
    // It throws for what it cannot do at all, and calls back with what went wrong later.
    scrypt(secret, salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  })
    .catch(() => null)
    .finally(() => secret.fill(0));
}

/** Whose it is and what it costs are bound in: neither can be changed without being noticed. */
const purposeOf = (personId: string, { cost, salt }: Pick<WrappedKey, 'cost' | 'salt'>): string =>
  `person-key/${personId}/${[cost.logN, cost.r, cost.p, toText(salt)].join('.')}`;

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

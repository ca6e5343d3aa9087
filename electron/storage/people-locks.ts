import type { ClosedPerson } from '../../shared/ipc/snapshot';
import type { Person } from '../../shared/person';
import { err, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { SecretStore } from '../ports/secret-store';
import { isOlder, unwrapKey, wrapKey, type LockCost, type WrappedKey } from './key-wrap';
import { keepKey, readKey } from './keys';
import { createLockTries } from './lock-tries';
import type { PersonKey, PersonVault } from './person-vault';

/** Somebody whose app lock is on: their name, and what their passphrase opens. Nothing else is known of them. */
export interface LockedEntry {
  readonly name: string;
  readonly wrapped: WrappedKey;
}

/** What became of a try at a lock. `waitMs`: before the next one. */
export type TryAnswer =
  | { readonly kind: 'not-it'; readonly waitMs: number }
  | { readonly kind: 'wait'; readonly waitMs: number };

/** What became of an unlock. closed: the passphrase was right, and the file behind it does not open. */
export type UnlockAnswer =
  | { readonly kind: 'opened'; readonly person: Person; readonly usedBackup: boolean }
  | { readonly kind: 'closed'; readonly reason: ClosedPerson['reason'] }
  | TryAnswer;

/** keychain: it does not answer. failed: the lock could not be worked out, or its entry was altered. */
export type LockFault = 'people.unknown' | 'lock.keychain' | 'lock.failed';

/** The people whose keys are at hand, as the locks see them. */
interface Held {
  readonly person: () => Person;
  readonly hold: () => PersonKey | null;
  readonly setHold: (hold: PersonKey) => void;
}

interface PeopleLocksDeps {
  readonly vault: PersonVault;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly log: Logger;
  readonly cost: LockCost;
  readonly locked: Map<string, LockedEntry>;
  readonly find: (id: string) => Held | undefined;
  readonly admit: (person: Person, hold: PersonKey) => void;
}

/** Puts app locks before people, opens them and takes them away. Calls for one person must come one at a time. */
export function createPeopleLocks(deps: PeopleLocksDeps) {
  const { vault, secrets, log, cost, locked, find } = deps;
  const tries = createLockTries(secrets, deps.clock);

  /** One try at a passphrase. It is counted while it is worked out, and told once it is counted. */
  async function tryOnce(
    id: string,
    wrapped: WrappedKey,
    passphrase: string,
  ): Promise<Result<{ kind: 'key'; key: Uint8Array } | TryAnswer, LockFault>> {
    const before = await tries.look(id);
    if (!before.ok) return err('lock.keychain');
    if (before.value.waitMs > 0) return ok({ kind: 'wait', waitMs: before.value.waitMs });
    const [counted, opened] = await Promise.all([
      tries.count(id),
      unwrapKey(id, wrapped, passphrase),
    ]);
    if (!counted.ok) return err('lock.keychain');
    if (!opened.ok && opened.error === 'wrong-passphrase')
      return ok({ kind: 'not-it', waitMs: counted.value.waitMs });
    if (!opened.ok) {
      log.error('lock not worked out', { id, fault: opened.error });
      return err('lock.failed');
    }
    await tries.clear(id);
    return ok({ kind: 'key', key: opened.value });
  }

  /** Reads the file behind a lock that was opened. */
  async function openWith(id: string, hold: PersonKey): Promise<UnlockAnswer> {
    const read = await vault.readFile(id, hold);
    if (read.kind !== 'opened')
      return { kind: 'closed', reason: read.kind === 'closed' ? read.reason : 'unreadable' };
    deps.admit(read.person, hold);
    locked.delete(id);
    return { kind: 'opened', person: read.person, usedBackup: read.usedBackup };
  }

  /** A lock of an earlier Relock that was cheaper to try is made anew. When that fails, it stays as it was. */
  async function raised(
    id: string,
    { name, wrapped }: LockedEntry,
    key: Uint8Array,
    passphrase: string,
  ): Promise<PersonKey> {
    const before = { key, wrapped };
    if (!isOlder(wrapped, cost)) return before;
    const dearer = await wrapKey(id, key, passphrase, cost);
    if (!dearer.ok) return before;
    const hold = { key, wrapped: dearer.value };
    return (await vault.setLock({ id, name }, hold)).ok ? hold : before;
  }

  /** Opens the present lock with its passphrase, and puts another in its place; null takes it away. */
  async function replace(
    id: string,
    passphrase: string,
    next: string | null,
  ): Promise<Result<{ kind: 'done' } | TryAnswer, LockFault>> {
    const held = find(id);
    const hold = held?.hold() ?? null;
    if (held === undefined || hold === null) return err('people.unknown');
    if (hold.wrapped !== null) {
      const tried = await tryOnce(id, hold.wrapped, passphrase);
      if (!tried.ok) return tried;
      if (tried.value.kind !== 'key') return ok(tried.value);
      tried.value.key.fill(0);
    }
    const wrapped = next === null ? ok(null) : await wrapKey(id, hold.key, next, cost);
    if (!wrapped.ok) return err('lock.failed');
    const changed = { key: hold.key, wrapped: wrapped.value };
    const kept = await vault.setLock(held.person(), changed);
    if (!kept.ok) return err('lock.keychain');
    held.setHold(changed);
    if (next === null) await secrets.delete(`quick-key/${id}`);
    return ok({ kind: 'done' });
  }

  return {
    isOn: (id: string): boolean => locked.has(id) || (find(id)?.hold()?.wrapped ?? null) !== null,

    async unlock(id: string, passphrase: string): Promise<Result<UnlockAnswer, LockFault>> {
      const entry = locked.get(id);
      if (entry === undefined) return err('people.unknown');
      const tried = await tryOnce(id, entry.wrapped, passphrase);
      if (!tried.ok) return tried;
      if (tried.value.kind !== 'key') return ok(tried.value);
      const { key } = tried.value;
      return ok(await openWith(id, await raised(id, entry, key, passphrase)));
    },

    /** How long the next try has to wait, in milliseconds. */
    async waitLeft(id: string): Promise<Result<number, LockFault>> {
      const look = await tries.look(id);
      return look.ok ? ok(look.value.waitMs) : err('lock.keychain');
    },

    /** Puts the first lock before somebody. A quick unlock from before must not stand beside it. */
    async set(id: string, passphrase: string): Promise<Result<null, LockFault>> {
      if (find(id)?.hold()?.wrapped !== null) return err('people.unknown');
      const gone = await secrets.delete(`quick-key/${id}`);
      if (!gone.ok) return err('lock.keychain');
      const done = await replace(id, '', passphrase);
      return done.ok ? ok(null) : done;
    },
    change: (id: string, passphrase: string, next: string) => replace(id, passphrase, next),
    remove: (id: string, passphrase: string) => replace(id, passphrase, null),

    /** A second way to the key, which the system guards with a fingerprint. Only for somebody who is open. */
    async setQuick(id: string, on: boolean): Promise<Result<null, LockFault>> {
      const hold = find(id)?.hold() ?? null;
      if (hold?.wrapped == null) return err('people.unknown');
      const done = on
        ? await keepKey(secrets, `quick-key/${id}`, hold.key)
        : await secrets.delete(`quick-key/${id}`);
      return done.ok ? ok(null) : err('lock.keychain');
    },
    async hasQuick(id: string): Promise<boolean> {
      const key = await secrets.get(`quick-key/${id}`);
      return key.ok && key.value !== null;
    },
    /** After the system has said yes. */
    async unlockQuick(id: string): Promise<Result<UnlockAnswer, LockFault>> {
      const entry = locked.get(id);
      if (entry === undefined) return err('people.unknown');
      const key = await readKey(secrets, `quick-key/${id}`);
      if (!key.ok) return err('lock.keychain');
      if (key.value === null) return err('people.unknown');
      return ok(await openWith(id, { key: key.value, wrapped: entry.wrapped }));
    },
  };
}

export type PeopleLocks = ReturnType<typeof createPeopleLocks>;

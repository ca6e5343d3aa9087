import { randomUUID } from 'node:crypto';
import type { ClosedPerson, KeychainState, Notice } from '../../shared/ipc/snapshot';
import { newPerson, type Person } from '../../shared/person';
import { err, ok, type Result } from '../../shared/result';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import type { SecretStore } from '../ports/secret-store';
import type { DataFolder } from './data-folder';
import { realFileSystem, systemCode, type FileSystem } from './file-system';
import { LOCK_COST, type LockCost } from './key-wrap';
import { createLatestWriter, type LatestWriter } from './latest-writer';
import { KEYCHAIN_STATE_OF, MAX_PEOPLE, type OpenedPeople } from './opened-people';
import { createPeopleLocks, type LockedEntry } from './people-locks';
import { createPersonSealing, keyFrom } from './person-sealing';
import { createPersonVault, type PersonKey, type VaultFault } from './person-vault';

export interface PeopleRepositoryDeps {
  readonly folder: DataFolder;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told why something could not be saved, beside the code that the caller gets. */
  readonly tell?: (notice: Notice) => void;
  readonly fs?: FileSystem;
  /** For looking while another Relock may be writing: nothing is mended or tidied up. */
  readonly readOnly?: boolean;
  /** What a new lock costs to try. Tests take a cheap one. */
  readonly lockCost?: LockCost;
}

interface Entry {
  /** As far as it was saved: a state whose save failed is never shown as the present one. */
  person: Person;
  /** Null while the person lives in this session only. */
  hold: PersonKey | null;
  readonly writer: LatestWriter<Person, VaultFault>;
}

/**
 * The people who are helped on this computer: one sealed file each, under a key of its own in the keychain.
 * A call that returns ok is on the disk. Without a keychain everything stays in memory.
 */
export function createPeopleRepository(deps: PeopleRepositoryDeps) {
  const { folder, secrets, clock, log, tell = () => undefined } = deps;
  const { fs = realFileSystem, readOnly = false, lockCost = LOCK_COST } = deps;
  const vault = createPersonVault({ folder, secrets, fs, readOnly });
  const entries = new Map<string, Entry>();
  const locked = new Map<string, LockedEntry>();
  let closed: readonly ClosedPerson[] = [];
  let keeping = false;

  const count = (): number => entries.size + locked.size + closed.length;

  function admit(person: Person, hold: PersonKey | null): Entry {
    const entry: Entry = {
      person,
      hold,
      writer: createLatestWriter((latest) => put(entry, latest)),
    };
    return entry;
  }

  /** Brings one state to where the person is kept: the disk, from the first save on that succeeds, or memory. */
  async function put(entry: Entry, latest: Person): Promise<Result<null, VaultFault>> {
    if (entry.hold === null && keeping) {
      const key = await vault.create(latest);
      if (!key.ok) return key;
      entry.hold = key.value;
    } else if (entry.hold !== null) {
      const written = await vault.write(entry.hold, latest);
      if (!written.ok) return written;
      // The change itself is safe, so nobody is told; the next save or start writes the second copy again.
      if (written.value === 'first-only') log.warn('second copy not written', { id: latest.id });
    }
    entry.person = latest;
    return ok(null);
  }

  function report(step: string, id: string, fault: VaultFault): void {
    log.error(step, { id, fault });
    const reason = fault === 'disk-full' || fault === 'read-only' ? fault : 'failed';
    tell({ kind: 'could-not-save', reason });
  }

  async function keep(entry: Entry, person: Person): Promise<Result<null, 'people.not-saved'>> {
    const written = await entry.writer.write(person);
    if (written.ok) return written;
    report('person not saved', person.id, written.error);
    return err('people.not-saved');
  }

  /** Reads everybody who is not open yet. */
  async function readAll(): Promise<Notice[]> {
    const notices: Notice[] = [];
    closed = [];
    locked.clear();
    await vault.settle();
    for (const id of await vault.ids()) {
      if (entries.has(id) || count() >= MAX_PEOPLE) continue;
      const read = await vault.read(id);
      if (read.kind === 'opened') entries.set(id, admit(read.person, read.hold));
      if (read.kind === 'locked') locked.set(id, { name: read.name, wrapped: read.wrapped });
      if (read.kind === 'opened' && read.usedBackup)
        notices.push({ kind: 'used-backup', what: 'person' });
      if (read.kind === 'closed') closed = [...closed, { id, reason: read.reason }];
      if (read.kind === 'closed') log.warn('person not opened', { id, reason: read.reason });
    }
    await tellLostFromChanged();
    return notices;
  }

  /** Lost keys, one by one or all at once: in a keychain without anything of anybody here, it is another one. */
  async function tellLostFromChanged(): Promise<void> {
    const lost = closed.filter(({ reason }) => reason === 'key-gone');
    if (lost.length === 0) return;
    // Listed only here: some keychains hand the values out along with the names.
    const names = await secrets.names();
    if (!names.ok) return;
    const ids = new Set([...entries.keys(), ...locked.keys(), ...closed.map(({ id }) => id)]);
    if (names.value.some((name) => ids.has(name.split('/')[1] ?? ''))) return;
    closed = closed.map(({ id, reason }) => ({
      id,
      reason: reason === 'key-gone' ? 'keychain-changed' : reason,
    }));
    log.warn('keychain without anybody who is kept here', { lost: lost.length });
  }

  /** A folder that is not there yet holds nobody; one that cannot be read is never called empty. */
  async function readFolder(): Promise<Notice[]> {
    try {
      return await readAll();
    } catch (error) {
      const code = systemCode(error);
      if (code === '') throw error;
      if (code === 'ENOENT') return [];
      log.error('people folder not read', { code });
      return [{ kind: 'people-unreadable' }];
    }
  }

  /** People whose files are here while their keys cannot be read: they are named, never taken for nobody. */
  async function behindKeychain(): Promise<ClosedPerson[]> {
    const ids = await vault.ids().catch(() => []);
    return ids
      .filter((id) => !entries.has(id) && !locked.has(id))
      .map((id) => ({ id, reason: 'keychain' as const }));
  }

  const opened = (keychain: KeychainState, notices: readonly Notice[]): OpenedPeople => {
    const people = [...entries.values()].map(({ person }) => person);
    people.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    const behindLock = [...locked].map(([id, { name }]) => ({ id, name }));
    behindLock.sort((one, other) => one.name.localeCompare(other.name));
    return { keychain, keeping, people, locked: behindLock, closed, notices };
  };

  const locks = createPeopleLocks({
    vault,
    secrets,
    clock,
    log,
    cost: lockCost,
    locked,
    find: (id) => {
      const entry = entries.get(id);
      return (
        entry && {
          person: () => entry.person,
          hold: () => entry.hold,
          setHold: (hold) => (entry.hold = hold),
        }
      );
    },
    admit: (person, hold) => void entries.set(person.id, admit(person, hold)),
  });

  return {
    /** Seals under a person's own key, for what is kept of them beside their file. */
    sealing: createPersonSealing((id) =>
      locked.has(id) ? err('people.locked') : keyFrom(entries.get(id)?.hold),
    ),

    /** The app locks. */
    locks,

    /** Closes somebody's app lock: their key and what was read of them go from memory. False = they have none. */
    async lock(id: string): Promise<boolean> {
      const entry = entries.get(id);
      await entry?.writer.idle();
      const wrapped = entry?.hold?.wrapped ?? null;
      if (entry === undefined || wrapped === null) return false;
      entries.delete(id);
      locked.set(id, { name: entry.person.name, wrapped });
      entry.hold?.key.fill(0);
      return true;
    },

    /**
     * Reads everybody. Called once the first screen is painted, and again when the person asks for it;
     * then `mayAsk` lets the system show its own unlock window. People of this session are kept from the
     * moment the keychain is ready.
     */
    async open(mayAsk = false): Promise<OpenedPeople> {
      const probe = await secrets.probe({ mayAsk });
      if (!probe.ok) {
        closed = await behindKeychain();
        return opened(KEYCHAIN_STATE_OF[probe.error], []);
      }
      keeping = true;
      const notices = await readFolder();
      for (const entry of entries.values()) {
        if (entry.hold === null) await keep(entry, entry.person);
      }
      return opened('ready', notices);
    },

    async add(name: string): Promise<Result<Person, 'people.not-saved' | 'people.too-many'>> {
      if (count() >= MAX_PEOPLE) return err('people.too-many');
      const createdAt = new Date(clock.now()).toISOString();
      const person = newPerson({ id: randomUUID(), name, createdAt });
      const entry = admit(person, null);
      const kept = await keep(entry, person);
      if (!kept.ok) return kept;
      entries.set(person.id, entry);
      return ok(person);
    },

    /** Takes in somebody who comes from another computer, with a new key of this one. */
    async adopt(
      person: Person,
    ): Promise<Result<null, 'people.not-saved' | 'people.too-many' | 'transfer.already-here'>> {
      const { id } = person;
      if (entries.has(id) || locked.has(id) || closed.some((one) => one.id === id))
        return err('transfer.already-here');
      if (count() >= MAX_PEOPLE) return err('people.too-many');
      const entry = admit(person, null);
      const kept = await keep(entry, person);
      if (kept.ok) entries.set(id, entry);
      return kept;
    },

    /** Resolves when this state, or a later one of the same person, is on the disk. The last one wins. */
    async save(person: Person): Promise<Result<null, 'people.unknown' | 'people.not-saved'>> {
      const entry = entries.get(person.id);
      if (entry === undefined) return err('people.unknown');
      return keep(entry, person);
    },

    /** Removes a person's key, file and backup, also of one who could not be opened. */
    async remove(id: string): Promise<Result<null, 'people.unknown' | 'people.not-removed'>> {
      const entry = entries.get(id);
      const isHere = locked.has(id) || closed.some((person) => person.id === id);
      if (entry === undefined && !isHere) return err('people.unknown');
      entries.delete(id);
      await entry?.writer.idle();
      const removed = entry?.hold === null ? ok(null) : await vault.remove(id);
      if (removed.ok) {
        locked.delete(id);
        closed = closed.filter((person) => person.id !== id);
        return ok(null);
      }
      log.error('person not removed', { id, fault: removed.error });
      if (entry !== undefined && removed.error.startsWith('keychain.')) entries.set(id, entry);
      return err('people.not-removed');
    },

    /** Lets go of everybody in memory, once nobody is being written any more: for "forget everything". */
    async forget(): Promise<void> {
      const writing = [...entries.values()].map(({ writer }) => writer.idle());
      entries.clear();
      locked.clear();
      await Promise.all(writing);
      closed = [];
    },
  };
}

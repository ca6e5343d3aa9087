import type { Person } from '../../shared/person';
import { assertNever, err, ok, type Result } from '../../shared/result';
import {
  isSafeIdOf,
  type SafeSecretId,
  type SecretStore,
  type SecretStoreError,
} from '../ports/secret-store';
import { removeUnfinished, type WrittenCopies } from './atomic-file';
import { prepareDataFolder, type DataFolder } from './data-folder';
import { writeFault, type FileSystem, type WriteFault } from './file-system';
import type { WrappedKey } from './key-wrap';
import { createKey } from './keys';
import { clearMarker, readNames, setMarker } from './people-markers';
import { entryToText, readEntry, replaceEntry, type PersonEntry } from './person-entry';
import { readPerson, removePerson, writePerson, type PersonRead } from './person-file';

/** Why a person could not be kept or removed. */
export type VaultFault = WriteFault | SecretStoreError;

/** What is needed to write a person again. */
export interface PersonKey {
  readonly key: Uint8Array;
  /** What a passphrase opens, when their app lock is on: then this lies in the keychain instead of the key. */
  readonly wrapped: WrappedKey | null;
}

/** A person's file, opened, with the key for writing it again; or behind its app lock. */
export type VaultRead =
  | (Extract<PersonRead, { kind: 'opened' }> & { readonly hold: PersonKey })
  | { readonly kind: 'locked'; readonly wrapped: WrappedKey; readonly name: string }
  | Exclude<PersonRead, { kind: 'opened' }>;

interface VaultDeps {
  readonly folder: DataFolder;
  readonly secrets: SecretStore;
  readonly fs: FileSystem;
  /** Another Relock may be writing here: look, and change nothing. */
  readonly readOnly: boolean;
}

/**
 * One person on the disk: a sealed file, its backup, and a key in the keychain.
 * They change in several steps. A marker stands beside them meanwhile, so that after a crash at any point
 * there is either a whole person or nothing that can be read, and no key that nobody knows.
 */
export function createPersonVault({
  folder: { people: folder, ...rest },
  secrets,
  fs,
  readOnly,
}: VaultDeps) {
  /** Keys first: without them the file and the values of the Safe are noise, also where old copies of them are. */
  async function erase(id: string): Promise<Result<null, VaultFault>> {
    for (const secret of ['person-key-next', 'quick-key', 'lock-tries', 'person-key'] as const) {
      const gone = await secrets.delete(`${secret}/${id}`);
      if (!gone.ok) return gone;
    }
    const emptied = await emptySafe(id);
    if (!(await removePerson(folder, id, fs))) return err('read-only');
    return emptied ? ok(null) : err('failed');
  }

  /** Removes a person's values from the keychain by their names, as the index may not open any more. */
  async function emptySafe(id: string): Promise<boolean> {
    const names = await secrets.names();
    if (!names.ok) return false;
    for (const name of names.value.filter((one): one is SafeSecretId => isSafeIdOf(one, id))) {
      if (!(await secrets.delete(name)).ok) return false;
    }
    return true;
  }

  /**
   * Puts an entry back that another program removed or replaced, and keeps the name beside a lock the present
   * one. A keychain that gives no answer is no reason not to write: the key was there when the person was opened.
   */
  async function holdEntry(
    person: Person,
    hold: PersonKey,
  ): Promise<Result<null, SecretStoreError>> {
    const entry = entryOf(person.name, hold);
    const found = await secrets.get(`person-key/${person.id}`);
    const same = found.ok && found.value === entryToText(entry);
    return same || !found.ok ? ok(null) : replaceEntry(secrets, person.id, entry);
  }

  async function readFile(id: string, hold: PersonKey): Promise<VaultRead> {
    const read = await readPerson(folder, hold.key, id, { fs, mend: !readOnly });
    return read.kind === 'opened' ? { ...read, hold } : read;
  }

  return {
    /** Gives a new person a key and a file. The key is in the keychain and read back before the file is there. */
    async create(person: Person): Promise<Result<PersonKey, VaultFault>> {
      const ready = await prepareDataFolder({ people: folder, ...rest }, fs);
      if (!ready.ok) return err(ready.error === 'not-a-folder' ? 'failed' : ready.error);
      const marked = await attempt(() => setMarker(folder, person.id, 'adding', fs));
      if (!marked.ok) return marked;
      const key = await createKey(secrets, `person-key/${person.id}`);
      const written = key.ok ? await writePerson(folder, key.value, person, fs) : key;
      // Not whole: taken back now, or by `settle` at the next start when even that fails.
      const settled = written.ok || (await erase(person.id)).ok;
      if (settled) await clearMarker(folder, person.id, 'adding', fs);
      if (!key.ok) return key;
      return written.ok ? ok({ key: key.value, wrapped: null }) : written;
    },

    /** Writes an existing person, whose key must still be there at the next start. */
    async write(hold: PersonKey, person: Person): Promise<Result<WrittenCopies, VaultFault>> {
      const held = await holdEntry(person, hold);
      return held.ok ? writePerson(folder, hold.key, person, fs) : held;
    },

    async read(id: string): Promise<VaultRead> {
      const entry = await readEntry(secrets, id, readOnly);
      if (!entry.ok) return { kind: 'closed', reason: 'keychain' };
      switch (entry.value.kind) {
        case 'none':
          return { kind: 'closed', reason: 'key-gone' };
        case 'newer':
          return { kind: 'closed', reason: 'newer-version' };
        case 'locked':
          return entry.value;
        case 'plain':
          return readFile(id, { key: entry.value.key, wrapped: null });
        default:
          return assertNever(entry.value);
      }
    },

    /** Reads somebody whose key a passphrase, or a quick unlock, has opened. */
    readFile,

    /** Puts a new lock before a person, or takes it away. Killed at any point, exactly one of both opens. */
    setLock: ({ id, name }: Pick<Person, 'id' | 'name'>, hold: PersonKey) =>
      replaceEntry(secrets, id, entryOf(name, hold)),

    /** Removes the key, the file and the backup. When the key cannot go, the person stays whole. */
    async remove(id: string): Promise<Result<null, VaultFault>> {
      const marked = await attempt(() => setMarker(folder, id, 'removing', fs));
      if (!marked.ok) return marked;
      const erased = await erase(id);
      // What stays behind without its key is noise; the marker has it removed at the next start.
      const keyStays = !erased.ok && erased.error.startsWith('keychain.');
      if (erased.ok || keyStays) await clearMarker(folder, id, 'removing', fs);
      return erased;
    },

    /** Finishes what a crash left half done. Needs a keychain that is open. */
    async settle(): Promise<void> {
      if (readOnly) return;
      await removeUnfinished(folder, fs);
      const { ids, markers } = await readNames(folder, fs);
      for (const { id, marker } of markers) {
        const whole = marker === 'adding' && ids.includes(id);
        if (whole || (await erase(id)).ok) await clearMarker(folder, id, marker, fs);
      }
    },

    /** The ids that have a file here, without those that are being removed. Throws system errors. */
    async ids(): Promise<readonly string[]> {
      const { ids, markers } = await readNames(folder, fs);
      const going = markers.filter(({ marker }) => marker === 'removing').map(({ id }) => id);
      return ids.filter((id) => !going.includes(id));
    },
  };
}

const entryOf = (name: string, { key, wrapped }: PersonKey): PersonEntry =>
  wrapped === null ? { kind: 'plain', key } : { kind: 'locked', wrapped, name };

async function attempt(step: () => Promise<void>): Promise<Result<null, WriteFault>> {
  try {
    await step();
    return ok(null);
  } catch (error) {
    return err(writeFault(error));
  }
}

export type PersonVault = ReturnType<typeof createPersonVault>;

import type { Person } from '../../shared/person';
import { err, ok, type Result } from '../../shared/result';
import type { SecretStore, SecretStoreError } from '../ports/secret-store';
import { removeUnfinished, type WrittenCopies } from './atomic-file';
import { prepareDataFolder, type DataFolder } from './data-folder';
import { writeFault, type FileSystem, type WriteFault } from './file-system';
import { createKey, keepKey, readKey } from './keys';
import { clearMarker, readNames, setMarker } from './people-markers';
import { readPerson, removePerson, writePerson, type PersonRead } from './person-file';

/** Why a person could not be kept or removed. */
export type VaultFault = WriteFault | SecretStoreError;

/** A person's file, opened, with the key for writing it again. */
export type VaultRead =
  | (Extract<PersonRead, { kind: 'opened' }> & { readonly key: Uint8Array })
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
  /** Key first: without it the file is noise, also where old copies of it are. */
  async function erase(id: string): Promise<Result<null, VaultFault>> {
    const key = await secrets.delete(`person-key/${id}`);
    if (!key.ok) return key;
    return (await removePerson(folder, id, fs)) ? ok(null) : err('read-only');
  }

  /**
   * Puts a key back that another program removed or replaced. A keychain that gives no answer is no reason
   * not to write: the key was there when the person was opened.
   */
  async function holdKey(id: string, key: Uint8Array): Promise<Result<null, SecretStoreError>> {
    const found = await secrets.get(`person-key/${id}`);
    const same = found.ok && found.value === Buffer.from(key).toString('base64url');
    return same || !found.ok ? ok(null) : keepKey(secrets, `person-key/${id}`, key);
  }

  return {
    /** Gives a new person a key and a file. The key is in the keychain and read back before the file is there. */
    async create(person: Person): Promise<Result<Uint8Array, VaultFault>> {
      const ready = await prepareDataFolder({ people: folder, ...rest }, fs);
      if (!ready.ok) return err(ready.error === 'not-a-folder' ? 'failed' : ready.error);
      const marked = await attempt(() => setMarker(folder, person.id, 'adding', fs));
      if (!marked.ok) return marked;
      const key = await createKey(secrets, `person-key/${person.id}`);
      const written = key.ok ? await writePerson(folder, key.value, person, fs) : key;
      // Not whole: taken back now, or by `settle` at the next start when even that fails.
      const settled = written.ok || (await erase(person.id)).ok;
      if (settled) await clearMarker(folder, person.id, 'adding', fs);
      return written.ok ? key : written;
    },

    /** Writes an existing person, whose key must still be there at the next start. */
    async write(key: Uint8Array, person: Person): Promise<Result<WrittenCopies, VaultFault>> {
      const held = await holdKey(person.id, key);
      return held.ok ? writePerson(folder, key, person, fs) : held;
    },

    async read(id: string): Promise<VaultRead> {
      const key = await readKey(secrets, `person-key/${id}`);
      if (!key.ok) return { kind: 'closed', reason: 'keychain' };
      if (key.value === null) return { kind: 'closed', reason: 'key-gone' };
      const read = await readPerson(folder, key.value, id, { fs, mend: !readOnly });
      return read.kind === 'opened' ? { ...read, key: key.value } : read;
    },

    /** Removes the key, the file and the backup. When the key cannot go, the person stays whole. */
    async remove(id: string): Promise<Result<null, VaultFault>> {
      const marked = await attempt(() => setMarker(folder, id, 'removing', fs));
      if (!marked.ok) return marked;
      const erased = await erase(id);
      // A file that stays behind without its key is noise; the marker has it removed at the next start.
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

async function attempt(step: () => Promise<void>): Promise<Result<null, WriteFault>> {
  try {
    await step();
    return ok(null);
  } catch (error) {
    return err(writeFault(error));
  }
}

import path from 'node:path';
import type { ClosedPerson } from '../../shared/ipc/snapshot';
import { FRESH_SECTIONS, PERSON_VERSION, type Person } from '../../shared/person';
import { personSchema } from '../../shared/schema/person';
import { err, ok, type Result } from '../../shared/result';
import {
  backupOf,
  removeFile,
  syncFolder,
  writeFileAtomic,
  type WrittenCopies,
} from './atomic-file';
import type { FileSystem, WriteFault } from './file-system';
import { migrate, type Migrations } from './migrations';
import { readMirrored } from './mirrored-file';
import { seal, unseal, type SealError } from './sealed';

/** The steps between the versions of a person's file. Version 1 knew the sign-out guide alone. */
export const PERSON_MIGRATIONS: Migrations = {
  current: PERSON_VERSION,
  steps: { 1: (old) => ({ ...FRESH_SECTIONS, ...old }) },
};

/** Why one copy of a person's file did not open. */
type PersonFault = SealError | 'newer-version' | 'not-valid';

/** What is in the file of one person. */
export type PersonRead =
  | { readonly kind: 'opened'; readonly person: Person; readonly usedBackup: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'closed'; readonly reason: ClosedPerson['reason'] };

/** The sealed file of one person. */
export const personFile = (folder: string, id: string): string => path.join(folder, `${id}.sealed`);

/** Writes a person's file and its backup, sealed for this person only. */
export const writePerson = (
  folder: string,
  key: Uint8Array,
  person: Person,
  fs: FileSystem,
): Promise<Result<WrittenCopies, WriteFault>> =>
  writeFileAtomic(
    personFile(folder, person.id),
    seal(key, purposeOf(person.id), Buffer.from(JSON.stringify(person))),
    fs,
  );

/** Reads a person's file, or its backup. With `mend`, damage to one of them is repaired from the other. */
export async function readPerson(
  folder: string,
  key: Uint8Array,
  id: string,
  { fs, mend }: { readonly fs: FileSystem; readonly mend: boolean },
): Promise<PersonRead> {
  const read = await readMirrored<Person, PersonFault>(personFile(folder, id), {
    fs,
    mend,
    open: (bytes) => openPerson(key, id, bytes),
    isFinal: isNewer,
  });
  if (read.kind === 'opened') {
    return { kind: 'opened', person: read.value, usedBackup: read.usedBackup };
  }
  if (read.kind === 'none') return read;
  return { kind: 'closed', reason: reasonOf(read.faults) };
}

/** Opens the sealed bytes of the person `id`. `migrations` is for tests of steps that do not exist yet. */
export function openPerson(
  key: Uint8Array,
  id: string,
  bytes: Uint8Array,
  migrations: Migrations = PERSON_MIGRATIONS,
): Result<Person, PersonFault> {
  const content = unseal(key, purposeOf(id), bytes);
  if (!content.ok) return content;
  const stored = parseJson(content.value);
  if (!stored.ok) return stored;
  const person = readStoredPerson(stored.value, migrations);
  if (!person.ok) return person;
  return person.value.id === id ? person : err('not-valid');
}

/** Brings what was stored of a person up to the present version and checks it. */
export function readStoredPerson(
  stored: unknown,
  migrations: Migrations = PERSON_MIGRATIONS,
): Result<Person, 'newer-version' | 'not-valid'> {
  const present = migrate(stored, migrations);
  if (!present.ok) return present;
  const person = personSchema.safeParse(present.value);
  return person.success ? ok(person.data) : err('not-valid');
}

/** Removes a person's file and its backup. False when one of them is still there. */
export async function removePerson(folder: string, id: string, fs: FileSystem): Promise<boolean> {
  const file = personFile(folder, id);
  const gone = [await removeFile(file, fs), await removeFile(backupOf(file), fs)];
  const synced = await syncFolder(folder, fs).then(
    () => true,
    () => false,
  );
  return synced && gone.every(Boolean);
}

function parseJson(bytes: Uint8Array): Result<unknown, 'not-valid'> {
  try {
    return ok(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return err('not-valid');
  }
}

const isNewer = (fault: PersonFault | 'unreadable'): boolean =>
  fault === 'newer-version' || fault === 'sealed.newer-version';

function reasonOf(faults: readonly (PersonFault | 'unreadable')[]): ClosedPerson['reason'] {
  if (faults.some(isNewer)) return 'newer-version';
  // Whole files that another key opens: the key they were sealed with is not in the keychain any more.
  if (faults.includes('sealed.wrong-key')) return 'key-gone';
  return faults.includes('unreadable') ? 'unreadable' : 'damaged';
}

/** Bound into the seal, so that one person's file does not open in the place of another's. */
const purposeOf = (id: string): string => `person/${id}`;

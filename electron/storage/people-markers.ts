import path from 'node:path';
import { removeFile, syncFolder } from './atomic-file';
import { realFileSystem, type FileSystem } from './file-system';

/**
 * A person is a file and a key in the keychain, which cannot change in one step. An empty marker file
 * stands beside them while they do, so that the next start knows what to finish and no key is left behind.
 */
export type Marker = 'adding' | 'removing';

const MARKER = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(adding|removing)$/;
const PERSON = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.sealed(?:\.backup)?$/;

/** What the names in the folder of people say. */
export interface PeopleNames {
  /** Ids with a file or a backup. */
  readonly ids: readonly string[];
  readonly markers: readonly { readonly id: string; readonly marker: Marker }[];
}

/** Puts a marker on the disk. Throws system errors. */
export async function setMarker(
  folder: string,
  id: string,
  marker: Marker,
  fs: FileSystem,
): Promise<void> {
  const handle = await fs.open(path.join(folder, `${id}.${marker}`), 'w', 0o600);
  await handle.close();
  await syncFolder(folder, fs);
}

/** Takes a marker away. One that cannot go is handled again at the next start. */
export const clearMarker = (
  folder: string,
  id: string,
  marker: Marker,
  fs: FileSystem,
): Promise<boolean> => removeFile(path.join(folder, `${id}.${marker}`), fs);

/** Reads the names in the folder of people. An absent folder holds nobody. Throws other system errors. */
export async function readNames(
  folder: string,
  fs: FileSystem = realFileSystem,
): Promise<PeopleNames> {
  const names = await fs.readdir(folder);
  const ids = new Set(names.flatMap((name) => PERSON.exec(name)?.[1] ?? []));
  const markers = names.flatMap((name) => {
    const [, id, marker] = MARKER.exec(name) ?? [];
    return id !== undefined && (marker === 'adding' || marker === 'removing')
      ? [{ id, marker }]
      : [];
  }) satisfies PeopleNames['markers'];
  return { ids: [...ids].sort(), markers };
}

import path from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import {
  realFileSystem,
  systemCode,
  writeFault,
  type FileSystem,
  type WriteFault,
} from './file-system';

/** Every place inside Relock's data folder. Absolute paths. */
export interface DataFolder {
  readonly root: string;
  /** One sealed file per person, and its backup. */
  readonly people: string;
  /** What is needed to undo a local action, sealed: one folder per journal entry. */
  readonly backups: string;
  /** The sealed journal of local actions. */
  readonly journal: string;
  /** Plain settings, without personal data. */
  readonly settings: string;
  readonly logs: string;
}

/** Why the data folder cannot be used. Nothing was changed in it. */
export type FolderFault = WriteFault | 'not-a-folder';

/** Names the places under `root`, an absolute path. Touches nothing. */
export function dataFolderAt(root: string): DataFolder {
  return {
    root,
    people: path.join(root, 'people'),
    backups: path.join(root, 'backups'),
    journal: path.join(root, 'journal.sealed'),
    settings: path.join(root, 'settings.json'),
    logs: path.join(root, 'logs'),
  };
}

/**
 * Makes the folder ready for writing: there, a real folder, and closed to other people of this computer.
 * A link in its place is refused: it could lead our files, and their removal, anywhere.
 */
export async function prepareDataFolder(
  folder: DataFolder,
  fs: FileSystem = realFileSystem,
): Promise<Result<null, FolderFault>> {
  try {
    for (const place of [folder.root, folder.people, folder.backups]) {
      await fs.mkdir(place, { recursive: true, mode: 0o700 });
      const stat = await fs.lstat(place);
      if (!stat.isDirectory()) return err('not-a-folder');
      // Windows has no such bits; there the folder is inside the person's own profile.
      if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) await fs.chmod(place, 0o700);
    }
    return ok(null);
  } catch (error) {
    if (['EEXIST', 'ENOTDIR', 'ELOOP'].includes(systemCode(error))) return err('not-a-folder');
    return err(writeFault(error));
  }
}

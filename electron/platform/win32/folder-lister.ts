import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FolderItem, FolderLister, ListProblem } from '../../ports/folder-lister';
import type { Logger } from '../../ports/logger';
import type { FolderApi, FoundName } from './folder-api';
import { WIN32 } from './windows-api';

interface ListerDeps {
  readonly loadApi: () => Promise<FolderApi>;
  readonly log: Logger;
}

/** Names that are listed before anything else in Relock gets its turn. */
const PIECE = 1_024;

const DIRECTORY = 0x10;
const REPARSE_POINT = 0x400;
/** A folder of which not all names are here: listing them would fetch them (onedrive.md D.5, row 2). */
const RECALL_ON_OPEN = 0x40000;
/** IO_REPARSE_TAG_CLOUD and its sixteen kinds. */
const isCloudTag = (tag: number): boolean => (tag & 0xffff0fff) >>> 0 === 0x9000001a;
/** A link to another place: IO_REPARSE_TAG_SYMLINK, IO_REPARSE_TAG_MOUNT_POINT. */
const LINKS: ReadonlySet<number> = new Set([0xa000000c, 0xa0000003]);

/** Lists folders of this Windows by name, size and attributes alone. */
export function createFolderLister({ loadApi, log }: ListerDeps): FolderLister {
  let loading: Promise<FolderApi | null> | undefined;
  const load = () =>
    (loading ??= loadApi().catch((cause: unknown) => {
      log.warn('The folder reader could not be loaded', { cause: String(cause) });
      return null;
    }));
  return {
    list: async (folder, each) => {
      const api = await load();
      if (api === null || folder.includes('\0')) return 'failed';
      const { code, handle, first } = api.open(folder);
      if (code !== WIN32.ok) return problemOf(code);
      try {
        return await readAll(api, handle, first, each);
      } finally {
        api.close(handle);
      }
    },
  };
}

async function readAll(
  api: FolderApi,
  handle: bigint,
  first: FoundName,
  each: Parameters<FolderLister['list']>[1],
): Promise<ListProblem | null> {
  let piece: FolderItem[] = [];
  for (let found: ReturnType<FolderApi['next']> = first; found !== null; found = api.next(handle)) {
    if ('code' in found) return problemOf(found.code);
    if (found.name === '.' || found.name === '..') continue;
    piece.push(itemOf(found));
    if (piece.length < PIECE) continue;
    if (!(await each(piece))) return null;
    piece = [];
    await nextTurn();
  }
  if (piece.length > 0) await each(piece);
  await nextTurn();
  return null;
}

/** What one name is, and whether its own names may be listed. */
export function itemOf({ name, attributes, size, tag }: FoundName): FolderItem {
  const reparse = (attributes & REPARSE_POINT) !== 0;
  const folder = (attributes & DIRECTORY) !== 0;
  const enter = folder && (attributes & RECALL_ON_OPEN) === 0 && (!reparse || isCloudTag(tag));
  const kind = LINKS.has(tag) ? 'link' : folder ? 'folder' : 'file';
  return { name, kind, size: folder ? 0 : size, attributes, enter };
}

function problemOf(code: number): ListProblem {
  if (code === WIN32.fileNotFound || code === WIN32.pathNotFound) return 'missing';
  return code === WIN32.accessDenied ? 'denied' : 'failed';
}

import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { err, ok, type Result } from '../../../shared/result';
import { isOnlineOnly, type FolderItem, type FolderLister } from '../../ports/folder-lister';
import type { WalkControl } from '../action';
import type { KeepProblem, UndoBox } from '../undo-box';

/** What a walk through the sync folder counts. Nothing in it is opened. */
export interface TreeFacts {
  readonly files: number;
  readonly folders: number;
  readonly bytes: number;
  /** Folders whose names could not be listed. */
  readonly unreadable: number;
  readonly onlineOnly: { readonly files: number; readonly bytes: number };
}

type WalkProblem = 'cancelled' | 'folder-missing';
type Visit = (folder: string, items: readonly FolderItem[]) => Promise<boolean> | boolean;

/**
 * Walks through a folder, a piece of a folder at a time, so that 100,000 names take no more memory than some
 * thousand. `folder` is below the root; '' is the root itself.
 */
async function walk(
  lister: FolderLister,
  root: string,
  visit: Visit,
  { signal, onCount }: WalkControl = {},
  from = '',
): Promise<Result<TreeFacts, WalkProblem>> {
  const tally = startTally();
  const waiting = [from];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const here = folder;
    const seen = { any: false };
    const problem = await lister.list(join(root, here), async (items) => {
      if (signal?.aborted === true) return false;
      seen.any = true;
      for (const item of items) {
        tally.add(item);
        if (item.enter) waiting.push(join(here, item.name));
      }
      onCount?.(tally.names());
      return visit(here, items);
    });
    if (signal?.aborted === true) return err('cancelled');
    if (here === from && problem === 'missing') return err('folder-missing');
    if (problem !== null) tally.unreadable();
    // Also of a folder without names something is kept, so that what comes into it is seen.
    if (!seen.any && !(await visit(here, []))) break;
  }
  return ok(tally.facts());
}

/** Counts the sync folder and keeps nothing. */
export const countTree = (lister: FolderLister, root: string, control: WalkControl = {}) =>
  walk(lister, root, () => true, control);

const startTally = () => {
  const counts = { files: 0, folders: 0, bytes: 0, unreadable: 0, online: 0, onlineBytes: 0 };
  return {
    add: (item: FolderItem): void => {
      if (item.kind === 'folder') {
        counts.folders += 1;
        return;
      }
      counts.files += 1;
      counts.bytes += item.size;
      if (!isOnlineOnly(item)) return;
      counts.online += 1;
      counts.onlineBytes += item.size;
    },
    addAll: (facts: TreeFacts): void => {
      counts.files += facts.files;
      counts.folders += facts.folders;
      counts.bytes += facts.bytes;
      counts.unreadable += facts.unreadable;
      counts.online += facts.onlineOnly.files;
      counts.onlineBytes += facts.onlineOnly.bytes;
    },
    unreadable: (): void => void (counts.unreadable += 1),
    names: (): number => counts.files + counts.folders,
    facts: (): TreeFacts => {
      const { files, folders, bytes, unreadable, online, onlineBytes } = counts;
      return {
        files,
        folders,
        bytes,
        unreadable,
        onlineOnly: { files: online, bytes: onlineBytes },
      };
    },
  };
};

/** A piece of a folder as it is kept: name, kind, size, attributes. */
const pieceSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.enum(['f', 'd', 'l', 'o']), z.number(), z.number()])),
]);
type Piece = z.output<typeof pieceSchema>;

const headSchema = z.strictObject({ parts: z.int().nonnegative() });

const LETTERS = { file: 'f', folder: 'd', link: 'l', other: 'o' } as const;
/** Names in one sealed part. */
const PART_NAMES = 8_192;
const HEAD = 'tree';
const partName = (index: number): string => `tree-${String(index)}`;

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Walks through the sync folder and keeps every name with size and attributes, part by part, sealed. */
export async function keepTree(
  lister: FolderLister,
  root: string,
  box: UndoBox,
  control: WalkControl,
): Promise<Result<TreeFacts, WalkProblem | KeepProblem>> {
  let [pieces, names, parts] = [[] as Piece[], 0, 0];
  const problems: KeepProblem[] = [];
  const flush = async (): Promise<boolean> => {
    const bytes = await pack(JSON.stringify(pieces));
    const kept = await box.keep(partName(parts), bytes);
    [pieces, names, parts] = [[], 0, parts + 1];
    if (!kept.ok) problems.push(kept.error);
    return kept.ok;
  };
  const walked = await walk(
    lister,
    root,
    (folder, items) => {
      pieces.push([folder, items.map(rowOf)]);
      names += items.length;
      return names < PART_NAMES || flush();
    },
    control,
  );
  if (walked.ok && problems.length === 0) await flush();
  const [problem] = problems;
  if (problem !== undefined) return err(problem);
  if (!walked.ok) return walked;
  const head = await box.keep(HEAD, Buffer.from(JSON.stringify({ parts })));
  return head.ok ? walked : head;
}

const rowOf = ({ name, kind, size, attributes }: FolderItem): Piece[1][number] => [
  name,
  LETTERS[kind],
  size,
  attributes,
];

/** How the sync folder stands against what was kept of it. `missing` is part of `changed`. */
export interface TreeDifference {
  readonly after: TreeFacts;
  readonly changed: number;
  readonly missing: number;
  /** Folders that were listed then and cannot be listed now, so that nobody knows what is in them. */
  readonly unknown: number;
}

/**
 * Compares the sync folder with what was kept, one folder at a time. A name that is gone or became another kind of
 * thing is missing; another size or a new name is a change. Null when what was kept cannot be opened.
 */
export async function compareTree(
  lister: FolderLister,
  root: string,
  box: UndoBox,
): Promise<TreeDifference | null> {
  const comparison = createComparison(lister, root);
  const parts = await readHead(box);
  if (parts === null) return null;
  for (let index = 0; index < parts; index += 1) {
    const pieces = await readPart(box, index);
    if (pieces === null) return null;
    for (const piece of pieces) await comparison.take(piece);
  }
  return comparison.end();
}

type Present = Map<string, FolderItem> | 'gone' | 'unknown';

function createComparison(lister: FolderLister, root: string) {
  const after = startTally();
  const difference = { changed: 0, missing: 0, unknown: 0 };
  let folder: string | null = null;
  let present: Present = 'gone';

  /** Opens the next folder; the names of one folder come one behind the other. */
  async function open(next: string): Promise<void> {
    await close();
    folder = next;
    const found = new Map<string, FolderItem>();
    const problem = await lister.list(join(root, next), (items) => {
      for (const item of items) {
        after.add(item);
        found.set(item.name, item);
      }
      return true;
    });
    present = problem === null ? found : problem === 'missing' ? 'gone' : 'unknown';
    if (present === 'unknown') after.unreadable();
  }

  /** What is left of a folder when all its kept names were looked up is new. */
  async function close(): Promise<void> {
    if (folder === null || typeof present === 'string') return;
    for (const item of present.values()) {
      difference.changed += 1;
      const below = item.enter
        ? await walk(lister, root, () => true, {}, join(folder, item.name))
        : null;
      if (below?.ok === true) after.addAll(below.value);
    }
  }

  return {
    take: async ([next, rows]: Piece): Promise<void> => {
      if (folder !== next) {
        await open(next);
        if (present === 'unknown' && rows.length > 0) difference.unknown += 1;
      }
      if (present === 'unknown') return;
      for (const [name, kind, size] of rows) {
        const is = present === 'gone' ? undefined : present.get(name);
        if (present !== 'gone') present.delete(name);
        const same = is !== undefined && LETTERS[is.kind] === kind;
        if (!same) difference.missing += 1;
        if (!same || (kind !== 'd' && is.size !== size)) difference.changed += 1;
      }
    },
    end: async (): Promise<TreeDifference> => {
      await close();
      return { after: after.facts(), ...difference };
    },
  };
}

async function readHead(box: UndoBox): Promise<number | null> {
  const bytes = await box.read(HEAD);
  const head = bytes === null ? null : headSchema.safeParse(JSON.parse(textOf(bytes)));
  return head?.success === true ? head.data.parts : null;
}

async function readPart(box: UndoBox, index: number): Promise<readonly Piece[] | null> {
  const bytes = await box.read(partName(index));
  if (bytes === null) return null;
  const read = z.array(pieceSchema).safeParse(JSON.parse(textOf(await unpack(bytes))));
  return read.success ? read.data : null;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** Below a folder of Windows; '' is the folder itself. */
const join = (folder: string, name: string): string => {
  if (name === '') return folder;
  return folder === '' || folder.endsWith('\\') ? `${folder}${name}` : `${folder}\\${name}`;
};

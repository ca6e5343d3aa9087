import type { TreeFacts } from '../../../shared/one-drive/facts';
import { CLOUD_ATTRIBUTES, type FileFacts, type MachineFiles } from '../../ports/machine';

/** How far a count goes, and who may end it. */
export interface CountLimits {
  readonly entries: number;
  readonly milliseconds: number;
  readonly now: () => number;
  readonly cancelled: () => boolean;
  /** Told now and then how many things were counted. */
  readonly onCount?: (count: number) => void;
}

/** A folder's things: from the path below it to what is needed to tell later whether it is still there. */
export interface TreeRead {
  readonly facts: TreeFacts;
  /** `o` only online (also a folder whose names are not here), `f` file, `d` folder, `l` link or other. */
  readonly paths: ReadonlyMap<string, 'o' | 'f' | 'd' | 'l'>;
}

const RECALL = CLOUD_ATTRIBUTES.recallOnDataAccess | CLOUD_ATTRIBUTES.recallOnOpen;
/** How many things are asked for at once. */
const BATCH = 32;

const bits = ({ attributes }: FileFacts): number => attributes ?? 0;
const isOnline = (facts: FileFacts): boolean =>
  facts.kind === 'file' && (bits(facts) & (RECALL | CLOUD_ATTRIBUTES.offline)) !== 0;
/** Listing a folder whose names are not here yet would make OneDrive fetch them. */
const mayEnter = (facts: FileFacts): boolean =>
  facts.kind === 'folder' && (bits(facts) & RECALL) === 0;

/**
 * Counts what lies in a sync folder by names, sizes and attributes. No file is opened, no link followed and
 * nothing fetched from the cloud. Null when the folder is not there.
 */
export async function readTree(
  files: MachineFiles,
  folder: string,
  limits: CountLimits,
): Promise<TreeRead | null> {
  const top = await files.stat(folder);
  if (!top.ok && top.error === 'not-found') return null;
  const counts = {
    files: 0,
    folders: 0,
    bytes: 0,
    onlineOnly: 0,
    onlineOnlyBytes: 0,
    unlisted: 0,
    unreadable: 0,
  };
  const paths = new Map<string, 'o' | 'f' | 'd' | 'l'>();
  const separator = folder.includes('\\') ? '\\' : '/';
  const base = folder.replace(/[\\/]+$/, '');
  const end = limits.now() + limits.milliseconds;
  const waiting = [''];
  const complete = top.ok;
  if (!top.ok) counts.unreadable += 1;

  const add = (path: string, facts: FileFacts | null): void => {
    if (facts === null) {
      counts.unreadable += 1;
      return;
    }
    const online = isOnline(facts);
    if (facts.kind === 'folder') {
      counts.folders += 1;
      const enter = mayEnter(facts);
      paths.set(path, enter ? 'd' : 'o');
      if (enter) waiting.push(path);
      else counts.unlisted += 1;
      return;
    }
    counts.files += 1;
    counts.bytes += facts.kind === 'file' ? facts.size : 0;
    if (online) {
      counts.onlineOnly += 1;
      counts.onlineOnlyBytes += facts.size;
    }
    paths.set(path, online ? 'o' : facts.kind === 'file' ? 'f' : 'l');
  };

  for (
    let below = complete ? waiting.pop() : undefined;
    below !== undefined;
    below = waiting.pop()
  ) {
    const names = await files.list(below === '' ? base : `${base}${separator}${below}`);
    if (!names.ok) counts.unreadable += 1;
    const children = (names.ok ? names.value : []).map((name) =>
      below === '' ? name : `${below}${separator}${name}`,
    );
    for (let at = 0; at < children.length; at += BATCH) {
      if (limits.cancelled() || limits.now() > end || paths.size >= limits.entries) {
        return { facts: { ...counts, complete: false }, paths };
      }
      const batch = children.slice(at, at + BATCH);
      const found = await Promise.all(
        batch.map((path) => files.stat(`${base}${separator}${path}`)),
      );
      for (const [index, facts] of found.entries())
        add(batch[index] ?? '', facts.ok ? facts.value : null);
      limits.onCount?.(paths.size);
    }
  }
  return { facts: { ...counts, complete: complete && counts.unreadable === 0 }, paths };
}

import type { BigIntStats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FolderFacts } from '../../shared/local-actions';
import { codeOf } from './disk-problem';

/** Names, sizes and times below a folder. Contents are never read and links never followed. */
export interface FolderManifest {
  /** False: the limit of entries or of time was reached, or something could not be read. */
  readonly complete: boolean;
  readonly facts: Omit<FolderFacts, 'path'>;
  /** From a name's bytes as Latin-1 (Linux names need not be UTF-8) to "kind size nanoseconds". */
  readonly entries: ReadonlyMap<string, string>;
}

/** How two readings of one folder differ. `missing` is part of `changed`. */
export interface ManifestDifference {
  readonly changed: number;
  readonly missing: number;
}

export interface ManifestLimits {
  readonly entries: number;
  readonly milliseconds: number;
}

const LIMITS: ManifestLimits = { entries: 500_000, milliseconds: 30_000 };
/** How many names are asked for at once: enough to keep the four file threads of Node.js busy. */
const BATCH = 64;

/** Reads a folder. Null when it is not there or is no folder; one that may not be looked at is incomplete. */
export async function readManifest(
  folder: string,
  limits: ManifestLimits = LIMITS,
): Promise<FolderManifest | null> {
  const counts = { files: 0, folders: 0, bytes: 0, unreadable: 0 };
  try {
    if (!(await fs.stat(folder)).isDirectory()) return null;
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause) ?? '')) return null;
    return { complete: false, facts: { ...counts, unreadable: 1 }, entries: new Map() };
  }
  const entries = new Map<string, string>();
  const end = Date.now() + limits.milliseconds;
  const waiting = [''];
  let complete = true;
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    if (Date.now() > end || entries.size > limits.entries) {
      complete = false;
      break;
    }
    const names = await namesIn(folder, below);
    if (names === null) counts.unreadable += 1;
    for (let at = 0; names !== null && at < names.length; at += BATCH) {
      const paths = names
        .slice(at, at + BATCH)
        .map((name) => (below === '' ? name : `${below}/${name}`));
      const found = await Promise.all(paths.map((path) => look(folder, path)));
      for (const [index, stats] of found.entries())
        count(paths[index] ?? '', stats, { counts, entries, waiting });
    }
  }
  return { complete: complete && counts.unreadable === 0, facts: counts, entries };
}

interface Tally {
  readonly counts: { files: number; folders: number; bytes: number; unreadable: number };
  readonly entries: Map<string, string>;
  readonly waiting: string[];
}

function count(path: string, stats: BigIntStats | null, tally: Tally): void {
  if (stats === null) {
    tally.counts.unreadable += 1;
    return;
  }
  const kind = stats.isDirectory()
    ? 'd'
    : stats.isSymbolicLink()
      ? 'l'
      : stats.isFile()
        ? 'f'
        : 'o';
  // The size of a folder is the file system's own affair; its time tells of names that came and went.
  tally.entries.set(
    path,
    `${kind} ${kind === 'd' ? '' : String(stats.size)} ${String(stats.mtimeNs)}`,
  );
  if (kind === 'd') {
    tally.counts.folders += 1;
    tally.waiting.push(path);
  } else {
    tally.counts.files += 1;
    tally.counts.bytes += kind === 'f' ? Number(stats.size) : 0;
  }
}

const placeOf = (folder: string, below: string): Buffer =>
  Buffer.concat([Buffer.from(folder), Buffer.from(below === '' ? '' : `/${below}`, 'latin1')]);

async function namesIn(folder: string, below: string): Promise<readonly string[] | null> {
  try {
    const names = await fs.readdir(placeOf(folder, below), { encoding: 'buffer' });
    return names.map((name) => name.toString('latin1'));
  } catch {
    return null;
  }
}

const look = (folder: string, path: string): Promise<BigIntStats | null> =>
  fs.lstat(placeOf(folder, path), { bigint: true }).catch(() => null);

/** Compares two readings. A thing that became another kind of thing counts as missing. */
export function compareManifests(
  before: FolderManifest | null,
  after: FolderManifest | null,
): ManifestDifference {
  const then = before?.entries ?? new Map<string, string>();
  const now = after?.entries ?? new Map<string, string>();
  let [changed, missing] = [0, 0];
  for (const [path, was] of then) {
    const is = now.get(path);
    if (is !== was) changed += 1;
    if (is?.[0] !== was[0]) missing += 1;
  }
  for (const path of now.keys()) if (!then.has(path)) changed += 1;
  return { changed, missing };
}

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** The bytes that are sealed for the undo. */
export const packManifest = (manifest: FolderManifest | null): Promise<Uint8Array> =>
  pack(JSON.stringify(manifest === null ? null : { ...manifest, entries: [...manifest.entries] }));

/** Opens what `packManifest` made. */
export async function unpackManifest(bytes: Uint8Array): Promise<FolderManifest | null> {
  const text = (await unpack(bytes)).toString('utf8');
  const read = JSON.parse(text) as (FolderManifest & { entries: [string, string][] }) | null;
  return read === null ? null : { ...read, entries: new Map(read.entries) };
}

import { createHash, randomBytes } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { StateCopy, StateDifference, StateEntry } from '../../ports/one-drive-client';
import { err, ok, type Result } from '../../../shared/result';

/** The file that holds the sign-in token. */
export const TOKEN_FILE = 'refresh_token';

/** Notes that `--logout` writes for itself, beside removing the token (observed, 2.4.23). */
export const DERIVED_FILES: ReadonlySet<string> = new Set([
  '.config.backup',
  '.config.hash',
  '.sync_list.hash',
  '.business_shared_folders.hash',
]);

/** Larger files (the item database) are never changed by `--logout`: size and time stand for them. */
const COPY_LIMIT = 8 * 1024 * 1024;
const ENTRY_LIMIT = 2000;
const TEMPORARY = '.relock-';

/** Sets a file's time to the nanosecond; Node.js alone would cut it to microseconds. */
export type SetTime = (file: string, mtimeNs: string) => Promise<boolean>;

/** Copies the whole state folder. It only reads; the token is handed back apart from the rest. */
export async function captureState(folder: string): Promise<Result<StateCopy, 'unreadable'>> {
  try {
    const entries: StateEntry[] = [];
    await walk(Buffer.from(folder), '', entries);
    const token = entries.find((entry) => entry.path === TOKEN_FILE && entry.kind === 'file');
    const kept = entries.map((entry) => (entry === token ? { ...entry, content: null } : entry));
    return ok({ entries: kept, token: token?.content ?? null });
  } catch {
    return err('unreadable');
  }
}

async function walk(root: Buffer, path: string, entries: StateEntry[]): Promise<void> {
  if (entries.length >= ENTRY_LIMIT) throw new Error('The state folder holds too much');
  const place = placeOf(root, path);
  // A state folder may itself be a link to a folder elsewhere; what is in it may not.
  const found = await (path === '' ? fs.stat(place, BIG) : fs.lstat(place, BIG));
  entries.push(await entryOf(place, path, found));
  if (!found.isDirectory()) return;
  for (const name of (await fs.readdir(place, { encoding: 'buffer' })).sort((a, b) =>
    a.compare(b),
  )) {
    const below = name.toString('latin1');
    if (path === '' && below.startsWith(TEMPORARY)) continue;
    await walk(root, path === '' ? below : `${path}/${below}`, entries);
  }
}

const BIG = { bigint: true } as const;

async function entryOf(place: Buffer, path: string, found: BigIntStats): Promise<StateEntry> {
  const bytes = await contentOf(place, found);
  return {
    path,
    kind: kindOf(found),
    mode: Number(found.mode) & 0o7777,
    mtimeNs: String(found.mtimeNs),
    size: found.isFile() ? Number(found.size) : 0,
    digest: bytes === null ? null : createHash('sha256').update(bytes).digest('hex'),
    content: bytes?.toString('base64') ?? null,
  };
}

const kindOf = (found: BigIntStats): StateEntry['kind'] =>
  found.isFile()
    ? 'file'
    : found.isDirectory()
      ? 'folder'
      : found.isSymbolicLink()
        ? 'link'
        : 'other';

async function contentOf(place: Buffer, found: BigIntStats): Promise<Buffer | null> {
  if (found.isSymbolicLink()) return fs.readlink(place, { encoding: 'buffer' });
  return found.isFile() && found.size <= COPY_LIMIT ? fs.readFile(place) : null;
}

const placeOf = (root: Buffer, path: string): Buffer =>
  path === '' ? root : Buffer.concat([root, Buffer.from(`/${path}`, 'latin1')]);

/** How the state folder stands against a copy. A folder that cannot be read is changed in every way. */
export async function compareState(
  folder: string,
  copy: StateCopy,
  tokenDigest: string,
): Promise<StateDifference> {
  const captured = await captureState(folder);
  if (!captured.ok) return { token: 'unreadable', notes: 'changed', rest: 'changed' };
  const now = new Map(captured.value.entries.map((entry) => [entry.path, entry]));
  const then = new Map(copy.entries.map((entry) => [entry.path, entry]));
  const same = (path: string): boolean => {
    const [was, is] = [then.get(path), now.get(path)];
    return was === undefined ? is === undefined : sameContent(was, is);
  };
  const rest = [...then.keys()].filter(
    (path) => path !== '' && path !== TOKEN_FILE && !DERIVED_FILES.has(path),
  );
  return {
    token: tokenState(now.get(TOKEN_FILE), tokenDigest),
    notes: [...DERIVED_FILES].every(same) ? 'same' : 'changed',
    rest: rest.every(same) ? 'same' : 'changed',
  };
}

function tokenState(entry: StateEntry | undefined, digest: string): StateDifference['token'] {
  if (entry === undefined) return 'absent';
  if (entry.kind !== 'file') return 'unreadable';
  return entry.digest === digest ? 'same' : 'other';
}

/**
 * Puts back what the copy holds and the folder does not. Files that are already the same are not touched; the
 * token comes last, so that a link is only alive again when all of its state is there. Throws when the disk
 * refuses.
 */
export async function restoreState(
  folder: string,
  copy: StateCopy,
  options: { readonly what: 'all' | 'derived'; readonly setTime: SetTime },
): Promise<void> {
  await dropTemporaries(folder);
  const now = await captureState(folder);
  const present = new Map(now.ok ? now.value.entries.map((entry) => [entry.path, entry]) : []);
  const known = new Set(copy.entries.map((entry) => entry.path));
  for (const name of DERIVED_FILES) {
    if (present.get(name)?.kind === 'file' && !known.has(name)) await fs.rm(`${folder}/${name}`);
  }
  const wanted = withContent(copy).filter(
    ({ path }) => path !== '' && (options.what === 'all' || DERIVED_FILES.has(path)),
  );
  const last = wanted.filter(({ path }) => path === TOKEN_FILE);
  for (const entry of [...wanted.filter(({ path }) => path !== TOKEN_FILE), ...last]) {
    if (!sameEntry(entry, present.get(entry.path))) await put(folder, entry, options.setTime);
  }
  await settleFolders(folder, copy, options);
}

const withContent = (copy: StateCopy): readonly StateEntry[] =>
  copy.entries.map((entry) =>
    entry.path === TOKEN_FILE && entry.kind === 'file' ? { ...entry, content: copy.token } : entry,
  );

/** The same thing with the same content, mode and time. Large files count by size and time. */
export const sameEntry = (a: StateEntry, b: StateEntry | undefined): boolean =>
  sameContent(a, b) && a.mode === b?.mode && a.mtimeNs === b.mtimeNs;

/** The same thing with the same content; mode and time may differ. */
export const sameContent = (a: StateEntry, b: StateEntry | undefined): boolean =>
  a.kind === b?.kind &&
  a.size === b.size &&
  a.digest === b.digest &&
  (a.kind !== 'file' || a.digest !== null || a.mtimeNs === b.mtimeNs);

async function put(folder: string, entry: StateEntry, setTime: SetTime): Promise<void> {
  const place = placeOf(Buffer.from(folder), entry.path);
  if (entry.kind === 'folder') {
    await fs.mkdir(place, { recursive: true });
    return;
  }
  if (entry.content === null) throw new Error('A file of the state folder cannot be put back');
  const content = Buffer.from(entry.content, 'base64');
  const temporary = `${folder}/${TEMPORARY}${randomBytes(6).toString('hex')}`;
  if (entry.kind === 'link') await fs.symlink(content, temporary);
  else await writeWhole(temporary, content, entry.mode);
  await setTime(temporary, entry.mtimeNs);
  await fs.rename(temporary, place);
}

async function writeWhole(file: string, content: Buffer, mode: number): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Modes and times of folders, deepest first, since each file put back has moved its folder's time. */
async function settleFolders(
  folder: string,
  copy: StateCopy,
  options: { readonly what: 'all' | 'derived'; readonly setTime: SetTime },
): Promise<void> {
  const folders = copy.entries.filter((entry) => entry.kind === 'folder');
  const own = options.what === 'all' ? folders : folders.filter(({ path }) => path === '');
  for (const entry of [...own].sort((a, b) => b.path.length - a.path.length)) {
    const place = placeOf(Buffer.from(folder), entry.path);
    await fs.chmod(place, entry.mode);
    // Names that are not UTF-8 cannot be arguments of a command: their folder keeps the time of now.
    if (Buffer.from(place.toString('utf8')).equals(place))
      await options.setTime(place.toString('utf8'), entry.mtimeNs);
  }
  const handle = await fs.open(folder, constants.O_RDONLY);
  await handle.sync().finally(() => handle.close());
}

/** A restore that was cut off may have left one. */
async function dropTemporaries(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (name.startsWith(TEMPORARY)) await fs.rm(`${folder}/${name}`, { force: true });
  }
}

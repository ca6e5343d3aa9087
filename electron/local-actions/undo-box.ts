import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/result';
import { MAX_SECRET_BYTES, type SecretId, type SecretStore } from '../ports/secret-store';
import { seal, unseal } from '../storage/sealed';
import { codeOf, diskProblem, type DiskProblem } from './disk-problem';

/** Why the box did not keep something. */
export type KeepProblem = DiskProblem | 'no-keychain';

/** What one journal entry keeps for its undo. The token is apart: it may only lie in the keychain (settled 3). */
export interface UndoBox {
  /** False: it lasts as long as this process, and holds nothing on disk (settled 2). */
  readonly lasting: boolean;
  /** Replaces what had this name. After a crash the old or the new content is there, never half of one. */
  keep(name: string, bytes: Uint8Array): Promise<Result<null, KeepProblem>>;
  /** Is there something of this name, whether or not it can be opened? */
  has(name: string): Promise<boolean>;
  /** Null when it is not there or cannot be opened. */
  read(name: string): Promise<Uint8Array | null>;
  keepToken(token: string): Promise<Result<null, KeepProblem>>;
  readToken(): Promise<string | null>;
  /** Removes everything; true when nothing is left. */
  drop(): Promise<boolean>;
}

interface SealedBoxDeps {
  /** Relock's data folder. */
  readonly folder: string;
  readonly key: Uint8Array;
  readonly secrets: SecretStore;
}

/** Sealed files in `backups/<journalId>/`, the token in the keychain under `undo-token/<journalId>`. */
export function createSealedUndoBox(deps: SealedBoxDeps, journalId: string): UndoBox {
  const folder = path.join(deps.folder, BACKUPS, journalId);
  const purpose = (name: string): string => `backup/${journalId}/${name}`;
  return {
    lasting: true,
    keep: async (name, bytes) => {
      try {
        await fs.mkdir(folder, { recursive: true, mode: 0o700 });
        await replaceFile(
          path.join(folder, `${name}.sealed`),
          seal(deps.key, purpose(name), bytes),
        );
        return ok(null);
      } catch (cause) {
        return err(diskProblem(cause));
      }
    },
    has: (name) =>
      fs.lstat(path.join(folder, `${name}.sealed`)).then(
        () => true,
        (cause: unknown) => !['ENOENT', 'ENOTDIR'].includes(codeOf(cause) ?? ''),
      ),
    read: async (name) => {
      const bytes = await fs.readFile(path.join(folder, `${name}.sealed`)).catch(() => null);
      const opened = bytes === null ? null : unseal(deps.key, purpose(name), bytes);
      return opened?.ok === true ? opened.value : null;
    },
    keepToken: async (text) => {
      for (const [index, piece] of piecesOf(text).entries()) {
        const kept = await deps.secrets.set(tokenId(journalId, index), piece);
        if (!kept.ok) return err('no-keychain');
      }
      return (await readPieces(deps.secrets, journalId)) === text ? ok(null) : err('no-keychain');
    },
    readToken: () => readPieces(deps.secrets, journalId),
    drop: () => dropBox(deps, journalId),
  };
}

const BACKUPS = 'backups';
const JOURNAL_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The runs of which there is a copy on disk, whether or not the journal knows them. Needs no key. */
export async function boxesIn(folder: string): Promise<readonly string[]> {
  const names = await fs.readdir(path.join(folder, BACKUPS)).catch(() => []);
  return names.filter((name) => JOURNAL_ID.test(name));
}

/** Removes a copy and its token; true when nothing is left. The token first: the folder tells that there is one. */
export async function dropBox(
  deps: Pick<SealedBoxDeps, 'folder' | 'secrets'>,
  journalId: string,
): Promise<boolean> {
  if (!(await dropPieces(deps.secrets, journalId))) return false;
  const folder = path.join(deps.folder, BACKUPS, journalId);
  const left = await fs.rm(folder, { recursive: true, force: true }).catch(codeOf);
  return left === undefined;
}

/** Room for the count of pieces in the first one. */
const PIECE_BYTES = MAX_SECRET_BYTES - 8;

/** A token can be longer than one entry of a keychain may be. The first piece begins with how many there are. */
function piecesOf(text: string): readonly string[] {
  const count = Math.ceil(text.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, index) => {
    const piece = text.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    return index === 0 ? `${String(count)} ${piece}` : piece;
  });
}

const tokenId = (journalId: string, index: number): SecretId =>
  index === 0 ? `undo-token/${journalId}` : `undo-token/${journalId}/${String(index)}`;

async function readPieces(secrets: SecretStore, journalId: string): Promise<string | null> {
  const first = await secrets.get(tokenId(journalId, 0));
  const [, count, start] = /^(\d{1,3}) ([^]*)$/.exec((first.ok ? first.value : null) ?? '') ?? [];
  if (count === undefined || start === undefined) return null;
  let text = start;
  for (let index = 1; index < Number(count); index += 1) {
    const piece = await secrets.get(tokenId(journalId, index));
    if (!piece.ok || piece.value === null) return null;
    text += piece.value;
  }
  return text;
}

/** The last piece first, so that a run that is cut off leaves the count of what may be left. */
async function dropPieces(secrets: SecretStore, journalId: string): Promise<boolean> {
  const first = await secrets.get(tokenId(journalId, 0));
  if (!first.ok) return false;
  const count = Number(/^\d{1,3}/.exec(first.value ?? '')?.[0] ?? 0);
  for (let index = count - 1; index >= 0; index -= 1) {
    if (!(await secrets.delete(tokenId(journalId, index))).ok) return false;
  }
  return true;
}

/** For a session without a keychain: an unlink can still be rolled back while it runs, and no longer. */
export function createMemoryUndoBox(): UndoBox {
  const kept = new Map<string, Uint8Array>();
  let token: string | null = null;
  return {
    lasting: false,
    keep: async (name, bytes) => {
      kept.set(name, bytes);
      return ok(null);
    },
    has: async (name) => kept.has(name),
    read: async (name) => kept.get(name) ?? null,
    keepToken: async (text) => {
      token = text;
      return ok(null);
    },
    readToken: async () => token,
    drop: async () => {
      kept.clear();
      token = null;
      return true;
    },
  };
}

/** Replaces a file as a whole. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await fs.open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
    await syncFolder(path.dirname(file));
  } catch (cause) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Makes new names in a folder last. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

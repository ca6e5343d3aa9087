import * as fs from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { err, ok, type Result } from '../../../shared/result';
import {
  CLOUD_ATTRIBUTES,
  type FileFacts,
  type MachineFiles,
  type ReadError,
} from '../../ports/machine';
import { decodeText } from './decode-text';
import { isNetworkPath } from './machine-paths';

/** The cap of a read that does not say its own. */
export const MAX_READ_BYTES = 8 * 1024 * 1024;

/** How long one look may take: a folder of a provider that is gone can hang for ever (onedrive.md B.4). */
const LOOK_TIMEOUT_MS = 5_000;

interface NodeFilesDeps {
  /** Attribute bits of a path on Windows; null where there are none or they cannot be had. */
  readonly attributesOf: (path: string) => Promise<number | null>;
  readonly xattr: MachineFiles['xattr'];
  readonly timeoutMs?: number;
}

/** The files of this computer. Reads only; what hangs is left behind and answered `timed-out`. */
export function createNodeFiles(deps: NodeFilesDeps): MachineFiles {
  const look = <T>(path: string, work: () => Promise<Result<T, ReadError>>) =>
    guarded(path, work, deps.timeoutMs ?? LOOK_TIMEOUT_MS);
  const readBytes: MachineFiles['readBytes'] = (path, maxBytes = MAX_READ_BYTES) =>
    look(path, () => readWhole(path, maxBytes, deps));
  return {
    stat: (path) =>
      look(path, async () => {
        const entry = await fs.lstat(path);
        const link = entry.isSymbolicLink() ? await fs.readlink(path) : null;
        return ok(factsOf(entry, link, await deps.attributesOf(path)));
      }),
    list: (path) => look(path, async () => ok((await fs.readdir(path)).sort())),
    readBytes,
    readText: async (path, maxBytes) => {
      const bytes = await readBytes(path, maxBytes);
      return bytes.ok ? ok(decodeText(bytes.value)) : bytes;
    },
    xattr: (path, name) => look(path, () => deps.xattr(path, name)),
    real: (path) => look(path, async () => ok(await fs.realpath(path))),
  };
}

async function readWhole(
  path: string,
  maxBytes: number,
  { attributesOf }: NodeFilesDeps,
): Promise<Result<Uint8Array, ReadError>> {
  // Before it is opened: a pipe would wait for a writer, and a cloud file would be fetched.
  const entry = await fs.stat(path);
  if (!entry.isFile()) return err('failed');
  if (isOnlineOnly(await attributesOf(path))) return err('failed');
  if (entry.size > maxBytes) return err('too-large');
  const file = await fs.open(path, 'r');
  try {
    // It may grow while it is read: one byte more than allowed tells.
    const room = Buffer.alloc(Math.min(maxBytes, entry.size) + 1);
    let length = 0;
    while (length < room.length) {
      const { bytesRead } = await file.read(room, length, room.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length > maxBytes ? err('too-large') : ok(room.subarray(0, length));
  } finally {
    await file.close();
  }
}

const isOnlineOnly = (attributes: number | null): boolean =>
  ((attributes ?? 0) & (CLOUD_ATTRIBUTES.recallOnDataAccess | CLOUD_ATTRIBUTES.recallOnOpen)) !== 0;

const factsOf = (entry: Stats, link: string | null, attributes: number | null): FileFacts => ({
  kind: entry.isSymbolicLink()
    ? 'link'
    : entry.isFile()
      ? 'file'
      : entry.isDirectory()
        ? 'folder'
        : 'other',
  size: entry.size,
  attributes,
  link,
  modifiedAt: entry.mtimeMs,
});

async function guarded<T>(
  path: string,
  work: () => Promise<Result<T, ReadError>>,
  timeoutMs: number,
): Promise<Result<T, ReadError>> {
  if (isNetworkPath(path)) return err('network-path');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T, ReadError>>((resolve) => {
    timer = setTimeout(() => resolve(err('timed-out')), timeoutMs);
  });
  try {
    return await Promise.race([work().catch((cause: unknown) => err(errorOf(cause))), late]);
  } finally {
    clearTimeout(timer);
  }
}

function errorOf(cause: unknown): ReadError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'ETIMEDOUT':
      return 'timed-out';
    default:
      return 'failed';
  }
}

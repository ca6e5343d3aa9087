import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  createMemorySecretStore,
  type MemorySecretStore,
} from '../../../electron/platform/common/memory-secret-store';
import { dataFolderAt, type DataFolder } from '../../../electron/storage/data-folder';
import type { FileSystem } from '../../../electron/storage/file-system';
import type { LockCost } from '../../../electron/storage/key-wrap';
import { createPeopleRepository } from '../../../electron/storage/people-repository';
import type { Notice } from '../../../shared/ipc/snapshot';

/** A lock that a test can try a thousand times. */
export const CHEAP_LOCK: LockCost = { logN: 4, r: 1, p: 1 };

/** One data folder and one keychain in which Relock can be started again and again. */
export interface Home {
  readonly folder: DataFolder;
  readonly secrets: MemorySecretStore;
  readonly told: Notice[];
  /** A Relock that starts now; what was in memory before is gone. */
  start(
    fs?: FileSystem,
    readOnly?: boolean,
    lockCost?: LockCost,
  ): ReturnType<typeof createPeopleRepository>;
  /** Moves the clock, also back. */
  pass(ms: number): void;
  remove(): void;
}

export function createHome(): Home {
  const root = mkdtempSync(path.join(os.tmpdir(), 'relock-people-'));
  const folder = dataFolderAt(path.join(root, 'Relock'));
  const secrets = createMemorySecretStore();
  const told: Notice[] = [];
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  let now = Date.UTC(2026, 10, 22);
  return {
    folder,
    secrets,
    told,
    pass: (ms) => void (now += ms),
    start: (fs, readOnly = false, lockCost = CHEAP_LOCK) =>
      createPeopleRepository({
        folder,
        secrets,
        clock: { now: () => (now += 1000) },
        log: silent,
        tell: (notice) => told.push(notice),
        readOnly,
        lockCost,
        ...(fs && { fs }),
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Every file under `folder`, relative, sorted. */
export function filesUnder(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(path.join(folder, name)).isFile()).sort();
}

/** The files under `folder` in whose bytes `text` is found, as UTF-8 or UTF-16. */
export const filesWith = (folder: string, text: string): string[] =>
  filesUnder(folder).filter((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
  });

import fs from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { Logger } from '../../ports/logger';
import type { SecretStore } from '../../ports/secret-store';
import type { DataFolder } from '../../storage/data-folder';
import { systemCode } from '../../storage/file-system';

interface ForgetDeps {
  readonly folder: DataFolder;
  readonly secrets: SecretStore;
  readonly log: Logger;
  /** Lets go of what is in memory and open: people, journal, log file. Nothing is written after it. */
  readonly letGo: () => Promise<void>;
  /** Asks Chromium to drop its cache and storage, whose files it holds open. */
  readonly clearBrowser: () => Promise<void>;
}

/** What went, and what is still there. Paths are absolute. */
export interface Forgotten {
  readonly files: number;
  readonly keychainEntries: number;
  readonly left: readonly string[];
}

/** The page shows no more paths than this. */
const MAX_LEFT = 100;

/** Chromium's own folder (set in main.ts). It is in use while the window is open, and holds no data of ours. */
const BROWSER = 'browser';

/** Names of ours in the data folder. Anything else there was put there by somebody else and stays. */
const OURS = [
  /^people$/,
  /^backups$/,
  /^logs$/,
  /^journal[.\w-]*$/,
  /^settings\.json([.\w-]*)$/,
  new RegExp(`^(${BROWSER}|Crashpad)$`),
];

/**
 * Removes everything that Relock keeps: keychain entries first, as without them the sealed files are noise,
 * then every file of ours. Then it looks what is left and says so. It stays inside the data folder and
 * follows no link: a link is removed, never what it leads to.
 */
export function createForgetEverything({ folder, secrets, log, letGo, clearBrowser }: ForgetDeps) {
  return async (): Promise<Result<Forgotten, 'settings.keychain-left'>> => {
    await letGo();
    const entries = await secrets.deleteAll();
    await clearBrowser();
    const files = await removeOurs(folder.root);
    const left = await listOurs(folder.root);
    // Without a keychain there are no entries. A closed one may hold some, and the person can try again.
    if (!entries.ok && entries.error !== 'keychain.missing') {
      log.error('keychain not emptied', { code: entries.error });
      return err('settings.keychain-left');
    }
    return ok({
      files,
      keychainEntries: entries.ok ? entries.value : 0,
      left: left.slice(0, MAX_LEFT),
    });
  };
}

/** Removes what is ours in `root`; the number of files that went. A link in the place of `root` is not followed. */
async function removeOurs(root: string): Promise<number> {
  let gone = 0;
  for (const name of await ourNames(root)) gone += await removeTree(path.join(root, name));
  // Goes only when it is empty, so nothing of somebody else is lost.
  await fs.rmdir(root).catch(() => undefined);
  return gone;
}

async function removeTree(place: string): Promise<number> {
  const stat = await fs.lstat(place).catch(() => null);
  if (stat === null) return 0;
  if (!stat.isDirectory()) {
    return fs.unlink(place).then(
      () => 1,
      () => 0,
    );
  }
  let gone = 0;
  for (const name of await fs.readdir(place).catch(() => [])) {
    gone += await removeTree(path.join(place, name));
  }
  await fs.rmdir(place).catch(() => undefined);
  return gone;
}

/** Looks again, with fresh eyes. Chromium's folder is in use while the window is open, so it is not counted. */
async function listOurs(root: string): Promise<string[]> {
  // A folder that cannot be looked into is never called empty.
  if (await isHidden(root)) return [root];
  const names = (await ourNames(root)).filter((name) => name !== BROWSER);
  const found = await Promise.all(names.map((name) => listTree(path.join(root, name))));
  return found.flat();
}

async function listTree(place: string): Promise<string[]> {
  const stat = await fs.lstat(place).catch(() => null);
  if (stat === null) return [];
  if (!stat.isDirectory()) return [place];
  const names = await fs.readdir(place).catch(() => null);
  if (names === null) return [place];
  const below = await Promise.all(names.map((name) => listTree(path.join(place, name))));
  return below.flat();
}

async function ourNames(root: string): Promise<string[]> {
  const stat = await fs.lstat(root).catch(() => null);
  if (stat?.isDirectory() !== true) return [];
  const names = await fs.readdir(root).catch(() => []);
  return names.filter((name) => OURS.some((pattern) => pattern.test(name)));
}

/** True for a link, a file or a folder without rights in the place of `root`; false when there is nothing. */
async function isHidden(root: string): Promise<boolean> {
  try {
    if (!(await fs.lstat(root)).isDirectory()) return true;
    await fs.readdir(root);
    return false;
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}

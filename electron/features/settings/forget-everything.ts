import fs from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { Logger } from '../../ports/logger';
import type { SecretStore, SecretStoreError } from '../../ports/secret-store';
import type { DataFolder } from '../../storage/data-folder';
import { systemCode } from '../../storage/file-system';

interface ForgetDeps {
  readonly folder: DataFolder;
  readonly secrets: SecretStore;
  readonly log: Logger;
  /** Lets go of what is in memory and open: people, journal, log file, clipboard. Nothing is written after it. */
  readonly letGo: () => Promise<void>;
  /** Asks Chromium to drop its cache and storage, whose files it holds open. */
  readonly clearBrowser: () => Promise<void>;
  /** Removes what an ended Relock left in the temporary folders of the system. */
  readonly sweepScratch?: () => Promise<void>;
}

/** What went of Relock's own, and what is still there. Paths are absolute. */
export interface Forgotten {
  readonly files: number;
  readonly keychainEntries: number;
  readonly left: readonly string[];
  /** What a second look into the keychain found. */
  readonly keychain: 'empty' | 'not-empty' | 'could-not-look';
}

/** The page shows no more paths than this. */
const MAX_LEFT = 100;

/** What is only there when there may be a key in the keychain. */
const SEALED = /^(people|backups|journal[.\w-]*)$/;

/** Names of ours in the data folder. Anything else there was put there by somebody else and stays. */
const OURS = /^(people|backups|logs|journal[.\w-]*|settings\.json[.\w-]*)$/;

/**
 * Chromium's own folders (`browser` is named in main.ts). They hold no data of ours and are in use while the
 * window is open: what can go of them goes uncounted. Its Singleton* files stay, as they keep a second Relock
 * from starting.
 */
const CHROMIUM = /^(browser|Crashpad)$/;

/**
 * Removes everything that Relock keeps: keychain entries first, as without them the sealed files are noise,
 * then every file of ours. Then it looks what is left and says so. It stays inside the data folder and
 * follows no link: a link is removed, never what it leads to.
 * `settings.keychain-left`: keys may be in a keychain that did not answer. No file was removed, as the files
 * are what tells the next try that there are keys.
 */
export function createForgetEverything({ folder, secrets, log, ...deps }: ForgetDeps) {
  const { letGo, clearBrowser, sweepScratch } = deps;

  /** A keychain that is missing holds nothing only where nothing was ever sealed: it may be out of reach, as over ssh. */
  const mayHoldKeys = async (error: SecretStoreError): Promise<boolean> =>
    error !== 'keychain.missing' || (await listMatching(folder.root, SEALED)).length > 0;

  async function lookAgain(): Promise<Forgotten['keychain']> {
    const names = await secrets.names();
    if (!names.ok) return 'could-not-look';
    return names.value.length === 0 ? 'empty' : 'not-empty';
  }

  return async (): Promise<Result<Forgotten, 'settings.keychain-left'>> => {
    // Asked before anything is let go: who lives in this session only would be lost for nothing.
    const probe = await secrets.probe();
    if (!probe.ok && (await mayHoldKeys(probe.error))) return err('settings.keychain-left');
    await letGo();
    const entries = await secrets.deleteAll();
    if (!entries.ok && (await mayHoldKeys(entries.error))) {
      log.error('keychain not emptied', { code: entries.error });
      return err('settings.keychain-left');
    }
    await clearBrowser();
    const files = await removeMatching(folder.root, OURS);
    await removeMatching(folder.root, CHROMIUM);
    await sweepScratch?.();
    // Goes only when it is empty, so nothing of somebody else is lost.
    await fs.rmdir(folder.root).catch(() => undefined);
    const left = await listMatching(folder.root, OURS);
    return ok({
      files,
      keychainEntries: entries.ok ? entries.value : 0,
      left: left.slice(0, MAX_LEFT),
      keychain: await lookAgain(),
    });
  };
}

/** Removes what has such a name in `root`; the number of files that went. A link in the place of `root` is not followed. */
async function removeMatching(root: string, pattern: RegExp): Promise<number> {
  let gone = 0;
  for (const name of await namesIn(root, pattern)) gone += await removeTree(path.join(root, name));
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

/** The files under such names, looked up with fresh eyes. */
async function listMatching(root: string, pattern: RegExp): Promise<string[]> {
  // A folder that cannot be looked into is never called empty.
  if (await isHidden(root)) return [root];
  const names = await namesIn(root, pattern);
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

async function namesIn(root: string, pattern: RegExp): Promise<string[]> {
  const stat = await fs.lstat(root).catch(() => null);
  if (stat?.isDirectory() !== true) return [];
  const names = await fs.readdir(root).catch(() => []);
  return names.filter((name) => pattern.test(name));
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

import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../../shared/ipc/snapshot';
import { err, ok, type Result } from '../../../shared/result';
import type { Settings, SettingsChange } from '../../../shared/settings';
import type { Clock } from '../../ports/clock';
import type { Logger } from '../../ports/logger';
import { readFileBytes, writeFileAtomic } from '../../storage/atomic-file';
import { prepareDataFolder, type DataFolder } from '../../storage/data-folder';
import { systemCode, writeFault, type WriteFault } from '../../storage/file-system';
import { readSettings } from '../../storage/settings-file';

/** Replaces the settings file as a whole. Rejects with a system error. */
export type WriteSettings = (file: string, settings: Settings) => Promise<void>;

interface SettingsStoreDeps {
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told why settings could not be saved, beside the code that the caller gets. */
  readonly tell: (notice: Notice) => void;
  /** Stops answering on a channel: electron-store opens one to every page, outside of our contract. */
  readonly closeChannel: (channel: string) => void;
  /** Tests give their own; the product uses electron-store, loaded at the first change. */
  readonly write?: WriteSettings;
  /** Writes the second copy; tests give one that fails. */
  readonly copy?: typeof writeFileAtomic;
}

/** Where electron-store 11 tells a page the data folder and the version of the app. */
const ELECTRON_STORE_CHANNEL = 'electron-store-get-data';

/** The settings: read from a plain file at once, written by electron-store, with a second copy beside it. */
export function createElectronSettingsStore(deps: SettingsStoreDeps) {
  const { folder, clock, log, tell, closeChannel } = deps;
  const { write = writeWithElectronStore, copy = writeFileAtomic } = deps;
  const { settings: first, notice } = readSettings(folder.settings);
  let current = first;
  let broken = notice !== null;
  let queue: Promise<unknown> = Promise.resolve();

  async function save(next: Settings): Promise<Result<null, WriteFault>> {
    const ready = await prepareDataFolder(folder);
    if (!ready.ok) return err(ready.error === 'not-a-folder' ? 'failed' : ready.error);
    try {
      // What could not be read is kept: there may be something in it that somebody wants back.
      if (broken) await setAside(folder.settings, clock.now());
      broken = false;
      await write(folder.settings, next);
      closeChannel(ELECTRON_STORE_CHANNEL);
      const written = await readFileBytes(folder.settings);
      if (written.kind !== 'bytes') return err('failed');
      const copied = await copy(folder.settings, written.bytes);
      // The settings themselves are safe, so nobody is told that they are not.
      if (!copied.ok || copied.value === 'first-only') log.warn('second copy not written');
      return ok(null);
    } catch (error) {
      return err(writeFault(error));
    }
  }

  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = queue.then(step);
    queue = turn.catch(() => undefined);
    return turn;
  };

  return {
    get: (): Settings => current,

    /**
     * Writes good settings over a file that could not be read, and keeps that file beside them.
     * Returns what a person should be told. Called once, after the first paint.
     */
    repair: (): Promise<readonly Notice[]> =>
      inTurn(async () => {
        if (notice === null) return [];
        const saved = await save(current);
        if (!saved.ok) log.warn('settings not repaired', { fault: saved.error });
        return [notice];
      }),

    /** Resolves when the change is on the disk. When it cannot be, the settings stay as they were. */
    change: (change: SettingsChange): Promise<Result<Settings, 'settings.not-saved'>> =>
      inTurn(async () => {
        const next = { ...current, ...defined(change) };
        const saved = await save(next);
        if (!saved.ok) {
          log.error('settings not saved', { fault: saved.error });
          tell({ kind: 'could-not-save', reason: saved.error });
          return err('settings.not-saved');
        }
        current = next;
        return ok(next);
      }),

    /** Resolves when everything that was asked for is on the disk, or was refused: for the end of Relock. */
    settled: (): Promise<void> => inTurn(async () => undefined),

    /** Settings of this session only, where nothing may be written. */
    changeInMemory(change: SettingsChange): Settings {
      current = { ...current, ...defined(change) };
      return current;
    },
  };
}

const writeWithElectronStore: WriteSettings = async (file, settings) => {
  const { default: ElectronStore } = await import('electron-store');
  const { dir, name, ext } = path.parse(file);
  const store = new ElectronStore<Settings>({
    cwd: dir,
    name,
    fileExtension: ext.slice(1),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
  store.store = settings;
};

async function setAside(file: string, now: number): Promise<void> {
  const stamp = new Date(now).toISOString().replaceAll(':', '-');
  try {
    await rename(file, `${file}.unreadable-${stamp}`);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

/** A change without the fields that it leaves out. */
function defined(change: SettingsChange): Partial<Settings> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

import * as fs from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { Registry } from '../../ports/registry';
import {
  isUnlinkedName,
  SETTINGS_NAME,
  VARIABLE_NAMES,
  type CopyProblem,
  type RegistryCopy,
  type RenameEnd,
  type WindowsOneDrive,
} from '../../ports/windows-one-drive';
import { isExplorerId, KEYS, longName, UNLINKED_AT } from './one-drive-keys';
import { lookAtRegistry } from './one-drive-look';
import type { OneDrivePlaces } from './one-drive-places';
import { formatRegFile, largeNumber } from './reg-file';
import type { RegTool } from './reg-tool';
import { compareWithCopy, isSameAs, keepKey, keepValues, readTree } from './registry-copy';

interface WindowsOneDriveDeps {
  readonly registry: Registry;
  readonly reg: RegTool;
  readonly places: OneDrivePlaces;
  /** Tells running programs that variables changed. It changes nothing itself. */
  readonly tellPrograms: () => Promise<void>;
}

/** OneDrive writes into its keys while it runs; a copy that it spoils is made again. */
const COPY_TRIES = 3;

/** OneDrive of the person who is signed in to this Windows: its registry keys and its settings folder. */
export function createWindowsOneDrive(deps: WindowsOneDriveDeps): WindowsOneDrive {
  const { registry, reg, places } = deps;

  /** One part of the copy, seen to be what this process reads. Null when there is no such key. */
  async function copyOf(key: string): Promise<Result<string | null, CopyProblem>> {
    for (let tries = 1; ; tries += 1) {
      const before = await readTree(registry, key);
      if (before === null) return err('unreadable');
      if (before.size === 0) return ok(null);
      const exported = await reg.export(key);
      if (exported.ok && isSameAs(exported.value, before)) return exported;
      if (!exported.ok && exported.error === 'disk-full') return err('disk-full');
      if (tries === COPY_TRIES) return err(exported.ok ? 'differs' : 'cannot-write');
    }
  }

  const gone = async (key: string): Promise<boolean> => {
    const read = await registry.read('HKCU', key);
    return !read.ok && read.error === 'not-found';
  };
  const removeKey = async (key: string): Promise<boolean> =>
    (await gone(key)) || ((await reg.deleteKey(key)) && (await gone(key)));
  const putBack = async (text: string | null): Promise<boolean> =>
    text === null || reg.import(text);

  return {
    look: async () => {
      const facts = await lookAtRegistry(registry);
      const settings = await places.settingsNames();
      if (!facts.ok || settings === null) return err('unreadable');
      return ok({ ...facts.value, settings, executable: await places.executable() });
    },
    copy: async (explorerId) => {
      const wanted = {
        'one-drive': KEYS.oneDrive,
        'sync-engines': KEYS.syncEngines,
        environment: KEYS.environment,
        run: KEYS.run,
        ...(explorerId === null
          ? {}
          : {
              explorer: `${KEYS.explorer}\\${explorerId}`,
              class: `${KEYS.classes}\\${explorerId}`,
            }),
      };
      const copy: Record<keyof RegistryCopy, string | null> = { ...NOTHING };
      for (const [part, key] of Object.entries(wanted) as [keyof RegistryCopy, string][]) {
        const text = await copyOf(key);
        if (!text.ok) return text;
        copy[part] = text.value;
      }
      return ok({
        ...copy,
        environment: keepValues(copy.environment ?? '', KEYS.environment, VARIABLES),
        run: keepValues(copy.run ?? '', KEYS.run, ['OneDrive']),
      });
    },
    compare: async (copy, explorerId) => {
      const found = await compareWithCopy(registry, copy, explorerId);
      return found === null ? err('unreadable') : ok(found);
    },
    renameSettings: (from, to) => renameIn(places.settings, from, to),
    removeAccount: () => removeKey(KEYS.personal),
    putAccountBack: (copy) => putBack(keepKey(copy['one-drive'] ?? '', KEYS.personal)),
    noteUnlinked: (seconds) =>
      reg.import(
        formatRegFile([
          { key: longName(KEYS.oneDrive), values: [largeNumber(UNLINKED_AT, seconds)] },
        ]),
      ),
    putNoteBack: async (copy) => {
      const text = keepValues(copy['one-drive'] ?? '', KEYS.oneDrive, [UNLINKED_AT]);
      return text === null ? reg.deleteValue(KEYS.oneDrive, UNLINKED_AT) : reg.import(text);
    },
    removeFromExplorer: async (id) =>
      isExplorerId(id) && (await removeKey(`${KEYS.explorer}\\${id}`)),
    putIntoExplorer: async (copy, id) =>
      isExplorerId(id) && (await putBack(keepKey(copy.explorer ?? '', `${KEYS.explorer}\\${id}`))),
    clearVariables: async (names) => {
      let done = true;
      for (const name of names.filter((one) => VARIABLE_NAMES.includes(one)))
        done = (await reg.deleteValue(KEYS.environment, name)) && done;
      await deps.tellPrograms();
      return done;
    },
    putVariablesBack: async (copy, names) => {
      const text = keepValues(copy.environment ?? '', KEYS.environment, names);
      const done = await putBack(text);
      await deps.tellPrograms();
      return done;
    },
    tidy: () => reg.tidy(),
  };
}

const VARIABLES = [...VARIABLE_NAMES, 'OneDriveCommercial'];
const NOTHING: RegistryCopy = {
  'one-drive': null,
  'sync-engines': null,
  environment: null,
  run: null,
  explorer: null,
  class: null,
};

/** A rename within the settings folder, between the two names that an unlink knows. */
async function renameIn(settings: string, from: string, to: string): Promise<RenameEnd> {
  const known = (name: string): boolean => name === SETTINGS_NAME || isUnlinkedName(name);
  if (!known(from) || !known(to) || from === to) return 'refused';
  const [old, fresh] = [path.join(settings, from), path.join(settings, to)];
  if ((await kindOf(old)) !== 'folder') return 'missing';
  if ((await kindOf(fresh)) !== 'none') return 'exists';
  try {
    await fs.rename(old, fresh);
    return 'done';
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    // Windows answers "access denied" for a folder in which a file is open.
    return ['EBUSY', 'EPERM', 'EACCES'].includes(code) ? 'in-use' : 'refused';
  }
}

async function kindOf(place: string): Promise<'folder' | 'none' | 'other'> {
  try {
    return (await fs.lstat(place)).isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'none' : 'other';
  }
}

import * as fs from 'node:fs/promises';
import path from 'node:path';
import { findValue, type Registry } from '../../ports/registry';
import { KEYS } from './one-drive-keys';

/** Where OneDrive keeps its settings, and where it is installed (onedrive.md A.2 and A.3). */
export interface OneDrivePlaces {
  /** Absolute. */
  readonly settings: string;
  /** The names in it; empty when there is no such folder, null when it cannot be read. */
  settingsNames(): Promise<readonly string[] | null>;
  /** Null when OneDrive is in none of its own places. */
  executable(): Promise<string | null>;
}

interface PlacesDeps {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly registry: Registry;
}

/**
 * Only a program in one of OneDrive's own three places is ever started. The one that OneDrive names itself
 * (`OneDriveTrigger`) comes first, if it is one of them.
 */
export function createOneDrivePlaces({ env, home, registry }: PlacesDeps): OneDrivePlaces {
  const absolute = (name: string): string | null => {
    const found = Object.keys(env).find((one) => one.toLowerCase() === name.toLowerCase());
    const place = found === undefined ? undefined : env[found];
    return place !== undefined && path.win32.isAbsolute(place) ? place : null;
  };
  const local = absolute('LOCALAPPDATA') ?? path.win32.join(home, 'AppData', 'Local');
  const places = [
    path.win32.join(local, 'Microsoft', 'OneDrive', 'OneDrive.exe'),
    ...[absolute('ProgramFiles'), absolute('ProgramFiles(x86)')].flatMap((folder) =>
      folder === null ? [] : [path.win32.join(folder, 'Microsoft OneDrive', 'OneDrive.exe')],
    ),
  ];
  const settings = path.win32.join(local, 'Microsoft', 'OneDrive', 'settings');
  return {
    settings,
    settingsNames: async () => {
      try {
        return await fs.readdir(settings);
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : null;
        return code === 'ENOENT' ? [] : null;
      }
    },
    executable: async () => {
      const root = await registry.read('HKCU', KEYS.oneDrive);
      const trigger = root.ok ? findValue(root.value, 'OneDriveTrigger') : undefined;
      const named = trigger?.kind === 'text' ? trigger.text.toLowerCase() : '';
      const first = places.filter((place) => place.toLowerCase() === named);
      for (const place of [...first, ...places]) if (await isFile(place)) return place;
      return null;
    },
  };
}

const isFile = (place: string): Promise<boolean> =>
  fs.stat(place).then(
    (found) => found.isFile(),
    () => false,
  );

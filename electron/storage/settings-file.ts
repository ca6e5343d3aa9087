import { readFileSync } from 'node:fs';
import type { Notice } from '../../shared/ipc/snapshot';
import { settingsSchema } from '../../shared/schema/settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../../shared/settings';
import { backupOf } from './atomic-file';
import { migrate, type Migrations } from './migrations';

/** The steps between the versions of the settings file. Version 1 is the first. */
export const SETTINGS_MIGRATIONS: Migrations = { current: SETTINGS_VERSION, steps: {} };

/** What the settings file and its backup came to. */
export interface SettingsRead {
  readonly settings: Settings;
  /** What the person should be told: nothing, the backup stood in, or it began anew. */
  readonly notice: Extract<Notice, { kind: 'used-backup' | 'settings-reset' }> | null;
}

/**
 * Reads the settings, at once and without Electron, so that the window opens in the right language and the
 * command line can read them too. Changes nothing.
 */
export function readSettings(
  file: string,
  migrations: Migrations = SETTINGS_MIGRATIONS,
): SettingsRead {
  const main = readOne(file, migrations);
  if (typeof main === 'object') return { settings: main, notice: null };
  const backup = readOne(backupOf(file), migrations);
  if (typeof backup === 'object') {
    return { settings: backup, notice: { kind: 'used-backup', what: 'settings' } };
  }
  const isNew = main === 'none' && backup === 'none';
  return { settings: DEFAULT_SETTINGS, notice: isNew ? null : { kind: 'settings-reset' } };
}

function readOne(file: string, migrations: Migrations): Settings | 'none' | 'broken' {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'broken';
  }
  try {
    const present = migrate(JSON.parse(text), migrations);
    const settings = present.ok ? settingsSchema.safeParse(withDefaults(present.value)) : null;
    return settings?.success === true ? settings.data : 'broken';
  } catch {
    return 'broken';
  }
}

/** A setting that is newer than the file is as in a new installation, so that adding one needs no step. */
const withDefaults = (settings: unknown): unknown =>
  typeof settings === 'object' && settings !== null
    ? { ...DEFAULT_SETTINGS, ...settings }
    : settings;

import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, LANGUAGES, TEXT_SIZES, type Settings } from '../../shared/settings';

/** What the first paint needs to know. */
export type FirstLook = Pick<Settings, 'language' | 'theme' | 'textSize' | 'leaveExplained'>;

const THEMES = ['system', 'light', 'dark'] as const;

/**
 * Reads how the window should look, from the settings file, before anything else is loaded.
 * Whatever is missing or odd is the default here; the settings store tells about it later.
 */
export function readFirstLook(settingsFile: string): FirstLook {
  let raw: Partial<Record<keyof FirstLook, unknown>>;
  try {
    const parsed: unknown = JSON.parse(readFileSync(settingsFile, 'utf8'));
    raw = typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    raw = {};
  }
  return {
    language: oneOf(['system', ...LANGUAGES], raw.language, DEFAULT_SETTINGS.language),
    theme: oneOf(THEMES, raw.theme, DEFAULT_SETTINGS.theme),
    textSize: oneOf(TEXT_SIZES, raw.textSize, DEFAULT_SETTINGS.textSize),
    leaveExplained: raw.leaveExplained === true,
  };
}

const oneOf = <T>(allowed: readonly T[], value: unknown, otherwise: T): T =>
  allowed.find((candidate) => candidate === value) ?? otherwise;

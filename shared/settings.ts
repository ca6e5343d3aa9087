import type { Settings, SettingsChange } from './schema/settings';

export type { Settings, SettingsChange };

/** The schema version that this build writes. */
export const SETTINGS_VERSION = 1;

/** Languages with a complete catalogue. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text sizes in percent of the base size (18 px): design.md 5. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;

/** What a new installation starts with. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'system',
  textSize: 100,
  theme: 'system',
  shiftLeaves: true,
  leaveExplained: false,
  leakCheck: false,
};

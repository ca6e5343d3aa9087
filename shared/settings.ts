import { z } from 'zod';

/** The schema version that this build writes. */
export const SETTINGS_VERSION = 1;

/** Languages with a complete catalogue. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text sizes in percent of the base size (18 px): design.md 5. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;

/**
 * What Relock remembers about itself, never about a person; kept in plain text.
 * `language: 'system'` follows the operating system.
 */
export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  language: z.enum(['system', ...LANGUAGES]),
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Shift three times leaves quickly. Off for people who use Sticky Keys (settled 20). */
  shiftLeaves: z.boolean(),
  /** The page that explains Leave quickly was read. It is shown before first use. */
  leaveExplained: z.boolean(),
});

export type Settings = z.output<typeof settingsSchema>;

/** What a new installation starts with. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'system',
  textSize: 100,
  theme: 'system',
  shiftLeaves: true,
  leaveExplained: false,
};

/** The fields that the Settings screen may change. */
export const settingsChangeSchema = settingsSchema.omit({ version: true }).partial();
export type SettingsChange = z.output<typeof settingsChangeSchema>;

import { z } from 'zod';
import { LANGUAGES, SETTINGS_VERSION } from '../settings';

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
  /** The leak check may ask the public list of leaked passwords. Off until the person turns it on (settled 4). */
  leakCheck: z.boolean(),
});

export type Settings = z.output<typeof settingsSchema>;

/** The fields that the Settings screen may change. */
export const settingsChangeSchema = settingsSchema.omit({ version: true }).partial();
export type SettingsChange = z.output<typeof settingsChangeSchema>;

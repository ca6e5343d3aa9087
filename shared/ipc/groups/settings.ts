import { z } from 'zod';
import { settingsChangeSchema } from '../../schema/settings';
import { call } from '../define';

/** What Relock remembers about itself, and forgetting it all. */
export const settings = {
  change: call({
    input: settingsChangeSchema,
    output: z.null(),
    errors: ['settings.not-saved'],
  }),
  /** Removes every file, backup, keychain entry, clock and log, then looks for what is left. */
  forgetEverything: call({
    input: z.strictObject({ sure: z.literal(true) }),
    output: z.strictObject({
      files: z.int().nonnegative(),
      keychainEntries: z.int().nonnegative(),
      left: z.array(z.string().max(4096)).max(100),
      /** What a second look into the keychain found. */
      keychain: z.enum(['empty', 'not-empty', 'could-not-look']),
    }),
    errors: ['settings.keychain-left'],
  }),
} as const;

import { z } from 'zod';
import { KEPT_IDS, KEPT_REMOVABLE } from '../../kept';
import { call } from '../define';
import { nothing } from './common';

/** One row of “What is stored”. */
const row = z.strictObject({
  id: z.enum(KEPT_IDS),
  /** How many things; null when it could not be looked at. */
  count: z.int().nonnegative().nullable(),
  /** ISO 8601, UTC: the oldest of them, or the last change of a file; null when that is not known. */
  since: z.iso.datetime().nullable(),
});

/** What is kept, looked up anew each time, and emptied row by row. */
export const kept = {
  look: call({ input: nothing, output: z.array(row).max(KEPT_IDS.length) }),
  /** Empties one row for the person whose account is open, then looks again. */
  remove: call({
    input: z.strictObject({ row: z.enum(KEPT_REMOVABLE), sure: z.literal(true) }),
    output: row,
    errors: [
      'kept.not-removed',
      'kept.run-open',
      'kept.others',
      'people.unknown',
      'people.not-saved',
      'settings.not-saved',
    ],
  }),
} as const;

import { z } from 'zod';
import { SAFE_ITEMS_MAX } from '../safe/kinds';
import { safeValueSchema } from './safe';

/** What is in a sealed copy of a person, under its seal. `person` is read like a person's file: with its own version. */
export const exportSchema = z.strictObject({
  /** ISO 8601, UTC. */
  savedAt: z.iso.datetime(),
  person: z.looseObject({ version: z.int().positive() }),
  /** The values of the Safe by the id of their line. */
  safe: z
    .record(z.uuid(), safeValueSchema)
    .refine((values) => Object.keys(values).length <= SAFE_ITEMS_MAX),
});

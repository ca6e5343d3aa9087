import { z } from 'zod';
import { PERSON_NAME_MAX } from './person-name';
import { signOutSchema } from './sign-out/state';

/** The schema version of a person's sealed file that this build writes. */
export const PERSON_VERSION = 1;

/** A name as typed: trimmed, not empty, one line. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(PERSON_NAME_MAX)
  .regex(/^[^\p{Cc}]+$/u);

/** Everything that Relock keeps about one person who is helped here. Sealed at rest. */
export const personSchema = z.strictObject({
  version: z.literal(PERSON_VERSION),
  id: z.uuid(),
  name: personNameSchema,
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  signOut: signOutSchema,
});

export type Person = z.output<typeof personSchema>;

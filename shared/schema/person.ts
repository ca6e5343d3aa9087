import { z } from 'zod';
import { LOCK_AFTER } from '../app-lock';
import { PERSON_NAME_MAX, PERSON_VERSION } from '../person';
import { fakesSchema } from './fakes';
import { devicesSchema, devicesSummarySchema } from './devices';
import { safeSchema, safeViewSchema } from './safe';
import { signOutSchema } from './sign-out';
import { strongerSchema, strongerViewSchema } from './stronger';
import { keptLookSchema } from './traces';

/** A name as typed: trimmed, not empty, one line. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(PERSON_NAME_MAX)
  .regex(/^[^\p{Cc}]+$/u);

/** How a person's app lock behaves. Whether there is one is seen in the keychain alone. */
export const appLockSchema = z.strictObject({
  /** Minutes without use until it closes by itself. */
  after: z.enum(LOCK_AFTER),
});

/** Everything that Relock keeps about one person who is helped here. Sealed at rest. */
export const personSchema = z.strictObject({
  version: z.literal(PERSON_VERSION),
  id: z.uuid(),
  name: personNameSchema,
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  signOut: signOutSchema,
  /** The last look for Microsoft sign-ins on this computer. */
  traces: keptLookSchema,
  appLock: appLockSchema,
  /** The index of the Safe. The values are in the keychain. */
  safe: safeSchema,
  stronger: strongerSchema,
  fakes: fakesSchema,
  devices: devicesSchema,
});

export type Person = z.output<typeof personSchema>;

/** The part of a person that travels in every snapshot: small things only, see `viewOf`. */
export const personViewSchema = personSchema
  .pick({ id: true, name: true, signOut: true, appLock: true, fakes: true })
  .extend({
    safe: safeViewSchema,
    stronger: strongerViewSchema,
    devices: devicesSummarySchema,
  });
export type PersonView = z.output<typeof personViewSchema>;

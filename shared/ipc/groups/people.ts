import { z } from 'zod';
import { personNameSchema } from '../../schema/person';
import { call } from '../define';
import { nothing, person } from './common';

/** Who is helped here. */
export const people = {
  add: call({
    input: z.strictObject({ name: personNameSchema }),
    output: z.strictObject({ personId: z.uuid() }),
    errors: ['people.not-saved', 'people.too-many'],
  }),
  rename: call({
    input: z.strictObject({ personId: z.uuid(), name: personNameSchema }),
    output: z.null(),
    errors: ['people.unknown', 'people.not-saved'],
  }),
  /** Removes the person's file, its backup and its key. */
  remove: call({
    input: z.strictObject({ personId: z.uuid(), sure: z.literal(true) }),
    output: z.null(),
    errors: ['people.unknown', 'people.not-removed'],
  }),
  /** Nobody's account is open any more: before a lock is opened. */
  close: call({ input: nothing, output: z.null() }),
  choose: call({ input: person, output: z.null(), errors: ['people.unknown'] }),
} as const;

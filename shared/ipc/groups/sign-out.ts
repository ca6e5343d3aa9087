import { z } from 'zod';
import { signOutEventSchema } from '../../schema/sign-out-events';
import { call } from '../define';
import { person } from './common';

/** The guide *Sign out everywhere*. */
export const signOut = {
  send: call({
    input: z.strictObject({ personId: z.uuid(), event: signOutEventSchema }),
    output: z.null(),
    errors: ['people.unknown', 'people.not-saved'],
  }),
  /** Saves a calendar file for the end of the 24 hours; main asks where. */
  saveCalendar: call({
    input: person,
    output: z.strictObject({ saved: z.boolean() }),
    errors: ['people.unknown', 'sign-out.no-clock', 'sign-out.calendar-not-saved'],
  }),
} as const;

import { z } from 'zod';
import { signalsSchema, standingThenSchema, strongerEventSchema } from '../../schema/stronger';
import { call } from '../define';
import { person } from './common';

/** *Make it stronger*: the guided hardening of an account. */
export const stronger = {
  send: call({
    input: z.strictObject({ personId: z.uuid(), event: strongerEventSchema }),
    output: z.null(),
    errors: ['people.unknown', 'people.not-saved'],
  }),
  /** Gathers what is known for the order, and notes what Relock itself saw about tasks. */
  look: call({
    input: person,
    output: signalsSchema,
    errors: ['people.unknown', 'people.not-saved'],
  }),
  /** How things stood on earlier days. */
  history: call({
    input: person,
    output: z.array(standingThenSchema).max(20),
    errors: ['people.unknown'],
  }),
} as const;

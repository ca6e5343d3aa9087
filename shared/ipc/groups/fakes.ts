import { z } from 'zod';
import { fakesEventSchema } from '../../schema/fakes';
import { call } from '../define';

/** The exercise *Spot the fake*. */
export const fakes = {
  send: call({
    input: z.strictObject({ personId: z.uuid(), event: fakesEventSchema }),
    output: z.null(),
    errors: ['people.unknown', 'people.not-saved'],
  }),
} as const;

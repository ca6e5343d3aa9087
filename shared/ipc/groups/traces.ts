import { z } from 'zod';
import { traceAddressesSchema, tracesViewSchema } from '../../schema/traces';
import { call } from '../define';
import { person } from './common';

/** Microsoft sign-ins that this computer still holds. */
export const traces = {
  /** `mayAsk`: also look where macOS asks for consent, because the person pressed the button that says so. */
  look: call({
    input: person.extend({ mayAsk: z.boolean() }),
    output: tracesViewSchema,
    errors: ['people.unknown'],
  }),
  /** Whole addresses of the last look, because the person asked to see them. */
  addresses: call({
    input: person,
    output: traceAddressesSchema,
    errors: ['people.unknown'],
  }),
} as const;

import { z } from 'zod';

/** A call that needs to be told nothing. */
export const nothing = z.strictObject({});

/** A call about one person. */
export const person = z.strictObject({ personId: z.uuid() });

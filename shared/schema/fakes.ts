import { z } from 'zod';
import { FAKE_IDS } from '../fakes/fakes';

/** What is kept of *Spot the fake*, in a person's sealed file. */
export const fakesSchema = z.strictObject({
  seen: z.array(z.enum(FAKE_IDS)).max(FAKE_IDS.length),
  finishedAt: z.iso.datetime().nullable(),
  again: z.enum(['quarterly', 'no']),
});

export const fakesEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('looked'), id: z.enum(FAKE_IDS) }),
  z.strictObject({ kind: z.literal('start-again') }),
  z.strictObject({ kind: z.literal('again'), value: z.enum(['quarterly', 'no']) }),
]);

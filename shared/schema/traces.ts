import { z } from 'zod';
import { KEPT_TRACES_MAX, SIGN_OUT_WAYS, TRACE_KINDS, TRACE_STATES, UNSEEN_IDS } from '../traces';

const account = z.string().max(254);
const where = z.string().max(400);

/** The last look for Microsoft sign-ins that was made for a person; null when there was none yet. */
export const keptLookSchema = z
  .strictObject({
    /** ISO 8601, UTC. */
    at: z.iso.datetime(),
    seen: z
      .array(z.strictObject({ kind: z.enum(TRACE_KINDS), account: account.nullable(), where }))
      .max(KEPT_TRACES_MAX),
  })
  .nullable();
export type KeptLook = z.output<typeof keptLookSchema>;

/** One place as the page sees it; addresses in it are shortened. */
const placeSchema = z.strictObject({
  id: z.int().nonnegative(),
  kind: z.enum(TRACE_KINDS),
  state: z.enum(TRACE_STATES),
  where,
  signOut: z.enum(SIGN_OUT_WAYS),
  count: z.int().nonnegative(),
  /** Not there at the look before. */
  fresh: z.boolean(),
});
export type TracePlace = z.output<typeof placeSchema>;

/** The places of one account. */
const groupSchema = z.strictObject({
  id: z.int().nonnegative(),
  /** Shortened; null for signs that name nobody. */
  account: account.nullable(),
  places: z.array(placeSchema).max(2_000),
});
export type TraceGroupView = z.output<typeof groupSchema>;

/** What the page sees of one look. */
export const tracesViewSchema = z.strictObject({
  at: z.iso.datetime(),
  groups: z.array(groupSchema).max(2_000),
  gone: z
    .array(z.strictObject({ kind: z.enum(TRACE_KINDS), account: account.nullable(), where }))
    .max(KEPT_TRACES_MAX),
  unseen: z
    .array(
      z.strictObject({
        id: z.enum(UNSEEN_IDS),
        count: z.int().nonnegative().nullable(),
      }),
    )
    .max(20),
  /** When the look was made that this one was compared with; null for the first. */
  comparedWith: z.iso.datetime().nullable(),
});
export type TracesView = z.output<typeof tracesViewSchema>;

/** The whole addresses of the last look, by the id of their group. They leave main only when asked for. */
export const traceAddressesSchema = z
  .array(z.strictObject({ groupId: z.int().nonnegative(), account }))
  .max(2_000);

import { z } from 'zod';
import { SAFE_ITEMS_MAX, SAFE_KINDS, SAFE_LABEL_MAX, SAFE_VALUE_MAX_BYTES } from '../safe/kinds';

/** What the person calls an entry: one line, may be empty. */
export const safeLabelSchema = z
  .string()
  .trim()
  .max(SAFE_LABEL_MAX)
  .regex(/^[^\p{Cc}]*$/u);

/** A value as typed. Line ends may be in it; what no keychain gives back may not. */
export const safeValueSchema = z
  .string()
  .min(1)
  .max(SAFE_VALUE_MAX_BYTES)
  .refine((value) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(value));

/**
 * One line of the index. The value is in the keychain under an id made of the person's id and this one.
 * adding: its value may not be there yet. removing: it may be gone already. Both are settled at the next start.
 */
export const safeItemSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(SAFE_KINDS),
  label: safeLabelSchema,
  /** ISO 8601, UTC. */
  addedAt: z.iso.datetime(),
  step: z.enum(['adding', 'kept', 'removing']),
  /** Of a temporary password: how many of its two reminders were shown. */
  reminded: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});
export type SafeItem = z.output<typeof safeItemSchema>;

/** The section of the Safe in a person's file: an index, and never a value. */
export const safeSchema = z.strictObject({ items: z.array(safeItemSchema).max(SAFE_ITEMS_MAX) });
export type SafeIndex = z.output<typeof safeSchema>;

/** What every snapshot says of the Safe: see `viewOfSafe`. */
export const safeViewSchema = z.strictObject({
  kinds: z.array(z.enum(SAFE_KINDS)).max(SAFE_KINDS.length).readonly(),
  temporarySince: z.iso.datetime().nullable(),
});

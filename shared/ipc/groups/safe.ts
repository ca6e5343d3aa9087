import { z } from 'zod';
import { SAFE_ITEMS_MAX, SAFE_KINDS } from '../../safe/kinds';
import { safeItemSchema, safeLabelSchema, safeValueSchema } from '../../schema/safe';
import { call } from '../define';
import { nothing, person } from './common';

const item = z.strictObject({ personId: z.uuid(), itemId: z.uuid() });

/** Why a value could not be kept or had. */
const VALUE = [
  'people.unknown',
  'safe.locked',
  'safe.session-only',
  'safe.keychain-missing',
  'safe.keychain-locked',
  'safe.keychain-refused',
  'safe.keychain-failed',
  'safe.entry-gone',
  'safe.damaged',
  'safe.too-long',
] as const;
const READ = [...VALUE, 'safe.not-found'] as const;

/** Is the screen kept out of pictures and sharing while a secret is on it? */
const shield = z.enum(['kept-out', 'not-available']);

/**
 * The Safe of the person whose account is open. A value comes to the page through `show` alone, after a press
 * and for as long as it is shown; copying and printing go past the page. Nothing is asked for by a name.
 */
export const safe = {
  list: call({
    input: person,
    output: z
      .array(safeItemSchema.pick({ id: true, kind: true, label: true, addedAt: true, step: true }))
      .max(SAFE_ITEMS_MAX),
    errors: ['people.unknown'],
  }),
  /** `clean`: the person says that this computer is one they trust (settled 1). */
  add: call({
    input: z.strictObject({
      personId: z.uuid(),
      kind: z.enum(SAFE_KINDS),
      label: safeLabelSchema,
      value: safeValueSchema,
      clean: z.literal(true),
    }),
    output: z.strictObject({ itemId: z.uuid() }),
    errors: [...VALUE, 'people.not-saved', 'safe.too-many'],
  }),
  /** The value, for the eyes of the person who pressed. */
  show: call({
    input: item,
    output: z.strictObject({ value: safeValueSchema, shield }),
    errors: READ,
  }),
  /** A secret is about to be typed, or none is on the screen any more. */
  shield: call({ input: z.strictObject({ on: z.boolean() }), output: shield }),
  /** Straight from the keychain to the clipboard, where it stays for 30 seconds. */
  copy: call({
    input: item,
    output: z.strictObject({ marks: z.enum(['kept-out', 'not-available']) }),
    errors: [...READ, 'safe.not-copied'],
  }),
  /** Empties the clipboard now, if it still holds what was copied. */
  clearClipboard: call({ input: nothing, output: z.null() }),
  /** A sheet of paper with the value, through the print window of the system. */
  print: call({
    input: item,
    output: z.strictObject({ printed: z.boolean() }),
    errors: [...READ, 'safe.not-printed'],
  }),
  rename: call({
    input: z.strictObject({ personId: z.uuid(), itemId: z.uuid(), label: safeLabelSchema }),
    output: z.null(),
    errors: ['people.unknown', 'safe.not-found', 'people.not-saved'],
  }),
  /** Ok only after the keychain was looked at again and had nothing there. */
  remove: call({
    input: z.strictObject({ personId: z.uuid(), itemId: z.uuid(), sure: z.literal(true) }),
    output: z.strictObject({ lookedAgain: z.literal(true) }),
    errors: [...READ, 'people.not-saved', 'safe.not-gone'],
  }),
} as const;

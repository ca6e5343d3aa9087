import { z } from 'zod';
import { LOCK_AFTER, PASSPHRASE_MAX } from '../../app-lock';
import { CLOSED_REASONS } from '../snapshot';
import { call } from '../define';
import { nothing, person } from './common';

/** As typed, on one line. Whether a new one will do is said before it is sent; main asks again. */
const passphrase = z
  .string()
  .min(1)
  .max(PASSPHRASE_MAX * 4)
  .regex(/^[^\p{Cc}]+$/u);

/** A try that did not open. Whole minutes: nobody is shown a clock that ticks. */
const triedSchema = z.strictObject({
  kind: z.enum(['not-it', 'wait']),
  waitMinutes: z.int().nonnegative(),
});
export type TryView = z.output<typeof triedSchema>;

const doneSchema = z.strictObject({ kind: z.literal('done') });
const closedSchema = z.strictObject({ kind: z.literal('closed'), reason: z.enum(CLOSED_REASONS) });
export type LockAnswer = z.output<typeof doneSchema> | TryView;

const answer = z.discriminatedUnion('kind', [doneSchema, triedSchema]);
const unlocked = z.discriminatedUnion('kind', [doneSchema, triedSchema, closedSchema]);
const faults = ['people.unknown', 'lock.keychain', 'lock.failed'] as const;

/** The app lock of one person. A passphrase goes in and never comes out. */
export const lock = {
  unlock: call({
    input: z.strictObject({ personId: z.uuid(), passphrase }),
    output: unlocked,
    errors: faults,
  }),
  /** Where the system offers it: it asks for a fingerprint itself. */
  unlockQuick: call({ input: person, output: unlocked, errors: [...faults, 'lock.not-asked'] }),
  waitLeft: call({
    input: person,
    output: z.strictObject({ waitMinutes: z.int().nonnegative() }),
    errors: faults,
  }),
  set: call({
    input: z.strictObject({ personId: z.uuid(), passphrase }),
    output: answer,
    errors: [...faults, 'lock.weak'],
  }),
  change: call({
    input: z.strictObject({ personId: z.uuid(), passphrase, next: passphrase }),
    output: answer,
    errors: [...faults, 'lock.weak'],
  }),
  remove: call({
    input: z.strictObject({ personId: z.uuid(), passphrase }),
    output: answer,
    errors: faults,
  }),
  setQuick: call({
    input: z.strictObject({ personId: z.uuid(), on: z.boolean() }),
    output: z.null(),
    errors: faults,
  }),
  /** After how many minutes without use it closes by itself, or never by time alone. */
  setAfter: call({
    input: z.strictObject({ personId: z.uuid(), after: z.enum(LOCK_AFTER) }),
    output: z.null(),
    errors: ['people.unknown', 'people.not-saved'],
  }),
  /** Closes the locks of everybody who has one. */
  now: call({ input: nothing, output: z.null() }),
  /** Somebody uses the page: the time without use begins anew. */
  used: call({ input: nothing, output: z.null() }),
} as const;

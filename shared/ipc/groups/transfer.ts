import { z } from 'zod';
import { PASSPHRASE_MAX } from '../../app-lock';
import { call } from '../define';
import { nothing } from './common';

const passphrase = z
  .string()
  .min(1)
  .max(PASSPHRASE_MAX * 4)
  .regex(/^[^\p{Cc}]+$/u);

/** Why a chosen file is not taken. Nothing was changed. */
export const TRANSFER_REFUSALS = ['not-ours', 'damaged', 'newer-version', 'unreadable'] as const;
export type TransferRefusal = (typeof TRANSFER_REFUSALS)[number];

const refused = z.strictObject({
  kind: z.literal('refused'),
  reason: z.enum(TRANSFER_REFUSALS),
});

/** Is the person of the file here already, and how? */
export const ALREADY = ['no', 'open', 'locked', 'closed'] as const;

/** One person to another computer, in a sealed file. Main asks where; the page never learns a path. */
export const transfer = {
  save: call({
    input: z.strictObject({ personId: z.uuid(), passphrase }),
    output: z.strictObject({ saved: z.boolean() }),
    errors: [
      'people.unknown',
      'lock.weak',
      'lock.failed',
      'transfer.not-collected',
      'transfer.not-written',
    ],
  }),
  /** Lets the person choose a file, and looks whether it is a whole one of ours. */
  pick: call({
    input: nothing,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('picked'), pickId: z.uuid() }),
      refused,
    ]),
  }),
  /** Opens it and says who is in it. Nothing is changed yet. */
  open: call({
    input: z.strictObject({ pickId: z.uuid(), passphrase }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('not-it') }),
      z.strictObject({
        kind: z.literal('opened'),
        name: z.string().max(60),
        savedAt: z.iso.datetime(),
        already: z.enum(ALREADY),
      }),
      refused,
    ]),
    errors: ['transfer.gone', 'lock.failed'],
  }),
  /** Takes the person in. `replace`: what is here of the same person is given up for it. */
  take: call({
    input: z.strictObject({ pickId: z.uuid(), replace: z.boolean() }),
    output: z.null(),
    errors: [
      'transfer.gone',
      'transfer.already-here',
      'transfer.locked',
      'transfer.partly',
      'people.not-saved',
      'people.too-many',
    ],
  }),
  /** Lets go of the file. */
  drop: call({ input: nothing, output: z.null() }),
} as const;

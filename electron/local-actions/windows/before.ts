import { z } from 'zod';
import type { UndoBox } from '../undo-box';
import { folderFactsSchema } from '../../../shared/schema/local-actions';
import { IDENTITY_NAMES, VARIABLE_NAMES, type RegistryCopy } from '../../ports/windows-one-drive';

/** What the journal keeps of a computer before an unlink on Windows. No secret is in it. */
export const beforeSchema = z.strictObject({
  system: z.literal('windows'),
  /** Absolute. */
  folder: z.string(),
  facts: folderFactsSchema,
  executable: z.string().nullable(),
  identity: z.partialRecord(z.enum(IDENTITY_NAMES), z.string()),
  /** The name that the settings get; null when there are none. */
  settingsTo: z.string().nullable(),
  explorerId: z.string().nullable(),
  /** The variables that are cleared. */
  variables: z.array(z.enum(VARIABLE_NAMES)),
  /** What is written as the time of the unlink; seconds since 1970, as text. */
  unlinkedAt: z.string().regex(/^\d{1,12}$/),
  wasRunning: z.boolean(),
  /** Other accounts are linked here, so OneDrive goes on for them. */
  others: z.array(z.string()),
});
/** See `beforeSchema`. */
export type Before = z.output<typeof beforeSchema>;

const copySchema = z.strictObject({
  'one-drive': z.string().nullable(),
  'sync-engines': z.string().nullable(),
  environment: z.string().nullable(),
  run: z.string().nullable(),
  explorer: z.string().nullable(),
  class: z.string().nullable(),
});

const [REGISTRY, BEGUN] = ['registry', 'begun'];

/** Keeps the copy of the registry, sealed. */
export const keepRegistry = (box: UndoBox, copy: RegistryCopy) =>
  box.keep(REGISTRY, Buffer.from(JSON.stringify(copy)));

/** Null when there is no copy, or it cannot be opened. */
export async function readRegistry(box: UndoBox): Promise<RegistryCopy | null> {
  const bytes = await box.read(REGISTRY);
  const read =
    bytes === null
      ? null
      : copySchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown);
  return read?.success === true ? read.data : null;
}

/** Noted before the first change of the account: without it only OneDrive was closed. A spoilt note is one, too. */
export const noteBegun = (box: UndoBox) => box.keep(BEGUN, Buffer.from('begun'));
export const wasBegun = (box: UndoBox): Promise<boolean> => box.has(BEGUN);

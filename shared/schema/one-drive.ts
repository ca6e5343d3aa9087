import { z } from 'zod';
import { CHECK_IDS, FINDING_IDS } from '../one-drive/findings';

const count = z.int().nonnegative();
const accountId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const text = z.string().max(4096);

/** One result of one check (shared/one-drive/findings.ts). */
export const findingSchema = z.strictObject({
  check: z.enum(CHECK_IDS),
  id: z.enum(FINDING_IDS),
  state: z.enum(['clear', 'stop', 'warn', 'ask', 'unknown']),
  account: accountId.nullable(),
  evidence: z.array(text).max(50),
  names: z.array(z.string().max(260)).max(50),
  count,
});

/** What was found before the way in OneDrive itself (Windows and macOS). */
export const oneDriveCheckSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('checked'),
    at: z.iso.datetime(),
    accounts: z
      .array(
        z.strictObject({
          id: accountId,
          kind: z.enum(['personal', 'work', 'unknown']),
          /** Shortened; null when the computer does not say. */
          address: z.string().max(320).nullable(),
          folder: text.nullable(),
          linked: z.enum(['yes', 'no', 'unknown']),
        }),
      )
      .max(50),
    /** Null when OneDrive is not installed. */
    program: text.nullable(),
    findings: z.array(findingSchema).max(500),
    /** On a Mac: the person agreed that Relock looks into OneDrive's own place. */
    asked: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('could-not-look'), reason: z.enum(['timed-out', 'failed']) }),
]);
export type OneDriveCheck = z.output<typeof oneDriveCheckSchema>;

const treeSchema = z.strictObject({
  files: count,
  folders: count,
  bytes: z.number().nonnegative(),
  onlineOnly: count,
  onlineOnlyBytes: z.number().nonnegative(),
  unlisted: count,
  unreadable: count,
  complete: z.boolean(),
});

/** Why a watched unlink is not called checked. */
export const WATCH_REASONS = [
  'not-seen', // whether the account is still gone could not be looked at
  'files-missing', // something that was on this computer is not there any more
  'not-counted', // the files could not all be counted
  'known-folder-missing', // Desktop, Documents or Pictures is not where it should be
  'desktop-smaller', // Mac: fewer things in Desktop or Documents than before
  'another-account', // another account is linked in its place
  'not-noted', // the history could not be written
] as const;

/** What Relock saw after the account was gone. */
export const watchResultSchema = z.strictObject({
  outcome: z.enum(['verified', 'unverified', 'came-back']),
  reasons: z.array(z.enum(WATCH_REASONS)).max(WATCH_REASONS.length),
  before: treeSchema.nullable(),
  after: treeSchema.nullable(),
  /** Things that were only online and are not listed here any more: expected. */
  onlineGone: count,
  /** Other things that are not there any more: never expected. */
  othersGone: count,
  /** Windows: OneDrive noted that the person unlinked it; null when it does not say. */
  byOneDrive: z.boolean().nullable(),
  /** Mac: folders into which OneDrive put files away. */
  archives: z.array(text).max(50),
  /** Mac: how many things lay in Desktop and Documents; null when not counted. */
  counts: z
    .strictObject({
      desktop: z.tuple([count, count]).nullable(),
      documents: z.tuple([count, count]).nullable(),
    })
    .nullable(),
  at: z.iso.datetime(),
});
export type WatchResult = z.output<typeof watchResultSchema>;

const watched = { accountId, address: z.string().max(320).nullable(), folder: text.nullable() };

/** Where the watch over an unlink stands. Nothing is changed by it. */
export const watchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('counting'), ...watched, counted: count }),
  z.strictObject({
    kind: z.literal('watching'),
    ...watched,
    since: z.iso.datetime(),
    before: treeSchema.nullable(),
    /** False: the last look could not tell. */
    sees: z.boolean(),
  }),
  /** Gone; looked at for a while more, because it can come back by itself. */
  z.strictObject({ kind: z.literal('settling'), ...watched, goneAt: z.iso.datetime() }),
  z.strictObject({ kind: z.literal('checking'), ...watched }),
  z.strictObject({ kind: z.literal('done'), ...watched, result: watchResultSchema }),
]);
export type Watch = z.output<typeof watchSchema>;

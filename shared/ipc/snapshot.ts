import { z } from 'zod';
import { recoverySchema } from '../schema/local-actions';
import { personViewSchema } from '../schema/person';
import { settingsSchema } from '../schema/settings';

/** What the operating system's keychain says. Each state has its own screen. */
export const KEYCHAIN_STATES = [
  'ready',
  'missing',
  'locked',
  'refused',
  'failed',
  'not-asked',
] as const;
export type KeychainState = (typeof KEYCHAIN_STATES)[number];

/**
 * Why a person's file could not be opened. key-gone: their key is not in the keychain, or is another one.
 * keychain-changed: the keychain that answers has nothing of anybody who is kept here.
 */
export const CLOSED_REASONS = [
  'keychain-changed',
  'key-gone',
  'damaged',
  'newer-version',
  'keychain',
  'unreadable',
] as const;

/** A person whose file is here but could not be opened. Nothing of it is changed or removed. */
export const closedPersonSchema = z.strictObject({
  id: z.uuid(),
  reason: z.enum(CLOSED_REASONS),
});
export type ClosedPerson = z.output<typeof closedPersonSchema>;

/** Something that happened while Relock was starting or saving and that a person should be told once. */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('used-backup'), what: z.enum(['person', 'settings']) }),
  /** The journal of local actions is not whole: its end is cut, a part is damaged, or it cannot be opened. */
  z.strictObject({
    kind: z.literal('history-damaged'),
    damage: z.enum(['cut', 'damaged', 'unreadable']),
  }),
  z.strictObject({ kind: z.literal('settings-reset') }),
  /** The folder of people's files is there and cannot be looked into. Nothing in it was touched. */
  z.strictObject({ kind: z.literal('people-unreadable') }),
  z.strictObject({
    kind: z.literal('could-not-save'),
    reason: z.enum(['disk-full', 'read-only', 'failed']),
  }),
  z.strictObject({ kind: z.literal('recovered'), recovery: recoverySchema }),
  z.strictObject({ kind: z.literal('time-is-up'), personId: z.uuid() }),
  /** A temporary password in the Safe is a day, or a week, old. */
  z.strictObject({ kind: z.literal('temporary-password'), personId: z.uuid() }),
  /** It is time to look at the lists of devices again. */
  z.strictObject({ kind: z.literal('look-again'), personId: z.uuid() }),
  /** A task of *Make it stronger* is due again. */
  z.strictObject({ kind: z.literal('task-again'), personId: z.uuid() }),
]);
export type Notice = z.output<typeof noticeSchema>;

/** All that the page knows. Main owns the truth; this is its projection. */
export const snapshotSchema = z.strictObject({
  /** Goes up by one with each change, so that the page sees a gap. */
  revision: z.int().nonnegative(),
  app: z.strictObject({
    version: z.string().max(40),
    electron: z.string().max(40),
    platform: z.enum(['linux', 'win32', 'darwin']),
    /** The Electron for tests is running: a banner says so (settled 21). */
    testElectron: z.boolean(),
    dataFolder: z.string().max(4096),
  }),
  /** The language that is shown now, after "system" was resolved. */
  language: z.enum(['en', 'es']),
  settings: settingsSchema,
  keychain: z.strictObject({
    state: z.enum(KEYCHAIN_STATES),
    backend: z.enum(['secret-service', 'windows-credential-manager', 'macos-keychain', 'memory']),
  }),
  /** False: this session only, nothing is written (settled 2). */
  keeping: z.boolean(),
  people: z.array(z.strictObject({ id: z.uuid(), name: z.string().max(60) })).max(200),
  closedPeople: z.array(closedPersonSchema).max(200),
  /** Behind their app lock. The name is told only where one of several has to be chosen. */
  lockedPeople: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: z.string().max(60).nullable(),
        quickUnlock: z.boolean(),
      }),
    )
    .max(200),
  /** The app lock of the person whose account is open. `absent`: this system offers no quick unlock. */
  lock: z.strictObject({ on: z.boolean(), quickUnlock: z.enum(['absent', 'off', 'on']) }),
  person: personViewSchema.nullable(),
  notices: z.array(noticeSchema.and(z.object({ id: z.uuid() }))).max(50),
  /** Left quickly: the page shows the neutral screen until the person comes back. */
  away: z.boolean(),
});
export type Snapshot = z.output<typeof snapshotSchema>;

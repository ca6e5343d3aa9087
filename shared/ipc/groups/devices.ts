import { z } from 'zod';
import { CLEAN_UP_KINDS } from '../../devices/cleanup';
import { DEVICES_MAX, PASTE_MAX } from '../../devices/limits';
import { DEVICE_LISTS, DEVICE_TEXT_MAX, DEVICE_TYPES, UNREAD_REASONS } from '../../devices/types';
import {
  deviceIdSchema,
  deviceListSchema,
  deviceSchema,
  deviceTextSchema,
  lastUsedSchema,
  lookSchema,
  rowIdSchema,
  stepEventSchema,
  whoseSchema,
} from '../../schema/devices';
import { guideIdSchema, guideStateSchema } from '../../schema/guide';
import { call } from '../define';
import { nothing, person } from './common';

const { personId } = person.shape;
const shortText = deviceTextSchema;
const numbers = z.strictObject({
  computers: z.int().nonnegative().nullable(),
  store: z.int().nonnegative().nullable(),
  phones: z.int().nonnegative().nullable(),
});

/** What a text was read as. Nothing is kept before the person confirms the rows. */
const lookView = z.strictObject({
  lookId: z.uuid(),
  rows: z
    .array(
      z.strictObject({
        id: rowIdSchema,
        name: z.string().max(DEVICE_TEXT_MAX),
        list: deviceListSchema,
        type: z.enum(DEVICE_TYPES),
        model: z.string().max(DEVICE_TEXT_MAX).nullable(),
        os: z.string().max(DEVICE_TEXT_MAX).nullable(),
        lastUsed: lastUsedSchema.nullable(),
        /** Two days fit the numbers: the one with the day first, then the other. */
        either: z.tuple([lastUsedSchema, lastUsedSchema]).nullable(),
      }),
    )
    .max(DEVICES_MAX),
  counts: numbers,
  lists: z.array(deviceListSchema).max(DEVICE_LISTS.length),
  unread: z
    .array(
      z.strictObject({
        line: z.int().nonnegative(),
        text: z.string().max(300),
        reason: z.enum(UNREAD_REASONS),
      }),
    )
    .max(300),
  /** How many lines were not read in all; the list above may be shorter. */
  unreadCount: z.int().nonnegative(),
});

const failed = ['people.unknown', 'people.not-saved'] as const;
const changed = { output: z.null(), errors: failed };

/** The devices of a person: three lists of Microsoft's as one, and the clean-up. */
export const devices = {
  /** Everything that the place shows. */
  list: call({
    input: person,
    output: z.strictObject({
      items: z.array(deviceSchema.extend({ here: z.enum(['yes', 'no', 'ask']) })).max(DEVICES_MAX),
      looks: z.array(lookSchema).max(DEVICE_LISTS.length),
      renamed: z.array(z.strictObject({ before: deviceIdSchema, after: deviceIdSchema })).max(100),
      store: z
        .strictObject({ used: z.int().nonnegative(), from: z.enum(['page', 'rows']) })
        .nullable(),
      tasks: z
        .array(
          z.strictObject({
            id: guideIdSchema,
            kind: z.enum(CLEAN_UP_KINDS),
            deviceId: deviceIdSchema.nullable(),
            minutes: z.int().positive(),
            after: z.array(guideIdSchema).max(20),
          }),
        )
        .max(1_000),
      guide: guideStateSchema,
      lookAgainAt: z.iso.datetime().nullable(),
    }),
    errors: ['people.unknown'],
  }),
  /** Reads a pasted text. `list` is what the person says it is. */
  read: call({
    input: z.strictObject({
      text: z.string().max(PASTE_MAX),
      list: deviceListSchema.nullable(),
    }),
    output: lookView,
  }),
  /** Main asks for a saved page and reads it. */
  readFile: call({
    input: z.strictObject({ list: deviceListSchema.nullable() }),
    output: lookView.nullable(),
    errors: ['devices.file-not-read', 'devices.file-too-big', 'devices.file-no-text'],
  }),
  /** Keeps the rows that the person confirmed. `parts`: lists that are not whole (settled 18). */
  keep: call({
    input: z.strictObject({
      personId,
      lookId: z.uuid(),
      rows: z
        .array(
          z.strictObject({
            row: rowIdSchema,
            name: shortText,
            type: z.enum(DEVICE_TYPES),
          }),
        )
        .max(DEVICES_MAX),
      parts: z.array(deviceListSchema).max(DEVICE_LISTS.length),
      order: z.enum(['day-first', 'month-first']).nullable(),
    }),
    output: z.strictObject({
      gone: z.array(deviceIdSchema).max(DEVICES_MAX),
      stayed: z.array(deviceIdSchema).max(DEVICES_MAX),
      added: z.array(deviceIdSchema).max(DEVICES_MAX),
      notSeen: z.array(deviceIdSchema).max(DEVICES_MAX),
    }),
    errors: [...failed, 'devices.look-unknown'],
  }),
  /** A device that was typed in, or this computer as the system names it. */
  add: call({
    input: z.strictObject({
      personId,
      name: shortText,
      type: z.enum(DEVICE_TYPES),
      lists: z.array(deviceListSchema).max(DEVICE_LISTS.length),
      here: z.boolean(),
    }),
    output: z.null(),
    errors: [...failed, 'devices.too-many'],
  }),
  /** Whose these devices are. */
  say: call({
    input: z.strictObject({
      personId,
      deviceIds: z.array(deviceIdSchema).min(1).max(DEVICES_MAX),
      whose: whoseSchema,
    }),
    ...changed,
  }),
  isThis: call({
    input: z.strictObject({ personId, deviceId: deviceIdSchema, answer: z.enum(['yes', 'no']) }),
    ...changed,
  }),
  renamed: call({
    input: z.strictObject({
      personId,
      before: deviceIdSchema,
      after: deviceIdSchema,
      same: z.boolean(),
    }),
    ...changed,
  }),
  /** Takes a device out of Relock's own list. At Microsoft nothing changes. */
  drop: call({ input: z.strictObject({ personId, deviceId: deviceIdSchema }), ...changed }),
  /** A step of the clean-up or of a checklist. */
  send: call({ input: z.strictObject({ personId, event: stepEventSchema }), ...changed }),
  /** Reminds to look at the lists again; null takes it back. */
  lookAgain: call({
    input: z.strictObject({ personId, days: z.union([z.literal(1), z.literal(7)]).nullable() }),
    ...changed,
  }),
  thisComputer: call({
    input: nothing,
    output: z.strictObject({
      name: z.string().max(DEVICE_TEXT_MAX).nullable(),
      model: z.string().max(DEVICE_TEXT_MAX).nullable(),
      os: z.string().max(DEVICE_TEXT_MAX).nullable(),
    }),
  }),
} as const;

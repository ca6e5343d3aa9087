import { z } from 'zod';
import { call, event } from '../define';
import { snapshotSchema } from '../snapshot';
import { nothing } from './common';

/** The house itself: what is painted, the snapshot, notices, leaving and coming back. */
export const app = {
  /**
   * A screen is painted. The first time this is what loads main: from here on Relock may read, ask and remind.
   * `usable`: it is a screen to go on from, not the bare frame.
   */
  painted: call({ input: z.strictObject({ usable: z.boolean() }), output: z.null() }),
  snapshot: call({ input: nothing, output: snapshotSchema }),
  changed: event(snapshotSchema),
  dismissNotice: call({ input: z.strictObject({ noticeId: z.uuid() }), output: z.null() }),
  /** Hide at once: blank page, empty clipboard if ours, hidden window. */
  leave: call({ input: nothing, output: z.null() }),
  /** The person chose to go on from the neutral screen. */
  comeBack: call({ input: nothing, output: z.null() }),
  /** Ask the keychain again, after the person unlocked or installed it. */
  tryKeychainAgain: call({ input: nothing, output: z.null() }),
} as const;

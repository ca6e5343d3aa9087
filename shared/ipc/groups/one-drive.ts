import { z } from 'zod';
import { oneDriveLookSchema } from '../../schema/local-actions';
import { oneDriveCheckSchema, watchSchema } from '../../schema/one-drive';
import { call, event } from '../define';
import { nothing } from './common';

/** What OneDrive holds on this computer, and the watch while the person takes it off in OneDrive itself. */
export const oneDrive = {
  look: call({ input: nothing, output: oneDriveLookSchema }),
  /** The looks before an unlink. `mayAsk`: on a Mac the system may ask whether Relock may look (settled 15). */
  check: call({ input: z.strictObject({ mayAsk: z.boolean() }), output: oneDriveCheckSchema }),
  /** Brings OneDrive to the front, as the person would: un-elevated, by its own path. */
  open: call({
    input: nothing,
    output: z.null(),
    errors: [
      'one-drive.not-here',
      'one-drive.elevated',
      'one-drive.elsewhere',
      'one-drive.not-opened',
    ],
  }),
  /** Counts the files, then watches until the account is gone. Changes nothing. */
  watch: call({
    input: z.strictObject({
      accountId: z.string().regex(/^[a-z0-9-]{1,64}$/),
      mayAsk: z.boolean(),
    }),
    output: watchSchema,
    errors: ['one-drive.not-linked', 'one-drive.busy'],
  }),
  /** Where the watch stands, for a screen that opens. */
  watched: call({ input: nothing, output: watchSchema }),
  /** Ends the watch, or puts its result away. */
  stopWatching: call({ input: nothing, output: watchSchema }),
  watching: event(watchSchema),
} as const;

import { z } from 'zod';
import { LEAK_ROW, MOST_LEAK_ROWS, PREFIX } from '../../password/leak';
import { MADE_TEXT } from '../../password/generate';
import { call } from '../define';

/** The password tool. What a person types there never crosses to main: no call takes it. */
export const password = {
  /**
   * Asks the public list of leaked passwords for all endings behind five characters of a SHA-1. Only this call
   * uses the network, and only while the person has the leak check turned on.
   */
  range: call({
    input: z.strictObject({ prefix: z.string().regex(PREFIX) }),
    output: z.strictObject({
      rows: z.array(z.string().max(46).regex(LEAK_ROW)).max(MOST_LEAK_ROWS),
      whole: z.boolean(),
    }),
    errors: [
      'password.check-off',
      'password.offline',
      'password.slow',
      'password.not-trusted',
      'password.other-answer',
      'password.cut',
      'password.busy',
    ],
  }),
  /** Puts a password that Relock made on the clipboard, which is emptied again. It is kept nowhere. */
  copyMade: call({
    input: z.strictObject({ text: z.string().regex(MADE_TEXT) }),
    output: z.null(),
    errors: ['password.no-clipboard'],
  }),
} as const;

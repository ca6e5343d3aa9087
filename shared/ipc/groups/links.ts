import { z } from 'zod';
import { LINK_IDS } from '../../links';
import { OS_SETTINGS_IDS } from '../../os-settings';
import { call } from '../define';

/** Pages in the person’s own browser, by id. */
export const links = {
  open: call({
    input: z.strictObject({ linkId: z.enum(LINK_IDS) }),
    output: z.null(),
    errors: ['links.no-browser'],
  }),
  /** One page of the system’s own settings, by id. */
  openSettings: call({
    input: z.strictObject({ settingsId: z.enum(OS_SETTINGS_IDS) }),
    output: z.null(),
    errors: ['links.no-settings'],
  }),
  /** The way out when no browser opens. The clipboard is emptied again on Leave quickly and at quit. */
  copy: call({
    input: z.strictObject({ linkId: z.enum(LINK_IDS) }),
    output: z.null(),
    errors: ['links.no-clipboard'],
  }),
} as const;

import type { NativeSay } from '../../i18n/native-text';

/** What the operating system shows when a reminder is due. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/**
 * The words of a reminder. They stand on a screen that others may see, and in the list of the system:
 * so they never say who it is for, what was done or how long ago (features-and-words.md, row 86).
 */
export const notificationText = (say: NativeSay): NotificationText => ({
  title: say('native.notification.title'),
  body: say('native.notification.text'),
});

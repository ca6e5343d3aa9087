import type { IconName } from '../../components/icon-shapes';
import type { LinkId } from '../../../shared/links';
import type { LeftOpen } from '../../../shared/sign-out/state';
import type { PlainKey } from '../../i18n/use-text';

/** What a person reads about one thing that a sign-out does not end. */
export interface LeftOpenWords {
  readonly icon: IconName;
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly steps: readonly [PlainKey, PlainKey, PlainKey];
  readonly links: readonly { readonly id: LinkId; readonly label: PlainKey }[];
}

const PAGE = 'sign-out.open.page.button';

/** The list of microsoft-account.md 2.1; the links are those of its sections 1.1 and 1.2. */
export const LEFT_OPEN_WORDS: Readonly<Record<LeftOpen, LeftOpenWords>> = {
  apps: {
    icon: 'i-apps',
    title: 'sign-out.open.apps.title',
    text: 'sign-out.open.apps.text',
    steps: [
      'sign-out.open.apps.step-1',
      'sign-out.open.apps.step-2',
      'sign-out.open.apps.step-3',
    ],
    links: [{ id: 'account.apps', label: PAGE }],
  },
  'mail-rules': {
    icon: 'i-mail',
    title: 'sign-out.open.mail-rules.title',
    text: 'sign-out.open.mail-rules.text',
    steps: [
      'sign-out.open.mail-rules.step-1',
      'sign-out.open.mail-rules.step-2',
      'sign-out.open.mail-rules.step-3',
    ],
    links: [
      { id: 'mail.rules', label: 'sign-out.open.mail-rules.button' },
      { id: 'mail.forwarding', label: 'sign-out.open.mail-rules.forwarding.button' },
    ],
  },
  'app-passwords': {
    icon: 'i-key',
    title: 'sign-out.open.app-passwords.title',
    text: 'sign-out.open.app-passwords.text',
    steps: [
      'sign-out.open.app-passwords.step-1',
      'sign-out.open.app-passwords.step-2',
      'sign-out.open.app-passwords.step-3',
    ],
    links: [{ id: 'account.sign-out-everywhere', label: PAGE }],
  },
  'security-info': {
    icon: 'i-phone',
    title: 'sign-out.open.security-info.title',
    text: 'sign-out.open.security-info.text',
    steps: [
      'sign-out.open.security-info.step-1',
      'sign-out.open.security-info.step-2',
      'sign-out.open.security-info.step-3',
    ],
    links: [{ id: 'account.security-info', label: PAGE }],
  },
  passkeys: {
    icon: 'i-finger',
    title: 'sign-out.open.passkeys.title',
    text: 'sign-out.open.passkeys.text',
    steps: [
      'sign-out.open.passkeys.step-1',
      'sign-out.open.passkeys.step-2',
      'sign-out.open.passkeys.step-3',
    ],
    links: [{ id: 'account.sign-out-everywhere', label: PAGE }],
  },
  pin: {
    icon: 'i-computer',
    title: 'sign-out.open.pin.title',
    text: 'sign-out.open.pin.text',
    steps: ['sign-out.open.pin.step-1', 'sign-out.open.pin.step-2', 'sign-out.open.pin.step-3'],
    links: [],
  },
  'local-files': {
    icon: 'i-folder',
    title: 'sign-out.open.local-files.title',
    text: 'sign-out.open.local-files.text',
    steps: [
      'sign-out.open.local-files.step-1',
      'sign-out.open.local-files.step-2',
      'sign-out.open.local-files.step-3',
    ],
    links: [],
  },
};

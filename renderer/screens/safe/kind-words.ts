import type { SafeKind } from '../../../shared/safe/kinds';
import type { Icon } from '../../components/Icon';

type IconName = Parameters<typeof Icon>[0]['name'];

/** The drawing of each kind. The word always stands beside it. */
export const KIND_ICONS = {
  'recovery-code': 'i-key',
  'backup-codes': 'i-list',
  'app-password': 'i-apps',
  'recovery-notes': 'i-mail',
  'temporary-password': 'i-clock',
  'guest-wifi': 'i-wifi',
} as const satisfies Record<SafeKind, IconName>;

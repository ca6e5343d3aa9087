import type { Stop } from '../../../shared/local-actions';
import type { PlainKey } from '../../i18n/use-text';

/** Why nothing was begun, and the way out of it. */
export interface StopWords {
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly way: PlainKey;
}

const words = <const S extends Stop>(stop: S) =>
  ({
    title: `computer.stop.${stop}.title`,
    text: `computer.stop.${stop}.text`,
    way: `computer.stop.${stop}.way`,
  }) as const;

/** Each stop has its own title, reason and way out. */
export const STOP_WORDS: Readonly<Record<Stop, StopWords>> = {
  'not-linked': words('not-linked'),
  'client-missing': words('client-missing'),
  'config-unreadable': words('config-unreadable'),
  'config-malformed': words('config-malformed'),
  'config-changed': words('config-changed'),
  'token-unreadable': words('token-unreadable'),
  'folder-inside-home-config': words('folder-inside-home-config'),
  'sync-running': words('sync-running'),
  'sign-in-changed': words('sign-in-changed'),
  'another-action-open': words('another-action-open'),
  'not-on-this-system': words('not-on-this-system'),
  elevated: words('elevated'),
  'client-refuses': words('client-refuses'),
  'disk-full': words('disk-full'),
  'cannot-write': words('cannot-write'),
  'managed': words('managed'),
  'no-account': words('no-account'),
  'work-account': words('work-account'),
  'known-folders': words('known-folders'),
  'uploads': words('uploads'),
  'shared-folders': words('shared-folders'),
  'vault': words('vault'),
  'office-open': words('office-open'),
  'reset-pending': words('reset-pending'),
  'setup-running': words('setup-running'),
  'no-client': words('no-client'),
  'folder-missing': words('folder-missing'),
  'network-folder': words('network-folder'),
  'web-access': words('web-access'),
  'unclear': words('unclear'),
  'orphan-domain': words('orphan-domain'),
  'unreadable': words('unreadable'),
  'client-returns': words('client-returns'),
  'settings-in-use': words('settings-in-use'),
  'registry-refused': words('registry-refused'),
  'backup-unsure': words('backup-unsure'),
  'cancelled': words('cancelled'),
  'no-keychain': words('no-keychain'),
};

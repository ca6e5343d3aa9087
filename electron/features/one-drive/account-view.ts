import type { OneDriveAccount } from '../../../shared/local-actions';
import type { ClientAccount } from '../../ports/one-drive-client';

/** A path as the person knows it: the home folder is `~`. */
export const readHomePath = (place: string, home: string): string =>
  place === home || place.startsWith(`${home}/`) ? `~${place.slice(home.length)}` : place;

/** What the page may know of an account of the Linux client. Version 2.4.23 keeps no address. */
export const viewOf = (account: ClientAccount, home: string): OneDriveAccount => ({
  id: account.id,
  client: 'linux-client',
  accountKind: 'unknown',
  address: null,
  folder: account.folder === null ? null : readHomePath(account.folder, home).slice(0, 4096),
  linked: account.token === 'present' ? 'yes' : account.token === 'absent' ? 'no' : 'unknown',
  running: account.running,
  canPlan: true,
});

import { shortenAddress } from '../../../shared/address';
import type { OneDriveAccount, OneDriveLook } from '../../../shared/local-actions';
import type { Clock } from '../../ports/clock';
import type { OneDriveSource } from '../../ports/one-drive-source';
import { findValue, type Registry, type RegistryKey } from '../../ports/registry';

const ACCOUNTS = 'Software\\Microsoft\\OneDrive\\Accounts';

/** Any of these makes an account linked; a key alone does not (onedrive.md A.1.2). */
const IDENTITY = ['UserFolder', 'UserEmail', 'cid', 'UserCID'] as const;

/** The keys that OneDrive gives its accounts: one personal, up to nine of work or school. */
const ACCOUNT_KEY = /^(Personal|Business[1-9])$/i;

/** The longest folder that the page takes (`oneDriveAccountSchema`). */
const FOLDER_MAX = 4096;

interface Deps {
  readonly registry: Registry;
  readonly clock: Clock;
  /** Can Relock take a personal account off here? Not on a computer that is only described. */
  readonly canUnlink: boolean;
}

/**
 * The OneDrive accounts of the person who is signed in to this Windows, from the registry
 * (onedrive.md A.1.2). What an unlink leaves behind is not listed. An account whose key cannot be read
 * is named in `unread`. Whether OneDrive runs is not looked at.
 */
export function createWindowsOneDriveSource({ registry, clock, canUnlink }: Deps): OneDriveSource {
  return {
    async look(): Promise<OneDriveLook> {
      const list = await registry.read('HKCU', ACCOUNTS);
      if (!list.ok && list.error === 'denied')
        return { kind: 'could-not-look', reason: 'unreadable' };
      if (!list.ok && list.error !== 'not-found')
        return { kind: 'could-not-look', reason: 'failed' };

      const accounts: OneDriveAccount[] = [];
      const unread: string[] = [];
      for (const name of list.ok ? accountKeys(list.value) : []) {
        const path = `${ACCOUNTS}\\${name}`;
        const key = await registry.read('HKCU', path);
        if (key.ok) accounts.push(...accountOf(name, key.value, canUnlink));
        // Not found: it went between the list and the look, so it is not linked any more.
        else if (key.error !== 'not-found') unread.push(`HKCU\\${path}`);
      }
      return { kind: 'looked', at: new Date(clock.now()).toISOString(), accounts, unread };
    },
  };
}

/** The personal account first, then those of work in their order. */
const accountKeys = ({ subkeys }: RegistryKey): readonly string[] =>
  subkeys
    .filter((name) => ACCOUNT_KEY.test(name))
    .sort((one, other) => rank(one).localeCompare(rank(other), 'en'));

const isPersonal = (name: string) => name.toLowerCase() === 'personal';
const rank = (name: string) => (isPersonal(name) ? '' : name.toLowerCase());

/** The account behind one key, or none when the key is only a leftover. */
function accountOf(name: string, key: RegistryKey, canUnlink: boolean): readonly OneDriveAccount[] {
  const present = IDENTITY.filter((value) => findValue(key, value) !== undefined);
  if (present.length === 0) return [];
  const address = textIn(key, 'UserEmail');
  const folder = textIn(key, 'UserFolder');
  return [
    {
      id: name.toLowerCase(),
      client: 'windows-onedrive',
      accountKind: isPersonal(name) ? 'personal' : 'work',
      address: address === null ? null : shortenAddress(address),
      folder: folder !== null && folder.length <= FOLDER_MAX ? folder : null,
      // A value that is there, but says nothing that can be read, proves neither.
      linked: present.some((value) => textIn(key, value) !== null) ? 'yes' : 'unknown',
      running: 'unknown',
      canPlan: canUnlink && isPersonal(name),
    },
  ];
}

/** The text under that name; null when there is none, it is blank, or it is not text. */
function textIn(key: RegistryKey, name: string): string | null {
  const data = findValue(key, name);
  if (data?.kind !== 'text' && data?.kind !== 'expandable-text') return null;
  return data.text.trim() === '' ? null : data.text;
}

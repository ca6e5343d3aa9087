import type { ClosedPerson, KeychainState, Notice } from '../../shared/ipc/snapshot';
import type { Person } from '../../shared/person';
import type { SecretStoreError } from '../ports/secret-store';

/** The most people that one computer keeps; the page shows no more. */
export const MAX_PEOPLE = 200;

/** Everybody who is kept here, as far as they could be opened. */
export interface OpenedPeople {
  readonly keychain: KeychainState;
  /** False: people live in memory for this session, and nothing is written (settled 2). */
  readonly keeping: boolean;
  readonly people: readonly Person[];
  /** Whose app lock is on. Nothing of them is in memory but the name. */
  readonly locked: readonly LockedPerson[];
  readonly closed: readonly ClosedPerson[];
  readonly notices: readonly Notice[];
}

/** Somebody behind their app lock. */
export interface LockedPerson {
  readonly id: string;
  readonly name: string;
}

/** How each keychain error is shown. */
export const KEYCHAIN_STATE_OF = {
  'keychain.missing': 'missing',
  'keychain.locked': 'locked',
  'keychain.refused': 'refused',
  'keychain.too-large': 'failed',
  'keychain.failed': 'failed',
} as const satisfies Record<SecretStoreError, KeychainState>;

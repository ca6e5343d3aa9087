import type { ReactNode } from 'react';
import type { KeychainState, Snapshot } from '../../../shared/ipc/snapshot';
import { useText, type PlainKey } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';

export type KeychainTrouble = Exclude<KeychainState, 'ready' | 'not-asked'>;
type Platform = Snapshot['app']['platform'];

/** Steps that depend on the system, because its keychain has its own name there. */
const STEPS = {
  missing: {
    linux: ['states.keychain.missing.linux.1', 'states.keychain.missing.linux.2'],
    win32: ['states.keychain.win32.1', 'states.keychain.win32.2'],
    darwin: ['states.keychain.darwin.1', 'states.keychain.darwin.2'],
  },
  locked: {
    linux: ['states.keychain.locked.linux.1', 'states.keychain.locked.linux.2'],
    win32: ['states.keychain.win32.1', 'states.keychain.win32.2'],
    darwin: ['states.keychain.locked.darwin.1', 'states.keychain.locked.darwin.2'],
  },
  refused: {
    linux: ['states.keychain.refused.linux.1', 'states.keychain.refused.linux.2'],
    win32: ['states.keychain.win32.1', 'states.keychain.win32.2'],
    darwin: ['states.keychain.refused.darwin.1', 'states.keychain.refused.darwin.2'],
  },
  failed: {
    linux: ['states.keychain.failed.linux.1', 'states.keychain.failed.linux.2'],
    win32: ['states.keychain.win32.1', 'states.keychain.win32.2'],
    darwin: ['states.keychain.darwin.1', 'states.keychain.darwin.2'],
  },
} as const satisfies Record<KeychainTrouble, Record<Platform, readonly PlainKey[]>>;

/** What to do about the keychain on this system. */
export function KeychainSteps({ state }: { readonly state: KeychainTrouble }): ReactNode {
  const t = useText();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  return (
    <ol className="clicks">
      {STEPS[state][platform].map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ol>
  );
}

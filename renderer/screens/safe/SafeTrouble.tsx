import type { ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import type { Call } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import { KeychainSteps, type KeychainTrouble } from '../states/KeychainSteps';

const KEYCHAIN: Readonly<Record<string, KeychainTrouble>> = {
  'safe.keychain-missing': 'missing',
  'safe.keychain-locked': 'locked',
  'safe.keychain-refused': 'refused',
  'safe.keychain-failed': 'failed',
};

const ENTRY: readonly string[] = ['safe.entry-gone', 'safe.damaged'];

/** Why the Safe could not do it: what the keychain said, what that means, and what to do on this system. */
export function SafeTrouble({ error }: Pick<Call, 'error'>): ReactNode {
  const t = useText();
  if (error === null) return null;
  const keychain = KEYCHAIN[error.code];
  return (
    <div className="safe-trouble">
      <CallError error={error} />
      {keychain === undefined ? null : (
        <>
          <h2 className="part__title">{t(`states.keychain.${keychain}.title`)}</h2>
          <KeychainSteps state={keychain} />
        </>
      )}
      {ENTRY.includes(error.code) ? <EntrySteps /> : null}
    </div>
  );
}

/** The value is not there any more, or not ours: somebody else was in the keychain. */
function EntrySteps(): ReactNode {
  const t = useText();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  return (
    <>
      <h2 className="part__title">{t('safe.trouble.steps')}</h2>
      <ol className="clicks">
        <li>{t('safe.trouble.entry.paper')}</li>
        <li>{t('safe.trouble.entry.new')}</li>
        <li>{t(`safe.trouble.entry.${platform}`)}</li>
      </ol>
    </>
  );
}

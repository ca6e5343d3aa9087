import type { ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n/use-text';
import { goTo, useNavigation } from '../state/navigation';
import { useSnapshotStore } from '../state/snapshot-store';

/** What is true of the whole window: a test build, or nothing is kept. Over every place. */
export function Strips(): ReactNode {
  const snapshot = useSnapshotStore((store) => store.snapshot);
  if (snapshot === null) return null;
  const { app, keeping, keychain } = snapshot;
  const sessionOnly = !keeping && keychain.state !== 'not-asked';
  if (!app.testElectron && !sessionOnly) return null;
  return (
    <div className="strips">
      {app.testElectron ? <TestStrip version={app.electron} /> : null}
      {sessionOnly ? <SessionStrip /> : null}
    </div>
  );
}

function TestStrip({ version }: { readonly version: string }): ReactNode {
  const t = useText();
  return (
    <p className="strip">
      <Icon name="i-info" size="s" />
      <span>{t('shell.test-electron', { version })}</span>
    </p>
  );
}

function SessionStrip(): ReactNode {
  const t = useText();
  const there = useNavigation((navigation) => navigation.place === 'keychain');
  return (
    <p className="strip strip--look">
      <Icon name="i-look" size="s" />
      <span>
        <strong>{t('shell.session-only.title')}</strong> {t('shell.session-only.text')}
      </span>
      {there ? null : (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => {
            goTo('keychain');
          }}
        >
          {t('shell.session-only.button')}
        </button>
      )}
    </p>
  );
}

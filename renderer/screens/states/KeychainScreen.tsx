import type { ReactNode } from 'react';
import type { KeychainState, Snapshot } from '../../../shared/ipc/snapshot';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useText, type PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { useSnapshot } from '../../state/snapshot-store';
import { ClosedPeople } from '../people/ClosedPeople';

type Trouble = Exclude<KeychainState, 'ready' | 'not-asked'>;
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
} as const satisfies Record<Trouble, Record<Platform, readonly PlainKey[]>>;

/** What the keychain said, what that means, and what to do about it on this system. */
export function KeychainScreen(): ReactNode {
  const t = useText();
  const state = useSnapshot((snapshot) => snapshot.keychain.state);
  const again = useCall();
  if (state === 'ready' || state === 'not-asked') {
    return (
      <>
        <Head title={t(`states.keychain.${state}.title`)} lead={t(`states.keychain.${state}.text`)} />
        <ClosedPeople />
      </>
    );
  }
  return (
    <>
      <Head title={t(`states.keychain.${state}.title`)} lead={t(`states.keychain.${state}.text`)} />
      <Callout tone="info">
        <p>{t('states.keychain.meanwhile')}</p>
      </Callout>
      <Steps state={state} />
      <div className="part--tight buttons">
        <button
          type="button"
          className="button button--primary"
          disabled={again.busy}
          onClick={() => {
            again.run(
              () => api.app.tryKeychainAgain({}),
              () => {
                announce(t('states.keychain.looked'));
              },
            );
          }}
        >
          {t('states.keychain.again.button')}
        </button>
        {again.busy ? <span className="soft">{t('states.keychain.looking')}</span> : null}
      </div>
      <CallError error={again.error} />
      <ClosedPeople />
    </>
  );
}

function Steps({ state }: { readonly state: Trouble }): ReactNode {
  const t = useText();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  const steps = STEPS[state][platform];
  return (
    <section className="part" aria-labelledby="keychain-steps">
      <h2 id="keychain-steps">{t('states.keychain.steps')}</h2>
      <ol className="clicks">
        {steps.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
    </section>
  );
}

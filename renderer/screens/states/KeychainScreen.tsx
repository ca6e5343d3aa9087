import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { useSnapshot } from '../../state/snapshot-store';
import { ClosedPeople } from '../people/ClosedPeople';
import { KeychainSteps } from './KeychainSteps';

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
      <section className="part" aria-labelledby="keychain-steps">
        <h2 id="keychain-steps">{t('states.keychain.steps')}</h2>
        <KeychainSteps state={state} />
      </section>
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

import type { ReactNode } from 'react';
import type { ClosedPerson } from '../../../shared/ipc/snapshot';
import { CallError } from '../../components/CallError';
import { Chip } from '../../components/Chip';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';

const REASONS: readonly ClosedPerson['reason'][] = [
  'keychain',
  'keychain-changed',
  'key-gone',
  'damaged',
  'newer-version',
  'unreadable',
];

/** People whose files could not be opened, by reason. Relock removes none of them. */
export function ClosedPeople(): ReactNode {
  const t = useText();
  const closed = useSnapshot((snapshot) => snapshot.closedPeople);
  if (closed.length === 0) return null;
  const groups = REASONS.map((reason) => ({
    reason,
    count: closed.filter((person) => person.reason === reason).length,
  })).filter(({ count }) => count > 0);
  return (
    <section className="part part--ruled" aria-labelledby="closed-people">
      <h2 id="closed-people">{t('people.closed.title')}</h2>
      <p className="part__note">{t('people.closed.note')}</p>
      <ul className="rows rows--state">
        {groups.map(({ reason, count }) => (
          <li className="row" key={reason}>
            <span className="row__mark">
              <Chip tone="unsure">{t('people.closed.state')}</Chip>
            </span>
            <div>
              <p className="row__title">{t(`people.closed.${reason}.title`, { count })}</p>
              <p className="row__text">{t(`people.closed.${reason}.text`)}</p>
            </div>
            {reason === 'keychain' ? (
              <div className="row__end">
                <button
                  type="button"
                  className="button button--secondary button--small"
                  onClick={() => {
                    goTo('keychain');
                  }}
                >
                  {t('shell.session-only.button')}
                </button>
              </div>
            ) : null}
            {reason === 'key-gone' || reason === 'keychain-changed' ? (
              <LostKeySteps reason={reason} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What may bring a key back on this system, and what is left when nothing does. */
function LostKeySteps({ reason }: { readonly reason: 'key-gone' | 'keychain-changed' }): ReactNode {
  const t = useText();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  const again = useCall();
  return (
    <div className="row__steps">
      <h3 className="part__title">{t('people.closed.steps')}</h3>
      <ol className="clicks">
        {reason === 'keychain-changed' ? (
          <li>{t(`people.closed.step.other.${platform}`)}</li>
        ) : null}
        <li>{t(`people.closed.step.backup.${platform}`)}</li>
        <li>{t('people.closed.step.anew')}</li>
      </ol>
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          disabled={again.busy}
          onClick={() => {
            again.run(
              () => api.app.tryKeychainAgain({}),
              () => {
                announce(t('people.closed.looked'));
              },
            );
          }}
        >
          {t('people.closed.again.button')}
        </button>
      </div>
      <CallError error={again.error} />
    </div>
  );
}

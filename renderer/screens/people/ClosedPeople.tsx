import type { ReactNode } from 'react';
import type { ClosedPerson } from '../../../shared/ipc/snapshot';
import { Chip } from '../../components/Chip';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';

const REASONS: readonly ClosedPerson['reason'][] = [
  'keychain',
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
          </li>
        ))}
      </ul>
    </section>
  );
}

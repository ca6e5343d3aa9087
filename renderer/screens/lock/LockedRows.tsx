import type { ReactNode } from 'react';
import { Chip } from '../../components/Chip';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';

/** People behind their locks, as rows of a list of people. */
export function LockedRows({ onUnlock }: { readonly onUnlock: (id: string) => void }): ReactNode {
  const t = useText();
  const locked = useSnapshot((snapshot) => snapshot.lockedPeople);
  return locked.map(({ id, name }) => {
    const called = name ?? t('lock.choose.nameless');
    return (
      <li className="row" key={id}>
        <Icon name="i-key" />
        <p className="row__title">
          {called} <Chip tone="info">{t('lock.choose.state')}</Chip>
        </p>
        <div className="row__end">
          <button
            type="button"
            className="button button--secondary button--small"
            aria-label={t('lock.choose.label', { name: called })}
            onClick={() => {
              onUnlock(id);
            }}
          >
            {t('lock.unlock.button')}
          </button>
        </div>
      </li>
    );
  });
}

import { useId, type ReactNode } from 'react';
import type { TracesView } from '../../../shared/schema/traces';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import { OpenSettings } from '../../components/OpenSettings';

type Unseen = TracesView['unseen'][number];

interface UnseenListProps {
  readonly unseen: readonly Unseen[];
  /** Looks again where macOS asks for consent first. */
  readonly onAsk: () => void;
}

/** What the look could not cover, each with its reason and, where there is one, the way to see it. */
export function UnseenList({ unseen, onAsk }: UnseenListProps): ReactNode {
  const t = useText();
  const id = useId();
  if (unseen.length === 0) return null;
  return (
    <section aria-labelledby={id} className="part part--ruled">
      <h2 id={id}>{t('traces.unseen.title')}</h2>
      <p className="part__note">{t('traces.unseen.note')}</p>
      <ul className="rows">
        {unseen.map((one) => (
          <li className="row" key={one.id}>
            <span className="row__mark">
              <Icon name="i-unsure" size="mark" />
            </span>
            <div>
              <h3 className="row__title row__title--h">{t(`traces.unseen.${one.id}.title`)}</h3>
              {one.count !== null && one.count > 0 ? (
                <p className="row__text">{t('traces.unseen.people', { count: one.count })}</p>
              ) : null}
              <p className="row__text">{t(`traces.unseen.${one.id}.text`)}</p>
            </div>
            <div className="row__end">
              <WayToSee id={one.id} onAsk={onAsk} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WayToSee({ id, onAsk }: Pick<Unseen, 'id'> & { readonly onAsk: () => void }): ReactNode {
  const t = useText();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  if (id === 'onedrive-container')
    return (
      <button type="button" className="button button--secondary button--small" onClick={onAsk}>
        {t('traces.unseen.ask.button')}
      </button>
    );
  if (id === 'internet-accounts')
    return (
      <OpenSettings settingsId="mac.internet-accounts">
        {t('traces.unseen.accounts.button')}
      </OpenSettings>
    );
  if (id !== 'other-profiles' || platform === 'linux') return null;
  return (
    <OpenSettings settingsId={platform === 'win32' ? 'windows.other-users' : 'mac.users'}>
      {t('traces.unseen.users.button')}
    </OpenSettings>
  );
}

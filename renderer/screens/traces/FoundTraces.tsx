import { useId, type ReactNode } from 'react';
import type { TraceGroupView, TracesView } from '../../../shared/schema/traces';
import { Callout } from '../../components/Callout';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText, type Say } from '../../i18n/use-text';
import { GoneTraces } from './GoneTraces';
import { PlaceRow } from './PlaceRow';
import { UnseenList } from './UnseenList';

interface FoundTracesProps {
  readonly view: TracesView;
  /** Whole addresses by group, while the person wants to see them. */
  readonly addresses: ReadonlyMap<number, string> | null;
  /** Shows whole addresses, or shortens them again. */
  readonly onToggle: () => void;
  readonly onAsk: () => void;
}

/** One look: what was found, account by account, what went since the last one, and what no look can see. */
export function FoundTraces({ view, addresses, onToggle, onAsk }: FoundTracesProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const named = view.groups.filter(({ account }) => account !== null).length;
  return (
    <>
      <Head over={t('traces.over')} title={titleOf(t, view)} lead={t('traces.lead')} arrival={view.at}>
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t('traces.looked', { when: when.moment(Date.parse(view.at), now) })}
          </span>
          <span>
            <Icon name="i-info" />
            {t('traces.changed-nothing')}
          </span>
          <span>
            <Icon name="i-undo" />
            {view.comparedWith === null
              ? t('traces.first-look')
              : t('traces.compared', { when: when.date(Date.parse(view.comparedWith)) })}
          </span>
        </p>
        {named === 0 ? null : (
          <div className="buttons part--tight">
            <button
              type="button"
              className="button button--secondary button--small"
              onClick={onToggle}
            >
              {t(addresses === null ? 'traces.show.button' : 'traces.hide.button')}
            </button>
          </div>
        )}
      </Head>
      {view.groups.map((group) => (
        <AccountGroup
          key={group.id}
          group={group}
          account={addresses?.get(group.id) ?? group.account}
        />
      ))}
      {named > 1 ? (
        <div className="part">
          <Callout tone="info">
            <p>{t('traces.not-mine.text')}</p>
          </Callout>
        </div>
      ) : null}
      {view.gone.length > 0 ? <GoneTraces gone={view.gone} /> : null}
      <UnseenList unseen={view.unseen} onAsk={onAsk} />
    </>
  );
}

/** The title says how things stand. What could not be read is never called "none". */
export function titleOf(t: Say, { groups }: TracesView): string {
  const places = groups.flatMap((group) => group.places);
  const named = groups.filter(({ account }) => account !== null).length;
  if (named > 0) return t('traces.found.title', { count: named });
  if (places.some(({ state }) => state !== 'could-not-read')) return t('traces.signs.title');
  return t(places.length > 0 ? 'traces.partly.title' : 'traces.none.title');
}

interface AccountGroupProps {
  readonly group: TraceGroupView;
  readonly account: string | null;
}

function AccountGroup({ group, account }: AccountGroupProps): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section className="account" aria-labelledby={id}>
      <div className="account__head">
        <h2 id={id}>{account ?? t('traces.no-account.title')}</h2>
        <p className="soft">{t('traces.places', { count: group.places.length })}</p>
      </div>
      <ul className="rows rows--trace">
        {group.places.map((place) => (
          <PlaceRow key={place.id} place={place} account={account} />
        ))}
      </ul>
    </section>
  );
}

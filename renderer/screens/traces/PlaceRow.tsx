import { useId, useState, type ReactNode } from 'react';
import type { TracePlace } from '../../../shared/schema/traces';
import type { TraceKind } from '../../../shared/traces';
import { Chip } from '../../components/Chip';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { WayOut } from './WayOut';

type IconName = Parameters<typeof Icon>[0]['name'];

const ICONS: Readonly<Record<TraceKind, IconName>> = {
  'onedrive-account': 'i-folder',
  'onedrive-leftover': 'i-folder',
  'windows-account': 'i-computer',
  identitycrl: 'i-key',
  'stored-identity': 'i-key',
  'office-identity': 'i-apps',
  'wam-msa': 'i-key',
  'wam-work': 'i-key',
  credential: 'i-key',
  'edge-profile': 'i-person',
  'outlook-classic': 'i-mail',
  'outlook-new': 'i-mail',
  teams: 'i-family',
  xbox: 'i-apps',
  'work-join': 'i-computer',
  'onedrive-root': 'i-folder',
  'office-container': 'i-apps',
  'office-activation-email': 'i-apps',
  keychain: 'i-key',
  'onedrive-client': 'i-folder',
  rclone: 'i-folder',
  'online-account': 'i-person',
};

interface PlaceRowProps {
  readonly place: TracePlace;
  readonly account: string | null;
}

/** One place: what it is, how it stands, and the way out behind a button. */
export function PlaceRow({ place, account }: PlaceRowProps): ReactNode {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const name = t(`traces.kind.${place.kind}.name`);
  const what = account === null ? name : t('traces.of', { what: name, account });
  const button = t(place.signOut === 'leave-alone' ? 'traces.about.button' : 'traces.how.button');
  return (
    <li className="row">
      <span className="row__mark">
        <Icon name={ICONS[place.kind]} size="mark" />
      </span>
      <div>
        <h3 className="row__title row__title--h">
          {name} {place.fresh ? <Chip tone="look">{t('traces.fresh')}</Chip> : null}
        </h3>
        <p className="row__text">
          {place.state === 'could-not-read'
            ? t('traces.unread.text')
            : t(`traces.kind.${place.kind}.what`)}
        </p>
        {place.count > 1 ? (
          <p className="row__text">{t('traces.count', { count: place.count })}</p>
        ) : null}
      </div>
      <div>
        <State state={place.state} />
      </div>
      <div className="row__act">
        <button
          type="button"
          className="button button--quiet button--small"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t('traces.of', { what: button, account: what })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {button}
        </button>
      </div>
      {open ? (
        <div className="trace-more" id={id}>
          <WayOut place={place} />
        </div>
      ) : null}
    </li>
  );
}

function State({ state }: Pick<TracePlace, 'state'>): ReactNode {
  const t = useText();
  if (state === 'could-not-read')
    return <Chip tone="unsure">{t('traces.state.could-not-read')}</Chip>;
  return (
    <span className={state === 'signed-in' ? 'held held--in' : 'held'}>
      {t(`traces.state.${state}`)}
    </span>
  );
}

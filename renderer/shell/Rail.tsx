import type { ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n/use-text';
import { startsWithWelcome } from '../state/look';
import type { Place } from '../state/navigation';
import { useSnapshotStore } from '../state/snapshot-store';
import { PlaceLink, PLACES_ID } from './PlaceLink';

type RailIcon = Parameters<typeof Icon>[0]['name'];

/** The places, in the same order everywhere. In a narrow window it is the Places menu. */
export function Rail(): ReactNode {
  const t = useText();
  const person = useSnapshotStore(({ snapshot }) => snapshot?.person?.name);
  // Until main has answered the whole rail is drawn, but for the welcome of a first start.
  const welcome = useSnapshotStore(({ snapshot }) => {
    if (snapshot === null) return startsWithWelcome(location.search);
    if (snapshot.person !== null) return false;
    return snapshot.keychain.state !== 'not-asked' || !snapshot.settings.leaveExplained;
  });
  const nobody = useSnapshotStore(
    ({ snapshot }) =>
      snapshot === null ||
      snapshot.people.length + snapshot.closedPeople.length + snapshot.lockedPeople.length === 0,
  );
  return (
    <nav className="rail" id={PLACES_ID} popover="auto" aria-label={t('shell.places')}>
      {person === undefined ? null : (
        <div className="rail__who">
          <RailLink to="people" icon="i-person" name={t('shell.whose', { name: person })} />
        </div>
      )}
      <ul className="rail__group">
        <li>
          <RailLink
            to="today"
            icon="i-today"
            name={t(welcome && nobody ? 'shell.place.welcome' : 'shell.place.today')}
          />
        </li>
      </ul>
      {welcome ? null : <PersonPlaces />}
      <ul className="rail__group rail__end">
        <li className="rail__help">
          <RailLink to="help" icon="i-help" name={t('shell.place.help')} />
        </li>
        <li>
          <RailLink to="settings" icon="i-settings" name={t('shell.place.settings')} />
        </li>
      </ul>
    </nav>
  );
}

/** The places that are about one person. */
function PersonPlaces(): ReactNode {
  const t = useText();
  return (
    <>
      <ul className="rail__group">
        <li>
          <RailLink to="sign-out" icon="i-signout" name={t('sign-out.name')} />
        </li>
      </ul>
      <ul className="rail__group">
        <li>
          <RailLink to="devices" icon="i-devices" name={t('shell.place.devices')} />
        </li>
        <li>
          <span className="rail__item rail__label" id="rail-computer">
            <Icon name="i-computer" />
            <span>{t('shell.place.computer')}</span>
          </span>
          <ul className="rail__sub" aria-labelledby="rail-computer">
            <li>
              <RailLink to="traces" name={t('traces.name')} />
            </li>
            <li>
              <RailLink to="one-drive" name={t('shell.place.one-drive')} />
            </li>
            <li>
              <RailLink to="history" name={t('shell.place.history')} />
            </li>
          </ul>
        </li>
      </ul>
      <ul className="rail__group">
        <li>
          <RailLink to="stronger" icon="i-stronger" name={t('stronger.name')} />
        </li>
        <li>
          <RailLink to="safe" icon="i-safe" name={t('shell.place.safe')} />
        </li>
      </ul>
    </>
  );
}

interface RailLinkProps {
  readonly to: Place;
  readonly icon?: RailIcon;
  readonly name: string;
}

function RailLink({ to, icon, name }: RailLinkProps): ReactNode {
  return (
    <PlaceLink to={to} className="rail__item">
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{name}</span>
    </PlaceLink>
  );
}

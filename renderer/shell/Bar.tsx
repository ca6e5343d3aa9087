import type { ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n/use-text';
import { useSnapshotStore } from '../state/snapshot-store';
import { LeaveButton } from './LeaveButton';
import { PEOPLE_MENU_ID, PeopleMenu } from './PeopleMenu';
import { PlaceLink, PLACES_ID } from './PlaceLink';

/** The top bar: whose account, help, the way out. */
export function Bar(): ReactNode {
  const t = useText();
  const person = useSnapshotStore(({ snapshot }) => snapshot?.person?.name);
  return (
    <header className="bar">
      <PlaceLink to="today" className="brand">
        <Icon name="mark" />
        <span>{t('shell.name')}</span>
      </PlaceLink>
      <button className="bar__item bar__places" type="button" popoverTarget={PLACES_ID}>
        <Icon name="i-menu" />
        {t('shell.places')}
      </button>
      {person === undefined ? null : (
        <>
          <button className="bar__item bar__who" type="button" popoverTarget={PEOPLE_MENU_ID}>
            <Icon name="i-person" />
            <span className="bar__name">{t('shell.whose', { name: person })}</span>
            <Icon name="i-down" size="s" />
          </button>
          <PeopleMenu />
        </>
      )}
      <PlaceLink to="help" className="bar__item">
        <Icon name="i-help" />
        {t('shell.place.help')}
      </PlaceLink>
      <LeaveButton />
    </header>
  );
}

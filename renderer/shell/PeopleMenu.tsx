import type { ReactNode } from 'react';
import { CallError } from '../components/CallError';
import { Icon } from '../components/Icon';
import { useCall } from '../components/use-call';
import { useText } from '../i18n/use-text';
import { api } from '../ipc/client';
import { goTo } from '../state/navigation';
import { useSnapshot } from '../state/snapshot-store';
import { closeMenu } from './PlaceLink';

export const PEOPLE_MENU_ID = 'people-menu';

/** The person switcher: whose account is open, who else is helped here. */
export function PeopleMenu(): ReactNode {
  const t = useText();
  const people = useSnapshot((snapshot) => snapshot.people);
  const chosen = useSnapshot((snapshot) => snapshot.person?.id);
  const choose = useCall();
  const leaveMenu = (): void => {
    closeMenu(PEOPLE_MENU_ID);
  };
  return (
    <div
      className="menu"
      id={PEOPLE_MENU_ID}
      popover="auto"
      role="group"
      aria-label={t('shell.people.label')}
    >
      <ul className="menu__list">
        {people.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="menu__item"
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => {
                choose.run(
                  () => api.people.choose({ personId: id }),
                  () => {
                    leaveMenu();
                    goTo('today');
                  },
                );
              }}
            >
              <Icon name={id === chosen ? 'i-check' : 'i-person'} />
              <span>{t('shell.whose', { name })}</span>
            </button>
          </li>
        ))}
      </ul>
      <LockNow />
      <CallError error={choose.error} />
      <button
        type="button"
        className="menu__item menu__end"
        onClick={() => {
          leaveMenu();
          goTo('people');
        }}
      >
        <Icon name="i-family" />
        <span>{t('shell.people.manage')}</span>
      </button>
    </div>
  );
}

/** Closes the locks; the page starts anew behind them. */
function LockNow(): ReactNode {
  const t = useText();
  const isOn = useSnapshot((snapshot) => snapshot.lock.on);
  if (!isOn) return null;
  return (
    <button
      type="button"
      className="menu__item"
      onClick={() => {
        void api.lock.now({});
      }}
    >
      <Icon name="i-key" />
      <span>{t('lock.settings.now.button')}</span>
    </button>
  );
}

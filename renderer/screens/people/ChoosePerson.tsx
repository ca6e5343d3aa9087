import { useState, type ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { askToUnlock, useUnlocking } from '../../state/unlocking';
import { useSnapshot } from '../../state/snapshot-store';
import { LockedRows } from '../lock/LockedRows';
import { UnlockView } from '../lock/UnlockView';
import { BringPerson } from '../transfer/BringPerson';
import { Notices } from '../today/Notices';
import { AddPerson } from './AddPerson';
import { ClosedPeople } from './ClosedPeople';

/** Nobody is chosen yet: the lock of the only person, else whose account it is today. */
export function ChoosePerson(): ReactNode {
  const people = useSnapshot((snapshot) => snapshot.people);
  const locked = useSnapshot((snapshot) => snapshot.lockedPeople);
  const wish = useUnlocking((unlocking) => unlocking.personId);
  // Where there is one lock and nobody else, there is nothing to choose, unless somebody else was asked for.
  const only = people.length === 0 && locked.length === 1 ? locked[0]?.id : undefined;
  const person = locked.find(({ id }) => id === (wish ?? only));
  if (person !== undefined && wish !== 'nobody')
    return (
      <UnlockView
        key={person.id}
        person={person}
        onOther={() => {
          askToUnlock('nobody');
        }}
      />
    );
  return <PeopleToChoose />;
}

function PeopleToChoose(): ReactNode {
  const t = useText();
  const people = useSnapshot((snapshot) => snapshot.people);
  const locked = useSnapshot((snapshot) => snapshot.lockedPeople);
  const choose = useCall();
  const [adding, setAdding] = useState(false);
  const nobody = people.length + locked.length === 0;
  return (
    <>
      <Head
        title={t(nobody ? 'people.choose.none.title' : 'people.choose.title')}
        lead={t(nobody ? 'people.choose.none.lead' : 'people.choose.lead')}
        arrival="choose"
      />
      <Notices />
      {nobody ? null : (
        <ul className="rows">
          {people.map(({ id, name }) => (
            <li className="row" key={id}>
              <Icon name="i-person" />
              <p className="row__title">{name}</p>
              <div className="row__end">
                <button
                  type="button"
                  className="button button--secondary button--small"
                  aria-label={t('people.choose.label', { name })}
                  onClick={() => {
                    choose.run(
                      () => api.people.choose({ personId: id }),
                      () => {
                        goTo('today');
                      },
                    );
                  }}
                >
                  {t('people.choose.button')}
                </button>
              </div>
            </li>
          ))}
          <LockedRows onUnlock={askToUnlock} />
        </ul>
      )}
      <CallError error={choose.error} />
      <div className="part--tight buttons">
        <button
          type="button"
          className={`button button--${nobody ? 'primary' : 'secondary'}`}
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('people.add.title')}
        </button>
        <BringPerson />
      </div>
      <ClosedPeople />
      {adding ? (
        <AddPerson
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
}

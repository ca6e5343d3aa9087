import { useState, type ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';
import { Notices } from '../today/Notices';
import { AddPerson } from './AddPerson';
import { ClosedPeople } from './ClosedPeople';

/** Nobody is chosen yet: whose account is it today? */
export function ChoosePerson(): ReactNode {
  const t = useText();
  const people = useSnapshot((snapshot) => snapshot.people);
  const choose = useCall();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Head
        title={t(people.length === 0 ? 'people.choose.none.title' : 'people.choose.title')}
        lead={t(people.length === 0 ? 'people.choose.none.lead' : 'people.choose.lead')}
      />
      <Notices />
      {people.length === 0 ? null : (
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
        </ul>
      )}
      <CallError error={choose.error} />
      <div className="part--tight buttons">
        <button
          type="button"
          className={`button button--${people.length === 0 ? 'primary' : 'secondary'}`}
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('people.add.title')}
        </button>
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

import { useState, type ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Chip } from '../../components/Chip';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { askToUnlock } from '../../state/unlocking';
import { useSnapshot } from '../../state/snapshot-store';
import { LockedRows } from '../lock/LockedRows';
import { BringPerson } from '../transfer/BringPerson';
import { AddPerson } from './AddPerson';
import { ClosedPeople } from './ClosedPeople';
import { RemovePerson } from './RemovePerson';
import { RenamePerson } from './RenamePerson';

interface Person {
  readonly id: string;
  readonly name: string;
}
type Open = { readonly what: 'add' } | { readonly what: 'rename' | 'remove'; readonly person: Person };

/** Everybody who is helped here: choose, add, rename, remove. */
export function PeopleScreen(): ReactNode {
  const t = useText();
  const people = useSnapshot((snapshot) => snapshot.people);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const unlocking = useCall();
  /** The lock stands before Today, so nobody's account is open meanwhile. */
  const unlock = (personId: string): void => {
    unlocking.run(
      () => api.people.close({}),
      () => {
        askToUnlock(personId);
        goTo('today');
      },
    );
  };
  return (
    <>
      <Head title={t('people.title')} lead={t('people.lead')} />
      <ul className="rows">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            onOpen={(what) => {
              setOpen({ what, person });
            }}
          />
        ))}
        <LockedRows onUnlock={unlock} />
      </ul>
      <div className="part--tight buttons">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            setOpen({ what: 'add' });
          }}
        >
          {t('people.add.title')}
        </button>
        <BringPerson />
      </div>
      <ClosedPeople />
      {open?.what === 'add' ? <AddPerson onClose={close} /> : null}
      {open?.what === 'rename' ? <RenamePerson person={open.person} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemovePerson person={open.person} onClose={close} /> : null}
    </>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly onOpen: (what: 'rename' | 'remove') => void;
}

function PersonRow({ person, onOpen }: PersonRowProps): ReactNode {
  const t = useText();
  const chosen = useSnapshot((snapshot) => snapshot.person?.id === person.id);
  const choose = useCall();
  const { name } = person;
  return (
    <li className="row">
      <Icon name="i-person" />
      <div>
        <p className="row__title">
          {name}
          {chosen ? <Chip tone="here">{t('people.chosen')}</Chip> : null}
        </p>
        <CallError error={choose.error} />
      </div>
      <div className="row__end">
        {chosen ? null : (
          <button
            type="button"
            className="button button--secondary button--small"
            aria-label={t('people.choose.label', { name })}
            onClick={() => {
              choose.run(
                () => api.people.choose({ personId: person.id }),
                () => {
                  goTo('today');
                },
              );
            }}
          >
            {t('people.choose.button')}
          </button>
        )}
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={t('people.rename.label', { name })}
          onClick={() => {
            onOpen('rename');
          }}
        >
          {t('people.rename.open.button')}
        </button>
        <button
          type="button"
          className="button button--quiet button--small"
          aria-label={t('people.remove.label', { name })}
          onClick={() => {
            onOpen('remove');
          }}
        >
          {t('people.remove.open.button')}
        </button>
      </div>
    </li>
  );
}

import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { ThingList } from '../../components/ThingList';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';

interface RemovePersonProps {
  /** Without a name: somebody behind their lock, where nobody has to be told apart. */
  readonly person: { readonly id: string; readonly name: string | null };
  readonly onClose: () => void;
}

const GOES = [
  'people.remove.goes.steps',
  'people.remove.goes.clock',
  'people.remove.goes.safe',
  'people.remove.goes.key',
] as const;
const STAYS = [
  'people.remove.stays.account',
  'people.remove.stays.computer',
  'people.remove.stays.files',
] as const;

/** Asks before a person is removed: what goes, what stays, and that it cannot come back. */
export function RemovePerson({ person, onClose }: RemovePersonProps): ReactNode {
  const t = useText();
  const remove = useCall();
  const { name } = person;
  return (
    <Dialog labelledBy="remove-person" onClose={onClose}>
      <h2 id="remove-person">
        {name === null ? t('lock.forgot.remove.title') : t('people.remove.title', { name })}
      </h2>
      <div className="split split--even">
        <ThingList
          title={t('people.remove.goes.title')}
          level="h3"
          icon="i-close"
          items={GOES.map((key) => t(key))}
        />
        <ThingList
          title={t('people.remove.stays.title')}
          level="h3"
          icon="i-wont"
          items={STAYS.map((key) => t(key))}
        />
      </div>
      <Callout tone="look">
        <p>
          <Text id="people.remove.final" />
        </p>
      </Callout>
      <CallError error={remove.error} />
      <div className="dialog__end">
        <button type="button" className="button button--secondary" onClick={onClose}>
          {t('people.cancel.button')}
        </button>
        <button
          type="button"
          className="button button--act"
          disabled={remove.busy}
          onClick={() => {
            remove.run(
              () => api.people.remove({ personId: person.id, sure: true }),
              () => {
                announce(
                  name === null
                    ? t('lock.forgot.remove.done')
                    : t('people.remove.done', { name }),
                );
                onClose();
              },
            );
          }}
        >
          {t('people.remove.button')}
        </button>
      </div>
    </Dialog>
  );
}

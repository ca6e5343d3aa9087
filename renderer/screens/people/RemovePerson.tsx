import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';

interface RemovePersonProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

const GOES = ['people.remove.goes.steps', 'people.remove.goes.clock', 'people.remove.goes.key'] as const;
const STAYS = ['people.remove.stays.account', 'people.remove.stays.computer'] as const;

/** Asks before a person is removed: what goes, what stays, and that it cannot come back. */
export function RemovePerson({ person, onClose }: RemovePersonProps): ReactNode {
  const t = useText();
  const remove = useCall();
  return (
    <Dialog labelledBy="remove-person" onClose={onClose}>
      <h2 id="remove-person">{t('people.remove.title', { name: person.name })}</h2>
      <div className="split split--even">
        <section aria-labelledby="goes">
          <h3 id="goes" className="part__title">
            {t('people.remove.goes.title')}
          </h3>
          <ul className="will">
            {GOES.map((key) => (
              <li key={key}>
                <Icon name="i-close" />
                <span>{t(key)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="stays">
          <h3 id="stays" className="part__title">
            {t('people.remove.stays.title')}
          </h3>
          <ul className="will">
            {STAYS.map((key) => (
              <li key={key}>
                <Icon name="i-wont" />
                <span>{t(key)}</span>
              </li>
            ))}
          </ul>
        </section>
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
                announce(t('people.remove.done', { name: person.name }));
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

import type { ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { NameForm } from './NameForm';

/** Adds a person and opens their Today. */
export function AddPerson({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const add = useCall();
  return (
    <Dialog labelledBy="add-person" onClose={onClose}>
      <h2 id="add-person">{t('people.add.title')}</h2>
      <p>{t('people.add.text')}</p>
      <div className="part--tight">
        <NameForm
          submit={t('people.add.button')}
          busy={add.busy}
          takesFocus
          onName={(name) => {
            add.run(
              () => api.people.add({ name }),
              () => {
                onClose();
                goTo('today');
              },
            );
          }}
        >
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('people.cancel.button')}
          </button>
        </NameForm>
      </div>
      <CallError error={add.error} />
    </Dialog>
  );
}

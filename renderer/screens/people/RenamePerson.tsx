import type { ReactNode } from 'react';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { NameForm } from './NameForm';

interface PersonDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Gives a person another name. */
export function RenamePerson({ person, onClose }: PersonDialogProps): ReactNode {
  const t = useText();
  const rename = useCall();
  return (
    <Dialog labelledBy="rename-person" onClose={onClose}>
      <h2 id="rename-person">{t('people.rename.title', { name: person.name })}</h2>
      <div className="part--tight">
        <NameForm
          submit={t('people.rename.button')}
          busy={rename.busy}
          start={person.name}
          takesFocus
          onName={(name) => {
            rename.run(
              () => api.people.rename({ personId: person.id, name }),
              () => {
                announce(t('people.rename.done', { name }));
                onClose();
              },
            );
          }}
        >
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('people.cancel.button')}
          </button>
        </NameForm>
      </div>
      <CallError error={rename.error} />
    </Dialog>
  );
}

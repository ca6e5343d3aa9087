import { useId, useState, type ReactNode } from 'react';
import { passphraseProblem } from '../../../shared/app-lock';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { PassphraseField } from '../../components/PassphraseField';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { useSnapshot } from '../../state/snapshot-store';

/** Takes the person whose account is open to another computer. */
export function TransferSettings(): ReactNode {
  const t = useText();
  const person = useSnapshot((snapshot) => snapshot.person);
  const [saving, setSaving] = useState(false);
  if (person === null) return null;
  const { name } = person;
  return (
    <section className="part part--ruled flow" aria-labelledby="transfer">
      <h2 id="transfer">{t('transfer.settings.title')}</h2>
      <p>{t('transfer.settings.text', { name })}</p>
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            setSaving(true);
          }}
        >
          {t('transfer.settings.button')}
        </button>
      </div>
      {saving ? (
        <SaveDialog
          person={person}
          onClose={() => {
            setSaving(false);
          }}
        />
      ) : null}
    </section>
  );
}

interface SaveDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Asks for the file's passphrase, twice; main then asks where it goes. */
function SaveDialog({ person, onClose }: SaveDialogProps): ReactNode {
  const t = useText();
  const ids = { next: useId(), again: useId() };
  const save = useCall();
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [checked, setChecked] = useState(false);
  const problem = passphraseProblem(next);
  const differs = again !== next;
  return (
    <Dialog labelledBy="transfer-save" onClose={onClose}>
      <h2 id="transfer-save">{t('transfer.save.title', { name: person.name })}</h2>
      <p>{t('transfer.save.text')}</p>
      <form
        className="flow part--tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          const wrong = problem === null ? ids.again : ids.next;
          if (problem !== null || differs) document.getElementById(wrong)?.focus();
          else
            save.run(
              () => api.transfer.save({ personId: person.id, passphrase: next }),
              ({ saved }) => {
                // Somebody who closed the system's window chooses again, or not.
                if (!saved) return;
                announce(t('transfer.save.done'));
                onClose();
              },
            );
        }}
      >
        <PassphraseField
          id={ids.next}
          label={t('lock.field.new')}
          hint={t('lock.field.hint')}
          error={checked && problem !== null ? t(`lock.field.${problem}`) : undefined}
          value={next}
          takesFocus
          onChange={setNext}
        />
        <PassphraseField
          id={ids.again}
          label={t('lock.field.again')}
          error={checked && differs ? t('lock.field.differs') : undefined}
          value={again}
          onChange={setAgain}
        />
        <Callout tone="look">
          <p>
            <Text id="transfer.save.warn" />
          </p>
        </Callout>
        <CallError error={save.error} />
        <div className="dialog__end">
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('people.cancel.button')}
          </button>
          <button type="submit" className="button button--primary" disabled={save.busy}>
            {t('transfer.save.button')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

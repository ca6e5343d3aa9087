import { useState, type ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { ThingList } from '../../components/ThingList';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { RemovePerson } from '../people/RemovePerson';

const TRY = ['lock.forgot.try.paper', 'lock.forgot.try.show', 'lock.forgot.try.keys'] as const;

interface ForgotPassphraseProps {
  readonly person: { readonly id: string; readonly name: string | null };
  readonly onClose: () => void;
}

/** The passphrase is not known: what may help, that nobody can open it, and the way out. */
export function ForgotPassphrase({ person, onClose }: ForgotPassphraseProps): ReactNode {
  const t = useText();
  const [removing, setRemoving] = useState(false);
  if (removing) return <RemovePerson person={person} onClose={onClose} />;
  return (
    <Dialog labelledBy="forgot-passphrase" onClose={onClose}>
      <h2 id="forgot-passphrase">{t('lock.forgot.title')}</h2>
      <p>{t('lock.forgot.text')}</p>
      <div className="part--tight">
        <ThingList
          title={t('lock.forgot.try.title')}
          level="h3"
          icon="i-check"
          items={TRY.map((key) => t(key))}
        />
      </div>
      <Callout tone="look">
        <p>
          <Text id="lock.forgot.out" />
        </p>
      </Callout>
      <div className="dialog__end">
        <button type="button" className="button button--secondary" onClick={onClose}>
          {t('lock.forgot.keep.button')}
        </button>
        <button
          type="button"
          className="button button--act"
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t('lock.forgot.remove.button')}
        </button>
      </div>
    </Dialog>
  );
}

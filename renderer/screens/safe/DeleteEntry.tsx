import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { Gone } from './Gone';
import { SafeTrouble } from './SafeTrouble';

interface DeleteEntryProps {
  readonly personId: string;
  readonly itemId: string;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** Asks before an entry is deleted, and shows what a second look found. */
export function DeleteEntry({ personId, itemId, onGone, onClose }: DeleteEntryProps): ReactNode {
  const t = useText();
  const remove = useCall();
  const [gone, setGone] = useState(false);
  if (gone) return <Gone onClose={onGone} />;
  return (
    <Dialog labelledBy="safe-delete" onClose={onClose}>
      <h2 id="safe-delete">{t('safe.delete.title')}</h2>
      <p>{t('safe.delete.goes')}</p>
      <p>{t('safe.delete.stays')}</p>
      <SafeTrouble error={remove.error} />
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
              () => api.safe.remove({ personId, itemId, sure: true }),
              () => {
                setGone(true);
              },
            );
          }}
        >
          {t('safe.delete.button')}
        </button>
      </div>
    </Dialog>
  );
}

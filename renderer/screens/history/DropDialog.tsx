import { useId, type ReactNode } from 'react';
import type { HistoryEntry } from '../../../shared/local-actions';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { DialogTitle } from './DialogTitle';

interface DropDialogProps {
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
}

/** "Delete now": the copy of the sign-in goes for good, the line stays (settled 3). */
export function DropDialog({ entry, onClose }: DropDialogProps): ReactNode {
  const t = useText();
  const titleId = useId();
  const call = useCall();
  return (
    <Dialog labelledBy={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>{t('computer.drop.title')}</DialogTitle>
      <p>{t('computer.drop.text')}</p>
      <CallError error={call.error} />
      <div className="dialog__end">
        <button type="button" className="button button--secondary" onClick={onClose}>
          {t('computer.go-back.button')}
        </button>
        <button
          type="button"
          className="button button--act"
          aria-disabled={call.busy}
          onClick={() => {
            call.run(() => api.actions.dropUndo({ journalId: entry.journalId }), onClose);
          }}
        >
          {t('computer.drop.yes.button')}
        </button>
      </div>
    </Dialog>
  );
}

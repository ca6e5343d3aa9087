import { useId, useState, type ReactNode } from 'react';
import type { HistoryEntry, UndoRefusal } from '../../../shared/local-actions';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useSlow } from '../../components/use-slow';
import { WillLists } from '../../components/WillLists';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useOnWindows } from '../../state/use-on-windows';
import { DialogTitle } from './DialogTitle';
import { REFUSALS } from './refusal-words';

interface EntryDialogProps {
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
}

type Answer = { readonly kind: 'undone' } | { readonly kind: 'refused'; readonly reason: UndoRefusal };

/** Undo: what it does, then what came of it. */
export function UndoDialog({ entry, onClose }: EntryDialogProps): ReactNode {
  const titleId = useId();
  const call = useCall();
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <Dialog labelledBy={titleId} onClose={call.busy ? () => undefined : onClose}>
      {answer === null ? (
        <AskUndo
          titleId={titleId}
          call={call}
          onClose={onClose}
          onYes={() => {
            call.run(() => api.actions.undo({ journalId: entry.journalId }), setAnswer);
          }}
        />
      ) : (
        <Undone titleId={titleId} answer={answer} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface AskUndoProps {
  readonly titleId: string;
  readonly call: ReturnType<typeof useCall>;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

function AskUndo({ titleId, call, onYes, onClose }: AskUndoProps): ReactNode {
  const t = useText();
  const slow = useSlow(call.busy);
  const onWindows = useOnWindows();
  return (
    <>
      <DialogTitle id={titleId}>{t('computer.undo.title')}</DialogTitle>
      <p>{t('computer.undo.text')}</p>
      <WillLists
        will={[
          t('computer.undo.will-link'),
          t('computer.undo.will-copy'),
          ...(onWindows ? [t('computer.undo.will-start-windows')] : []),
        ]}
        wont={[
          t('computer.undo.wont-files'),
          ...(onWindows ? [] : [t('computer.undo.wont-start')]),
        ]}
      />
      <CallError error={call.error} />
      <div className="dialog__end">
        <button
          type="button"
          className="button button--primary"
          aria-disabled={call.busy}
          onClick={onYes}
        >
          {t('computer.undo.yes.button')}
        </button>
        <button
          type="button"
          className="button button--secondary"
          aria-disabled={call.busy}
          onClick={call.busy ? undefined : onClose}
        >
          {t('computer.go-back.button')}
        </button>
        <span role="status" className="soft">
          {slow ? t('computer.undo.busy') : ''}
        </span>
      </div>
    </>
  );
}

interface UndoneProps {
  readonly titleId: string;
  readonly answer: Answer;
  readonly onClose: () => void;
}

function Undone({ titleId, answer, onClose }: UndoneProps): ReactNode {
  const t = useText();
  const undone = answer.kind === 'undone';
  const onWindows = useOnWindows();
  const done = onWindows ? 'computer.undo.done-windows.text' : 'computer.undo.done.text';
  return (
    <>
      <DialogTitle id={titleId}>
        {t(undone ? 'computer.undo.done.title' : 'computer.undo.refused.title')}
      </DialogTitle>
      <Callout tone={undone ? 'good' : 'look'}>
        <p>{t(undone ? done : REFUSALS[answer.reason])}</p>
      </Callout>
      <div className="dialog__end">
        <button type="button" className="button button--primary" onClick={onClose}>
          {t('computer.close.button')}
        </button>
      </div>
    </>
  );
}

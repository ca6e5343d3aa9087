import { useId, useState, type ReactNode } from 'react';
import type { HistoryEntry, UndoRefusal } from '../../../shared/local-actions';
import { Callout, type Tone } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { DialogTitle } from './DialogTitle';
import { REFUSALS } from './refusal-words';

type Settled = 'rolled-back' | 'left' | 'stuck';
type Answer =
  | { readonly result: Settled }
  | { readonly result: 'refused'; readonly reason: UndoRefusal };

const RESULTS: Readonly<Record<Settled, PlainKey>> = {
  'rolled-back': 'computer.settle.result.rolled-back',
  left: 'computer.settle.result.left',
  stuck: 'computer.settle.result.stuck',
};

const TONES: Readonly<Record<Answer['result'], Tone>> = {
  'rolled-back': 'info',
  left: 'info',
  stuck: 'act',
  refused: 'look',
};

interface SettleDialogProps {
  readonly entry: HistoryEntry;
  readonly onClose: () => void;
}

/** A change that a crash left open and that is not safe to roll back alone (settled 7). */
export function SettleDialog({ entry, onClose }: SettleDialogProps): ReactNode {
  const t = useText();
  const titleId = useId();
  const call = useCall();
  const [settled, setSettled] = useState<Answer | null>(null);
  const choose = (choice: 'roll-back' | 'leave'): void => {
    call.run(
      () => api.actions.settle({ journalId: entry.journalId, choice }),
      setSettled,
    );
  };
  return (
    <Dialog labelledBy={titleId} onClose={call.busy ? () => undefined : onClose}>
      <DialogTitle id={titleId}>{t('computer.settle.title')}</DialogTitle>
      {settled === null ? (
        <Choices call={call} onChoose={choose} onClose={onClose} />
      ) : (
        <>
          <Callout tone={TONES[settled.result]} live="status">
            <p>{t(settled.result === 'refused' ? REFUSALS[settled.reason] : RESULTS[settled.result])}</p>
          </Callout>
          <div className="dialog__end">
            <button type="button" className="button button--primary" onClick={onClose}>
              {t('computer.close.button')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface ChoicesProps {
  readonly call: ReturnType<typeof useCall>;
  readonly onChoose: (choice: 'roll-back' | 'leave') => void;
  readonly onClose: () => void;
}

function Choices({ call, onChoose, onClose }: ChoicesProps): ReactNode {
  const t = useText();
  return (
    <>
      <div className="flow--s">
        <p>{t('computer.settle.text')}</p>
        <p>
          <Text id="computer.settle.roll-back" />
        </p>
        <p>
          <Text id="computer.settle.leave" />
        </p>
      </div>
      <CallError error={call.error} />
      <div className="dialog__end">
        <button
          type="button"
          className="button button--secondary"
          aria-disabled={call.busy}
          onClick={() => {
            onChoose('roll-back');
          }}
        >
          {t('computer.settle.roll-back.button')}
        </button>
        <button
          type="button"
          className="button button--secondary"
          aria-disabled={call.busy}
          onClick={() => {
            onChoose('leave');
          }}
        >
          {t('computer.settle.leave.button')}
        </button>
        <button type="button" className="button button--quiet" onClick={onClose}>
          {t('computer.go-back.button')}
        </button>
      </div>
    </>
  );
}

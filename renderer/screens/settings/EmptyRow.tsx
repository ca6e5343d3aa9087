import { useState, type ReactNode } from 'react';
import type { KeptRemovable } from '../../../shared/kept';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';

interface EmptyRowProps {
  readonly row: KeptRemovable;
  readonly onClose: () => void;
}

/** Asks before one row is emptied, and shows what a second look found. */
export function EmptyRow({ row, onClose }: EmptyRowProps): ReactNode {
  const t = useText();
  const remove = useCall();
  /** What was left after it; null before, or when it could not be looked at. */
  const [left, setLeft] = useState<{ readonly count: number | null } | null>(null);
  return (
    <Dialog labelledBy="empty-row" onClose={onClose}>
      <h2 id="empty-row">{t(`settings.stored.${row}.title`)}</h2>
      {left === null ? (
        <>
          <p>{t(`settings.stored.${row}.goes`)}</p>
          <CallError error={remove.error} />
        </>
      ) : (
        <Callout
          tone={left.count === null ? 'unsure' : left.count === 0 || row === 'settings' ? 'good' : 'look'}
        >
          <p>{row === 'settings' ? t('settings.stored.settings.done') : resultOf(left.count)}</p>
        </Callout>
      )}
      <div className="dialog__end">
        <button
          type="button"
          className={`button button--${left === null ? 'secondary' : 'primary'}`}
          onClick={onClose}
        >
          {t(left === null ? 'people.cancel.button' : 'shell.close.button')}
        </button>
        {left === null ? (
          <button
            type="button"
            className="button button--act"
            disabled={remove.busy}
            onClick={() => {
              remove.run(
                () => api.kept.remove({ row, sure: true }),
                ({ count }) => {
                  setLeft({ count });
                },
              );
            }}
          >
            {t('settings.stored.empty.sure.button')}
          </button>
        ) : null}
      </div>
    </Dialog>
  );

  function resultOf(count: number | null): string {
    return count === null
      ? t('settings.stored.empty.unsure')
      : t('settings.stored.empty.done', { count });
  }
}

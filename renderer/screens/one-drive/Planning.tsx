import { useEffect, useState, type ReactNode } from 'react';
import { useSlow } from '../../components/use-slow';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { DialogStep } from './DialogStep';

interface PlanningProps {
  readonly titleId: string;
  readonly onClose: () => void;
}

/** How many names of the folder main has counted so far; null before it says. */
export function useCounted(): number | null {
  const [names, setNames] = useState<number | null>(null);
  useEffect(
    () =>
      api.actions.counting((event) => {
        setNames(event.names);
      }),
    [],
  );
  return names;
}

/** The plan is being made: nothing changes, and a long wait says what it is for. Going back ends the count. */
export function Planning({ titleId, onClose }: PlanningProps): ReactNode {
  const t = useText();
  const slow = useSlow(true);
  const names = useCounted();
  const words =
    names === null
      ? t('computer.plan.counting')
      : t('computer.plan.counted', { count: names });
  return (
    <DialogStep
      step="plan"
      titleId={titleId}
      title={t('computer.confirm.title')}
      end={
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            void api.actions.cancel({});
            onClose();
          }}
        >
          {t('computer.go-back.button')}
        </button>
      }
    >
      <p>{t('computer.plan.looking')}</p>
      <p role="status">{slow ? words : ''}</p>
    </DialogStep>
  );
}

import type { ReactNode } from 'react';
import { useSlow } from '../../components/use-slow';
import { useText } from '../../i18n/use-text';
import { DialogStep } from './DialogStep';

interface PlanningProps {
  readonly titleId: string;
  readonly onClose: () => void;
}

/** The plan is being made: nothing changes, and a long wait says what it is for. */
export function Planning({ titleId, onClose }: PlanningProps): ReactNode {
  const t = useText();
  const slow = useSlow(true);
  return (
    <DialogStep
      step="plan"
      titleId={titleId}
      title={t('computer.confirm.title')}
      end={
        <button type="button" className="button button--secondary" onClick={onClose}>
          {t('computer.go-back.button')}
        </button>
      }
    >
      <p>{t('computer.plan.looking')}</p>
      <p role="status">{slow ? t('computer.plan.counting') : ''}</p>
    </DialogStep>
  );
}

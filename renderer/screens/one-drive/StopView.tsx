import type { ReactNode } from 'react';
import type { Stop } from '../../../shared/local-actions';
import { Callout } from '../../components/Callout';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { DialogStep } from './DialogStep';
import { STOP_WORDS } from './stop-words';

interface StopViewProps {
  readonly stop: Stop;
  readonly titleId: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** The plan stopped: why, what to do about it, and the way to look again. */
export function StopView({ stop, titleId, onAgain, onClose }: StopViewProps): ReactNode {
  const t = useText();
  const words = STOP_WORDS[stop];
  return (
    <DialogStep
      step="plan"
      titleId={titleId}
      title={t(words.title)}
      end={
        <>
          {stop === 'another-action-open' ? (
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                onClose();
                goTo('history');
              }}
            >
              {t('computer.result.history.button')}
            </button>
          ) : (
            <button type="button" className="button button--primary" onClick={onAgain}>
              {t('computer.look-again.button')}
            </button>
          )}
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('computer.close.button')}
          </button>
        </>
      }
    >
      <p>{t('computer.plan.stopped')}</p>
      <Callout tone={stop === 'not-linked' ? 'info' : 'look'}>
        <p>{t(words.text)}</p>
        <p>{t(words.way)}</p>
      </Callout>
    </DialogStep>
  );
}

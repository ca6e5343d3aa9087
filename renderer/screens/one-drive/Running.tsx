import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { DialogStep } from './DialogStep';
import { useCounted } from './Planning';

interface RunningProps {
  readonly planId: string;
  readonly titleId: string;
}

/** The change runs: which step it is at, in words and as a bar. */
export function Running({ planId, titleId }: RunningProps): ReactNode {
  const t = useText();
  const [progress, setProgress] = useState<{ step: number; of: number } | null>(null);
  useEffect(
    () =>
      api.actions.progress((event) => {
        if (event.planId === planId) setProgress({ step: event.step, of: event.of });
      }),
    [planId],
  );
  const names = useCounted();
  /** The first step keeps what an undo needs; nothing is changed before the second. */
  const early = progress === null || progress.step <= 1;
  const words =
    progress === null ? t('computer.run.begin') : t('computer.run.step', progress);
  return (
    <DialogStep step="confirm" titleId={titleId} title={t('computer.run.title')}>
      <p role="status">{words}</p>
      <progress
        className="working"
        aria-label={t('computer.run.title')}
        max={progress?.of ?? 1}
        value={progress?.step ?? 0}
      />
      {early && names !== null && (
        <p className="soft">{t('computer.plan.counted', { count: names })}</p>
      )}
      <p className="soft">{t('computer.run.wait')}</p>
      {early && (
        <div className="buttons">
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              void api.actions.cancel({});
            }}
          >
            {t('computer.run.cancel.button')}
          </button>
        </div>
      )}
    </DialogStep>
  );
}

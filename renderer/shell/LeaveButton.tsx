import { useId, type ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n/use-text';
import { useLeaving } from '../state/leaving';
import { useSnapshotStore } from '../state/snapshot-store';

/** Leave quickly. The same button in the same corner on every screen and over every dialog. */
export function LeaveButton(): ReactNode {
  const t = useText();
  const hint = useId();
  const { leave, taps } = useLeaving();
  const shift = useSnapshotStore(({ snapshot }) => snapshot?.settings.shiftLeaves ?? true);
  return (
    <button
      type="button"
      className="leave"
      aria-describedby={shift ? hint : undefined}
      onClick={() => {
        leave();
      }}
    >
      <Icon name="i-leave" />
      {t('shell.leave.button')}
      {shift ? (
        <>
          <span className="leave__dots" aria-hidden="true">
            {[1, 2, 3].map((dot) => (
              <i key={dot} className={dot <= taps ? 'is-on' : undefined} />
            ))}
          </span>
          <span id={hint} hidden>
            {t('shell.leave.shift')}
          </span>
        </>
      ) : null}
    </button>
  );
}

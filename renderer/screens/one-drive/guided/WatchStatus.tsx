import type { ReactNode } from 'react';
import type { Watch } from '../../../../shared/schema/one-drive';
import { Icon } from '../../../components/Icon';
import { useCall } from '../../../components/use-call';
import { useText } from '../../../i18n/use-text';
import { api } from '../../../ipc/client';

type Going = Exclude<Watch, { kind: 'done' } | { kind: 'none' }>;

interface WatchStatusProps {
  readonly mac: boolean;
  readonly watch: Watch;
  readonly onWatch: (watch: Watch) => void;
}

/** Where the watch stands, in words and as a bar, and the way to end it. */
export function WatchStatus({ mac, watch, onWatch }: WatchStatusProps): ReactNode {
  const t = useText();
  const stop = useCall();
  if (watch.kind === 'none' || watch.kind === 'done') return null;
  const { title, text } = statusOf(t, watch, mac);
  return (
    <section className="watch" aria-label={title}>
      <p className="watch__title">
        <Icon name={watch.kind === 'settling' ? 'i-good' : 'i-look'} />
        <strong>{title}</strong>
      </p>
      <p role="status">{text}</p>
      {(watch.kind === 'counting' || watch.kind === 'checking') && (
        <progress className="working" aria-label={title} />
      )}
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          onClick={() => {
            stop.run(() => api.oneDrive.stopWatching({}), onWatch);
          }}
        >
          {t('one-drive.watch.stop.button')}
        </button>
      </div>
    </section>
  );
}

function statusOf(
  t: ReturnType<typeof useText>,
  watch: Going,
  mac: boolean,
): { readonly title: string; readonly text: string } {
  switch (watch.kind) {
    case 'counting':
      return {
        title: t('one-drive.watch.counting.title'),
        text: t('one-drive.watch.counting.text', { count: watch.counted }),
      };
    case 'watching':
      return {
        title: t('one-drive.watch.watching.title'),
        text: t(watch.sees ? 'one-drive.watch.watching.text' : 'one-drive.watch.dark.text'),
      };
    case 'settling':
      return {
        title: t('one-drive.watch.settling.title'),
        text: t(mac ? 'one-drive.watch.settling-mac.text' : 'one-drive.watch.settling.text'),
      };
    case 'checking':
      return {
        title: t('one-drive.watch.checking.title'),
        text: t('one-drive.watch.checking.text'),
      };
  }
}

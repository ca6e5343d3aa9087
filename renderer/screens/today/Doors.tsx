import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/sign-out/state';
import { CallError } from '../../components/CallError';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { goTo } from '../../state/navigation';
import { OpenDoorPicture, ShutDoorPicture } from './door-pictures';

interface DoorsProps {
  readonly personId: string;
  readonly stage: Stage;
}

/** The two doors: the urgent one and the calm one. */
export function Doors({ personId, stage }: DoorsProps): ReactNode {
  const t = useText();
  const enter = useCall();
  const actNow = (): void => {
    const send = api.signOut.send;
    enter.run(
      async () => {
        // A finished round is kept; the urgent door begins a new one.
        if (stage === 'done') await send({ personId, event: { kind: 'start-again' } });
        return send({ personId, event: { kind: 'reason', value: 'intruder' } });
      },
      () => {
        goTo('sign-out');
      },
    );
  };
  return (
    <>
      <div className="split split--doors">
        <button type="button" className="door door--act" onClick={actNow}>
          <span className="door__words">
            <span className="door__title">{t('today.door.act.title')}</span>
            <span className="door__text">{t('today.door.act.text')}</span>
            <span className="door__go">
              {t('today.door.act.go')} <Icon name="i-next" />
            </span>
          </span>
          <OpenDoorPicture />
        </button>
        <button
          type="button"
          className="door"
          onClick={() => {
            goTo('stronger');
          }}
        >
          <span className="door__words">
            <span className="door__title">{t('today.door.tidy.title')}</span>
            <span className="door__text">{t('today.door.tidy.text')}</span>
            <span className="door__go">
              {t('today.door.tidy.go')} <Icon name="i-next" />
            </span>
          </span>
          <ShutDoorPicture />
        </button>
      </div>
      <CallError error={enter.error} />
    </>
  );
}

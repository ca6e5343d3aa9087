import type { ReactNode } from 'react';
import { LOOK_AGAIN_DAYS } from '../../../shared/devices/limits';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import type { DevicesPlace, DevicesView } from './use-devices';

interface LookAgainProps {
  readonly place: DevicesPlace;
  readonly view: DevicesView;
}

/** A reminder to bring the lists in again, with neutral words. */
export function LookAgain({ place, view }: LookAgainProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const { personId } = place;
  const at = view.lookAgainAt;
  return (
    <section className="part" aria-labelledby="look-again">
      <h2 id="look-again">{t('devices.home.remind.title')}</h2>
      <p>
        {at === null
          ? t('devices.home.remind.text')
          : t('devices.home.remind.on', { when: when.moment(Date.parse(at), now) })}
      </p>
      <div className="buttons">
        {at === null ? (
          LOOK_AGAIN_DAYS.map((days) => (
            <button
              key={days}
              type="button"
              className="button button--secondary button--small"
              onClick={() => {
                place.change(() => api.devices.lookAgain({ personId, days }));
              }}
            >
              {t(days === 1 ? 'devices.home.remind.day.button' : 'devices.home.remind.week.button')}
            </button>
          ))
        ) : (
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => {
              place.change(() => api.devices.lookAgain({ personId, days: null }));
            }}
          >
            {t('devices.home.remind.off.button')}
          </button>
        )}
      </div>
    </section>
  );
}

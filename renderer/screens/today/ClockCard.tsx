import type { ReactNode } from 'react';
import { readClock, type ClockReading } from '../../../shared/sign-out/clock';
import type { Clock } from '../../../shared/sign-out/state';
import { Ring } from '../../components/Ring';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';

/** The running 24 hours on Today. */
export function ClockCard({ clock, now }: { readonly clock: Clock; readonly now: number }): ReactNode {
  const t = useText();
  const reading = readClock(clock, now);
  return (
    <section className="next" aria-labelledby="running">
      <h2 id="running" className="next__label">
        {t('today.clock.title')}
      </h2>
      <div className="aside-clock">
        <Ring reading={reading} size="small" />
        <div className="flow--s">
          <ClockWords reading={reading} now={now} />
          <p>
            <a
              href="#sign-out"
              onClick={(event) => {
                event.preventDefault();
                goTo('sign-out');
              }}
            >
              {t('today.clock.see')}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

function ClockWords({
  reading,
  now,
}: {
  readonly reading: ClockReading;
  readonly now: number;
}): ReactNode {
  const t = useText();
  const when = useWhen();
  switch (reading.kind) {
    case 'running':
      return (
        <p>
          <Text id="today.clock.running" args={{ when: when.moment(reading.endsAt, now) }} />
        </p>
      );
    case 'time-is-up':
      return <p>{t('today.clock.time-is-up')}</p>;
    case 'went-back':
      return <p>{t('today.clock.went-back')}</p>;
  }
}

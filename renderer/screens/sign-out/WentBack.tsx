import type { ReactNode } from 'react';
import { readClock } from '../../../shared/sign-out/clock';
import type { Clock } from '../../../shared/sign-out/state';
import { Callout } from '../../components/Callout';
import { Ring } from '../../components/Ring';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';

interface WentBackProps {
  readonly guide: Guide;
  readonly clock: Clock;
  readonly now: number;
}

/** The computer's time went back: ask which time is right, and complete nothing (settled 17). */
export function WentBack({ guide, clock, now }: WentBackProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const startedAt = Date.parse(clock.startedAt);
  return (
    <div className="split split--clock">
      <div>
        <StepHead
          stage="waiting"
          page="went-back"
          title={t('sign-out.back-in-time.title')}
          lead={t('sign-out.back-in-time.lead')}
        />
        <dl className="facts">
          <div>
            <dt>{t('sign-out.waiting.pressed')}</dt>
            <dd>{when.momentAlone(startedAt, now)}</dd>
          </div>
          <div>
            <dt>{t('sign-out.back-in-time.shows')}</dt>
            <dd>{when.momentAlone(now, now)}</dd>
          </div>
        </dl>
        <div className="flow part--tight">
          <Callout tone="unsure">
            <p>
              <Text id="sign-out.back-in-time.wrong" />
            </p>
          </Callout>
          <p>{t('sign-out.back-in-time.which')}</p>
          <div className="buttons">
            <Choice guide={guide} answer="start-now">
              {t('sign-out.back-in-time.start.button')}
            </Choice>
            {/* A start that lies ahead of the present cannot be counted from. */}
            {startedAt < now && (
              <Choice guide={guide} answer="keep">
                {t('sign-out.back-in-time.keep.button', { start: when.moment(startedAt, now) })}
              </Choice>
            )}
          </div>
          <p className="soft">{t('sign-out.back-in-time.unsure')}</p>
        </div>
      </div>
      <Ring reading={readClock(clock, now)} size="big" />
    </div>
  );
}

interface ChoiceProps {
  readonly guide: Guide;
  readonly answer: 'keep' | 'start-now';
  readonly children: ReactNode;
}

function Choice({ guide, answer, children }: ChoiceProps): ReactNode {
  return (
    <button
      type="button"
      className="button button--secondary"
      onClick={() => {
        guide.send({ kind: 'clock-went-back', answer });
      }}
    >
      {children}
    </button>
  );
}

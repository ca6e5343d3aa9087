import type { ReactNode } from 'react';
import { MINUTES } from '../../../shared/minutes';
import { readClock } from '../../../shared/sign-out/clock';
import type { Clock } from '../../../shared/sign-out/state';
import { Ring } from '../../components/Ring';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { ClockActions } from './ClockActions';
import { LeftOpenList } from './LeftOpenList';
import { StepHead } from './StepHead';
import { TimeIsUp } from './TimeIsUp';
import type { Guide } from './use-guide';
import { WentBack } from './WentBack';
import { XboxPart } from './XboxPart';

interface WaitingStageProps {
  readonly guide: Guide;
  readonly clock: Clock;
}

/** Step 3: the 24 hours, what a sign-out leaves open, and the look whether it is done. */
export function WaitingStage({ guide, clock }: WaitingStageProps): ReactNode {
  const now = useNow();
  const reading = readClock(clock, now);
  return (
    <>
      {reading.kind === 'running' && <Running guide={guide} clock={clock} now={now} />}
      {reading.kind === 'time-is-up' && <TimeIsUp guide={guide} clock={clock} now={now} />}
      {reading.kind === 'went-back' && <WentBack guide={guide} clock={clock} now={now} />}
      <LeftOpenList guide={guide} />
      <XboxPart guide={guide} />
    </>
  );
}

interface RunningProps extends WaitingStageProps {
  readonly now: number;
}

function Running({ guide, clock, now }: RunningProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const reading = readClock(clock, now);
  return (
    <div className="split split--clock">
      <div>
        <StepHead
          stage="waiting"
          page="running"
          title={t('sign-out.waiting.title')}
          lead={t('sign-out.waiting.lead')}
        />
        <dl className="facts">
          <div>
            <dt>{t('sign-out.waiting.pressed')}</dt>
            <dd>{when.momentAlone(Date.parse(clock.startedAt), now)}</dd>
          </div>
          <div>
            <dt>{t('sign-out.waiting.done-by')}</dt>
            <dd>{when.momentAlone(reading.endsAt, now)}</dd>
          </div>
          <div>
            <dt>{t('sign-out.waiting.after')}</dt>
            <dd>{t('sign-out.waiting.after-text', { minutes: MINUTES.check })}</dd>
          </div>
        </dl>
        <ClockActions guide={guide} clock={clock} endsAt={reading.endsAt} now={now} />
      </div>
      <Ring reading={reading} size="big" />
    </div>
  );
}

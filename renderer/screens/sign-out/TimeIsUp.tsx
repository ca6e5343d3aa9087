import { useId, type ReactNode } from 'react';
import { MINUTES } from '../../../shared/minutes';
import { readClock } from '../../../shared/sign-out/clock';
import { CHECK_ANSWERS, type Clock } from '../../../shared/sign-out/state';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { Ring } from '../../components/Ring';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';

interface TimeIsUpProps {
  readonly guide: Guide;
  readonly clock: Clock;
  readonly now: number;
}

const ANSWER_WORDS: Readonly<Record<(typeof CHECK_ANSWERS)[number], PlainKey>> = {
  'asked-again': 'sign-out.check.asked-again.button',
  'still-in': 'sign-out.check.still-in.button',
  'cannot-tell': 'sign-out.check.cannot-tell.button',
};

/** The 24 hours are over. Only the person can see whether the sign-out reached every device. */
export function TimeIsUp({ guide, clock, now }: TimeIsUpProps): ReactNode {
  const t = useText();
  const steps = useId();
  const last = guide.state.rounds.at(-1);
  const couldNotTell = last?.startedAt === clock.startedAt && last.answer === 'cannot-tell';
  return (
    <div className="split split--clock">
      <div>
        <StepHead
          stage="waiting"
          page="check"
          title={t('sign-out.check.title')}
          lead={t('sign-out.check.lead')}
          meta={[{ icon: 'i-clock', text: t('today.next.minutes', { minutes: MINUTES.check }) }]}
        />
        <section aria-labelledby={steps}>
          <h2 id={steps} className="clicks__title">
            {t('sign-out.check.steps')}
          </h2>
          <Clicks>
            {[
              t('sign-out.check.step-1'),
              t('sign-out.check.step-2'),
              t('sign-out.check.step-3'),
              t('sign-out.check.step-4'),
            ]}
          </Clicks>
        </section>
        <p className="soft">{t('sign-out.check.note')}</p>
        <CheckAnswers guide={guide} />
        {couldNotTell && <CouldNotTell guide={guide} />}
      </div>
      <Ring reading={readClock(clock, now)} size="big" />
    </div>
  );
}

function CheckAnswers({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flow--s part--tight">
      <h2 id={id} className="clicks__title">
        {t('sign-out.check.ask')}
      </h2>
      <div className="buttons">
        {CHECK_ANSWERS.map((answer) => (
          <button
            key={answer}
            type="button"
            className="button button--secondary"
            onClick={() => {
              guide.send({ kind: 'checked', answer });
            }}
          >
            {t(ANSWER_WORDS[answer])}
          </button>
        ))}
      </div>
    </div>
  );
}

function CouldNotTell({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  return (
    <div className="part--tight">
      <Callout tone="unsure" live="status">
        <p>
          <Text id="sign-out.check.cannot-tell-text" />
        </p>
        <div className="buttons">
          <button
            type="button"
            className="button button--secondary button--small"
            onClick={() => {
              guide.send({ kind: 'not-pressed' });
            }}
          >
            {t('sign-out.check.press-again.button')}
          </button>
        </div>
      </Callout>
    </div>
  );
}

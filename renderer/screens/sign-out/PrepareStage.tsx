import type { ReactNode } from 'react';
import { MINUTES } from '../../../shared/minutes';
import { openBeforePress } from '../../../shared/sign-out/readiness';
import type { SignOut } from '../../../shared/sign-out/state';
import { useText } from '../../i18n/use-text';
import { FirstThings } from './FirstThings';
import { KindQuestion, ReasonQuestion, SecondWayQuestion, WayBackQuestion } from './questions';
import { Rounds } from './Rounds';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';

interface PrepareStageProps {
  readonly guide: Guide;
  /** Shows what to do about a work or school account. */
  readonly onWork: () => void;
}

/** Step 1: the questions of settled 16. They advise; none of them stops anybody. */
export function PrepareStage({ guide, onWork }: PrepareStageProps): ReactNode {
  const t = useText();
  const { state } = guide;
  const asked = answeredInOrder(state);
  // A work account goes another way: the questions after the first are not for it.
  const work = state.accountKind === 'work';
  const minutesKey =
    state.reason === 'intruder' ? 'today.next.minutes-intruder' : 'today.next.minutes';
  return (
    <>
      <StepHead
        stage="prepare"
        title={t('sign-out.prepare.title')}
        lead={t('sign-out.prepare.lead')}
        meta={[
          { icon: 'i-clock', text: t(minutesKey, { minutes: MINUTES.questions }) },
          { icon: 'i-info', text: t('sign-out.prepare.nothing-yet') },
        ]}
      />
      <div className="questions">
        <KindQuestion guide={guide} onWork={onWork} />
        {!work && asked > 0 && <ReasonQuestion guide={guide} />}
        {!work && asked > 1 && <WayBackQuestion guide={guide} />}
        {!work && asked > 2 && <SecondWayQuestion guide={guide} />}
      </div>
      {!work && asked > 3 && state.reason === 'intruder' && <FirstThings guide={guide} />}
      {!work && <GoOn guide={guide} />}
      <Rounds rounds={state.rounds} />
    </>
  );
}

/** How many questions are answered without a gap: the next one is shown, and no more. */
function answeredInOrder(state: SignOut): number {
  const answers = [state.accountKind, state.reason, state.wayBack, state.secondWay];
  const gap = answers.indexOf(null);
  return gap === -1 ? answers.length : gap;
}

function GoOn({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const open = openBeforePress(guide.state);
  const ready = open.length === 0;
  const words = (): string => {
    if (ready) return t('sign-out.prepare.ready');
    return answeredInOrder(guide.state) < 4
      ? t('sign-out.prepare.skip')
      : t('sign-out.prepare.open', { count: open.length });
  };
  return (
    <div className="part part--ruled">
      <div className="buttons">
        <button
          type="button"
          className={`button button--${ready ? 'primary' : 'secondary'}`}
          onClick={() => {
            guide.send({ kind: 'go-to-press' });
          }}
        >
          {t(ready ? 'sign-out.prepare.go.button' : 'sign-out.prepare.go-anyway.button')}
        </button>
        <span className="soft" role="status">
          {words()}
        </span>
      </div>
    </div>
  );
}

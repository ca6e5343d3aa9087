import type { ReactNode } from 'react';
import { openBeforePress } from '../../../shared/sign-out/readiness';
import { useText } from '../../i18n/use-text';
import { FirstThings } from './FirstThings';
import { KindQuestion, ReasonQuestion, SecondWayQuestion, WayBackQuestion } from './questions';
import { Rounds } from './Rounds';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';

/** Step 1: the questions of settled 16. They advise; none of them stops anybody. */
export function PrepareStage({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const { state } = guide;
  return (
    <>
      <StepHead
        stage="prepare"
        title={t('sign-out.prepare.title')}
        lead={t('sign-out.prepare.lead')}
        meta={[
          { icon: 'i-clock', text: t('sign-out.prepare.minutes') },
          { icon: 'i-info', text: t('sign-out.prepare.nothing-yet') },
        ]}
      />
      <div className="questions">
        <KindQuestion guide={guide} />
        {state.accountKind !== null && <ReasonQuestion guide={guide} />}
        {state.reason !== null && <WayBackQuestion guide={guide} />}
        {state.wayBack !== null && <SecondWayQuestion guide={guide} />}
      </div>
      {state.reason === 'intruder' && state.secondWay !== null && <FirstThings guide={guide} />}
      <GoOn guide={guide} />
      <Rounds rounds={state.rounds} />
    </>
  );
}

function GoOn({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const open = openBeforePress(guide.state);
  const ready = open.length === 0;
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
          {ready
            ? t('sign-out.prepare.ready')
            : t('sign-out.prepare.open', { count: open.length })}
        </span>
      </div>
    </div>
  );
}

import { useId, type ReactNode } from 'react';
import { stillLeftOpen } from '../../../shared/sign-out/readiness';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { LeftOpenList } from './LeftOpenList';
import { Rounds } from './Rounds';
import { StepHead } from './StepHead';
import type { Guide } from './use-guide';
import { XboxPart } from './XboxPart';

/** Step 4: what is now so and by whose word, what stays open, and one good next step. */
export function DoneStage({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  return (
    <>
      <StepHead stage="done" title={t('sign-out.done.title')} lead={t('sign-out.done.lead')} />
      <LastRound guide={guide} />
      <NextStep guide={guide} />
      <LeftOpenList guide={guide} />
      <XboxPart guide={guide} />
      <section className="part part--ruled">
        <p>{t('sign-out.done.again-text')}</p>
        <div className="buttons part--tight">
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              guide.send({ kind: 'start-again' });
            }}
          >
            {t('sign-out.done.again.button')}
          </button>
        </div>
      </section>
      <Rounds rounds={guide.state.rounds.slice(0, -1)} />
    </>
  );
}

function LastRound({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const round = guide.state.rounds.at(-1);
  if (round === undefined) return null;
  return (
    <dl className="facts facts--short">
      <div>
        <dt>{t('sign-out.done.pressed')}</dt>
        <dd>{when.momentAlone(Date.parse(round.startedAt), now)}</dd>
      </div>
      <div>
        <dt>{t('sign-out.done.checked')}</dt>
        <dd>
          <span className="line">
            {when.momentAlone(Date.parse(round.checkedAt), now)}
            <span className="stamp">
              <Icon name="m-said" size="mark" />
              {t('sign-out.rounds.said')}
            </span>
          </span>
        </dd>
      </div>
    </dl>
  );
}

function NextStep({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const id = useId();
  const open = stillLeftOpen(guide.state).length;
  return (
    <section className="next part" aria-labelledby={id}>
      <h2 id={id} className="next__label">
        {t('sign-out.done.next')}
      </h2>
      <p className="next__text">
        {open > 0
          ? t('sign-out.done.next-open', { count: open })
          : t('sign-out.done.next-computer')}
      </p>
      {open === 0 && (
        <div className="buttons">
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              goTo('one-drive');
            }}
          >
            {t('sign-out.done.one-drive.button')}
          </button>
        </div>
      )}
    </section>
  );
}

import { useId, type ReactNode } from 'react';
import type { SignOut } from '../../../shared/sign-out/state';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText, type PlainKey } from '../../i18n/use-text';

type Round = SignOut['rounds'][number];

const ANSWER_WORDS: Readonly<Record<Round['answer'], PlainKey>> = {
  'asked-again': 'sign-out.rounds.asked-again',
  'still-in': 'sign-out.rounds.still-in',
  'cannot-tell': 'sign-out.rounds.cannot-tell',
};

/** Earlier sign-outs, newest first, each with what the person saw. Nothing when there are none. */
export function Rounds({ rounds }: { readonly rounds: readonly Round[] }): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const id = useId();
  if (rounds.length === 0) return null;
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('sign-out.rounds.title')}</h2>
      <ul className="rows">
        {rounds.toReversed().map((round) => (
          <li key={round.startedAt} className="row row--plain">
            <div>
              <p className="row__title">{t(ANSWER_WORDS[round.answer])}</p>
              <p className="row__text">
                {t('sign-out.rounds.row', {
                  pressed: when.moment(Date.parse(round.startedAt), now),
                  checked: when.moment(Date.parse(round.checkedAt), now),
                })}
              </p>
            </div>
            <div className="row__end">
              <span className="stamp">
                <Icon name="m-said" size="mark" />
                {t('sign-out.rounds.said')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

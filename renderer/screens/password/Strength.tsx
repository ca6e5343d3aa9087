import type { ReactNode } from 'react';
import { guessTimes, verdictOf, VERDICTS, type SpanRange } from '../../../shared/password/guess-time';
import { Chip } from '../../components/Chip';
import { useText, type PlainKey } from '../../i18n/use-text';

const WORDS = {
  'very-easy': { word: 'password.verdict.very-easy', tone: 'act' },
  easy: { word: 'password.verdict.easy', tone: 'look' },
  fair: { word: 'password.verdict.fair', tone: 'look' },
  hard: { word: 'password.verdict.hard', tone: 'good' },
  'very-hard': { word: 'password.verdict.very-hard', tone: 'good' },
} as const satisfies Record<(typeof VERDICTS)[number], { word: PlainKey; tone: string }>;

/** How strong a password is: in a word, as a picture, and how long guessing may take. */
export function Strength({ guesses }: { readonly guesses: number }): ReactNode {
  const t = useText();
  const verdict = verdictOf(guesses);
  const { word, tone } = WORDS[verdict];
  const reached = VERDICTS.indexOf(verdict);
  const times = guessTimes(guesses);
  return (
    <div className="strength">
      <div className="strength__verdict">
        <Chip tone={tone}>{t(word)}</Chip>
        {/* The picture says nothing that the word does not say. */}
        <span className={`strength__bar strength__bar--${tone}`} aria-hidden="true">
          {VERDICTS.map((name, index) => (
            <span key={name} className={index <= reached ? 'is-on' : undefined} />
          ))}
        </span>
      </div>
      <h3 className="strength__title">{t('password.time.title')}</h3>
      <dl className="facts">
        <div>
          <dt>{t('password.time.sign-in')}</dt>
          <dd>
            <HowLong range={times.signIn} />
          </dd>
        </div>
        <div>
          <dt>{t('password.time.stolen')}</dt>
          <dd>
            <HowLong range={times.stolen} />
          </dd>
        </div>
      </dl>
      <p className="small soft">{t('password.time.why')}</p>
    </div>
  );
}

function HowLong({ range: { from, to } }: { readonly range: SpanRange }): ReactNode {
  const t = useText();
  return from === to
    ? t('password.time.same', { span: from })
    : t('password.time.range', { from, to });
}

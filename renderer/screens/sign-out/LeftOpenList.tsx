import { useId, useState, type ReactNode } from 'react';
import { stillLeftOpen } from '../../../shared/sign-out/readiness';
import { LEFT_OPEN, type LeftOpen } from '../../../shared/sign-out/state';
import { Clicks } from '../../components/Clicks';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { LEFT_OPEN_WORDS } from './left-open-words';
import type { Guide } from './use-guide';

/** Everything that a sign-out does not end, each with what to do about it. */
export function LeftOpenList({ guide }: { readonly guide: Guide }): ReactNode {
  const t = useText();
  const id = useId();
  const [shown, setShown] = useState<LeftOpen | null>(null);
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('sign-out.open.title')}</h2>
      <p className="part__note" role="status">
        {t('sign-out.open.note', { count: stillLeftOpen(guide.state).length })}
      </p>
      <ul className="rows">
        {LEFT_OPEN.map((thing) => (
          <LeftOpenRow
            key={thing}
            thing={thing}
            guide={guide}
            shown={shown === thing}
            onShow={setShown}
          />
        ))}
      </ul>
    </section>
  );
}

interface LeftOpenRowProps {
  readonly thing: LeftOpen;
  readonly guide: Guide;
  readonly shown: boolean;
  readonly onShow: (thing: LeftOpen | null) => void;
}

function LeftOpenRow({ thing, guide, shown, onShow }: LeftOpenRowProps): ReactNode {
  const t = useText();
  const more = useId();
  const words = LEFT_OPEN_WORDS[thing];
  const answer = guide.state.leftOpen[thing];
  return (
    <li className={answer === undefined ? 'row' : 'row is-done'}>
      <span className="row__mark">
        <Icon name={words.icon} size="mark" />
      </span>
      <div>
        <h3 className="row__title row__title--h">{t(words.title)}</h3>
        <p className="row__text">{t(words.text)}</p>
      </div>
      <div className="row__end">
        {answer !== undefined && (
          <span className="stamp">
            <Icon name={answer === 'done' ? 'm-said' : 'i-wont'} size="mark" />
            {t(answer === 'done' ? 'sign-out.open.done' : 'sign-out.open.not-mine')}
          </span>
        )}
        <button
          type="button"
          className={`button button--small button--${answer === undefined ? 'secondary' : 'quiet'}`}
          id={`${more}-toggle`}
          aria-expanded={shown}
          aria-controls={more}
          aria-label={`${toggleWords(t, shown, answer !== undefined)}: ${t(words.title)}`}
          onClick={() => {
            onShow(shown ? null : thing);
          }}
        >
          {toggleWords(t, shown, answer !== undefined)}
        </button>
      </div>
      <div id={more} className="row__steps" hidden={!shown}>
        {shown && (
          <LeftOpenSteps
            thing={thing}
            guide={guide}
            onDone={() => {
              onShow(null);
              // The button that had the focus is gone with the steps.
              document.getElementById(`${more}-toggle`)?.focus();
            }}
          />
        )}
      </div>
    </li>
  );
}

const toggleWords = (t: ReturnType<typeof useText>, shown: boolean, answered: boolean): string => {
  if (shown) return t('sign-out.open.close.button');
  return t(answered ? 'sign-out.open-again.button' : 'sign-out.open.look.button');
};

interface LeftOpenStepsProps {
  readonly thing: LeftOpen;
  readonly guide: Guide;
  readonly onDone: () => void;
}

function LeftOpenSteps({ thing, guide, onDone }: LeftOpenStepsProps): ReactNode {
  const t = useText();
  const words = LEFT_OPEN_WORDS[thing];
  const answered = guide.state.leftOpen[thing];
  const say = (answer: 'done' | 'not-mine' | null): void => {
    guide.send({ kind: 'left-open', value: thing, answer }, () => {
      if (answer !== null) onDone();
    });
  };
  return (
    <div className="flow--s">
      <div className="buttons">
        {words.links.map((link) => (
          <OpenPage key={link.id} linkId={link.id} kind="secondary">
            {t(link.label)}
          </OpenPage>
        ))}
        {thing === 'local-files' && <ToOneDrive />}
      </div>
      <Clicks>
        {words.steps.map((step) => (
          <Text key={step} id={step} />
        ))}
      </Clicks>
      <div className="buttons">
        <Say
          about={t(words.title)}
          words={t('sign-out.did-it.button')}
          pressed={answered === 'done'}
          onPress={() => say(answered === 'done' ? null : 'done')}
        />
        <Say
          about={t(words.title)}
          words={t('sign-out.open.not-mine.button')}
          pressed={answered === 'not-mine'}
          onPress={() => say(answered === 'not-mine' ? null : 'not-mine')}
        />
      </div>
    </div>
  );
}

interface SayProps {
  /** What it is said about, for those who hear the button on its own. */
  readonly about: string;
  readonly words: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** A button that keeps what was said and takes it back when it is pressed again. */
function Say({ about, words, pressed, onPress }: SayProps): ReactNode {
  return (
    <button
      type="button"
      className="button button--secondary button--small"
      aria-pressed={pressed}
      aria-label={`${words}: ${about}`}
      onClick={onPress}
    >
      {pressed && <Icon name="i-check" />}
      {words}
    </button>
  );
}

function ToOneDrive(): ReactNode {
  const t = useText();
  return (
    <button
      type="button"
      className="button button--secondary button--small"
      onClick={() => {
        goTo('one-drive');
      }}
    >
      {t('sign-out.done.one-drive.button')}
    </button>
  );
}

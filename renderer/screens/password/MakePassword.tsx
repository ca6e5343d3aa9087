import { useEffect, useState, type ReactNode } from 'react';
import { WORD_COUNTS } from '../../../shared/password/generate';
import { guessesOfBits } from '../../../shared/password/guess-time';
import { SAFE_SHOWN_MS } from '../../../shared/safe/kinds';
import { Answers } from '../../components/Answers';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { useCall } from '../../components/use-call';
import { useLanguage, useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { Strength } from './Strength';
import { useMade, type Made } from './use-made';
import { CharacterWishes, WordWishes, wishOf, type Wishes } from './Wishes';

/** Makes a password from chance. What is shown here is kept nowhere and goes with this screen. */
export function MakePassword(): ReactNode {
  const t = useText();
  const language = useLanguage();
  const [wishes, setWishes] = useState<Wishes>({
    kind: 'words',
    count: WORD_COUNTS.usual[language],
    separator: '-',
    mixed: false,
    length: 20,
    sets: ['lower', 'upper', 'digits', 'symbols'],
    clear: true,
  });
  const [turn, setTurn] = useState(0);
  const made = useMade(wishOf(wishes), turn);
  const shownMade = wishes.kind === 'characters' && wishes.sets.length === 0 ? 'waiting' : made;
  const change = (part: Partial<Wishes>): void => {
    setWishes((before) => ({ ...before, ...part }));
  };
  return (
    <section className="part part--ruled flow" aria-labelledby="make">
      <h2 id="make">{t('password.make.title')}</h2>
      <Result
        made={shownMade}
        onAnother={() => {
          setTurn((before) => before + 1);
        }}
      />
      <Answers
        legend={t('password.make.kind.ask')}
        name="made-of"
        value={wishes.kind}
        options={[
          { value: 'words', label: t('password.make.kind.words') },
          { value: 'characters', label: t('password.make.kind.characters') },
        ]}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      {wishes.kind === 'words' ? (
        <WordWishes wishes={wishes} onChange={change} />
      ) : (
        <CharacterWishes wishes={wishes} onChange={change} />
      )}
      {typeof shownMade === 'object' ? <Strength guesses={guessesOfBits(shownMade.bits)} /> : null}
    </section>
  );
}

interface ResultProps {
  readonly made: Made;
  readonly onAnother: () => void;
}

function Result({ made, onAnother }: ResultProps): ReactNode {
  const t = useText();
  const copy = useCall();
  const [shown, setShown] = useState(true);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    // It stays, as it may have been set somewhere already; but nobody reads it over a shoulder meanwhile.
    const hide = (): void => {
      setShown(false);
    };
    window.addEventListener('blur', hide);
    return () => {
      window.removeEventListener('blur', hide);
    };
  }, []);
  if (made === 'no-list') {
    return (
      <Callout tone="unsure" live="status">
        <p>{t('password.make.no-list')}</p>
      </Callout>
    );
  }
  const ready = typeof made === 'object' ? made : null;
  return (
    <>
      <output className="made" aria-live="off">
        {ready === null ? (
          t('password.make.waiting')
        ) : shown ? (
          <code className="made__text">{ready.text}</code>
        ) : (
          t('password.make.hidden')
        )}
      </output>
      <div className="buttons">
        <button
          type="button"
          className="button button--primary"
          disabled={ready === null}
          onClick={() => {
            if (ready === null) return;
            copy.run(
              () => api.password.copyMade({ text: ready.text }),
              () => {
                setCopied(ready.text);
              },
            );
          }}
        >
          {t('password.make.copy.button')}
        </button>
        <button type="button" className="button button--secondary" onClick={onAnother}>
          {t('password.make.another.button')}
        </button>
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? 'password.hide.button' : 'password.show.button')}
        </button>
      </div>
      <p role="status" className="small soft">
        {ready !== null && copied === ready.text ? t('password.make.copied', { seconds: SAFE_SHOWN_MS / 1000 }) : ''}
      </p>
      <CallError error={copy.error} />
      <Callout tone="look">
        <p>{t('password.make.where')}</p>
      </Callout>
    </>
  );
}

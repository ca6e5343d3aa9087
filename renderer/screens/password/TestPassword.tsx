import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Chip } from '../../components/Chip';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import { adviceOf, warningOf } from './advice';
import { LeakCheck } from './LeakCheck';
import { Strength } from './Strength';
import { MOST_CHARACTERS, useStrength, type StrengthState } from './use-strength';

/**
 * Tests a password of the person's own. The field keeps its own text: no state, no store and no call holds it
 * but the worker's message. Going to another window empties it.
 */
export function TestPassword(): ReactNode {
  const t = useText();
  const name = useSnapshot((snapshot) => snapshot.person?.name);
  const { state, client, judge, forget } = useStrength(name);
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const [emptied, setEmptied] = useState(false);
  // Goes up with each change, so that an answer about an older text is never shown for a newer one.
  const [typed, setTyped] = useState(0);
  const [leaked, setLeaked] = useState<number | null>(null);

  useEffect(() => {
    const input = field.current;
    const empty = (): void => {
      if (input === null || input.value === '') return;
      input.value = '';
      setShown(false);
      setEmptied(true);
      setTyped((before) => before + 1);
      forget();
    };
    window.addEventListener('blur', empty);
    return () => {
      window.removeEventListener('blur', empty);
      // The element can outlive the screen for a moment.
      if (input !== null) input.value = '';
    };
  }, [forget]);

  return (
    <section className="part part--ruled flow" aria-labelledby="test">
      <h2 id="test">{t('password.test.title')}</h2>
      <div className="field field--password">
        <label htmlFor="password-field">{t('password.test.field')}</label>
        <span className="field__hint" id="password-field-hint">
          {t('password.test.hint')}
        </span>
        <div className="field__with-button">
          <input
            ref={field}
            className="input"
            id="password-field"
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="password-field-hint"
            onFocus={client.warmUp}
            onInput={(event) => {
              setEmptied(false);
              setTyped((before) => before + 1);
              judge(event.currentTarget.value);
            }}
          />
          <button
            type="button"
            className="button button--secondary"
            aria-controls="password-field"
            onClick={() => {
              setShown(!shown);
            }}
          >
            {t(shown ? 'password.hide.button' : 'password.show.button')}
          </button>
        </div>
      </div>
      <div aria-live="polite" className="flow">
        {emptied ? <p className="soft">{t('password.test.emptied')}</p> : null}
        {leaked === typed ? (
          // However hard it is to guess: whoever has the list need not guess.
          <p>
            <Chip tone="act">{t('password.verdict.leaked')}</Chip>
          </p>
        ) : (
          <Answer state={state} />
        )}
      </div>
      <LeakCheck
        about={typed}
        onFound={() => {
          setLeaked(typed);
        }}
        client={client}
        password={() => field.current?.value ?? ''}
        ready={state.kind !== 'empty' && state.kind !== 'too-long'}
      />
    </section>
  );
}

function Answer({ state }: { readonly state: StrengthState }): ReactNode {
  const t = useText();
  switch (state.kind) {
    case 'empty':
      return <p className="soft">{t('password.test.empty')}</p>;
    case 'working':
      return <p className="soft">{t('password.test.working')}</p>;
    case 'too-long':
      return <p>{t('password.test.too-long', { most: MOST_CHARACTERS })}</p>;
    case 'broken':
      return (
        <Callout tone="unsure">
          <p>
            <strong>{t('password.test.broken')}</strong>
          </p>
          <p>{t('password.test.broken.why')}</p>
        </Callout>
      );
    case 'judged':
      return <Judged {...state.judgement} />;
  }
}

type JudgedProps = Extract<StrengthState, { kind: 'judged' }>['judgement'];

function Judged({ guessesLog10, warning, suggestions }: JudgedProps): ReactNode {
  const t = useText();
  const weak = warningOf(warning);
  const advice = adviceOf(suggestions);
  return (
    <>
      {weak === null ? null : <p>
          <strong>{t(weak)}</strong>
        </p>}
      <Strength guesses={10 ** guessesLog10} />
      {advice.length === 0 ? null : (
        <>
          <h3>{t('password.test.advice.title')}</h3>
          <ul className="bullets">
            {advice.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small soft">{t('password.test.unseen')}</p>
    </>
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FAKE_IDS, type FakeId } from '../../../shared/fakes/fakes';
import { CallError } from '../../components/CallError';
import { Chip } from '../../components/Chip';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useText, type PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';
import { EXAMPLES, type Example, type FakeKind } from './examples';
import { FakePicture } from './FakePicture';

type Answer = 'trust' | 'doubt' | 'unsure';

const KINDS: Readonly<Record<FakeKind, PlainKey>> = {
  mail: 'fakes.kind.mail',
  call: 'fakes.kind.call',
  'pop-up': 'fakes.kind.pop-up',
  text: 'fakes.kind.text',
};

const ANSWERS: readonly (readonly [Answer, PlainKey])[] = [
  ['trust', 'fakes.trust.button'],
  ['doubt', 'fakes.doubt.button'],
  ['unsure', 'fakes.unsure.button'],
];

interface FakeExampleProps {
  readonly id: FakeId;
  /** Its place among the ten, from 0. */
  readonly at: number;
  readonly onNext: () => void;
  readonly onStop: () => void;
}

/** One example: the picture and the question; after the answer the same picture with marks, and what they mean. */
export function FakeExample({ id, at, onNext, onStop }: FakeExampleProps): ReactNode {
  const t = useText();
  const personId = useSnapshot((snapshot) => snapshot.person?.id ?? null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const looked = useCall();
  const example = EXAMPLES[id];
  return (
    <>
      <Head
        over={t('fakes.over', { number: at + 1, of: FAKE_IDS.length })}
        title={t(KINDS[example.kind])}
        lead={example.now === undefined ? undefined : t(example.now)}
        arrival={id}
      />
      <FakePicture example={example} marked={answer !== null} />
      {answer === null ? (
        <div className="part--tight" role="group" aria-labelledby="fake-ask">
          <p className="question__ask" id="fake-ask">
            {t('fakes.ask')}
          </p>
          <div className="buttons">
            {ANSWERS.map(([value, key]) => (
              <button
                key={value}
                type="button"
                className="button button--secondary"
                onClick={() => {
                  setAnswer(value);
                  if (personId !== null)
                    looked.run(() => api.fakes.send({ personId, event: { kind: 'looked', id } }));
                }}
              >
                {t(key)}
              </button>
            ))}
          </div>
        </div>
      ) : (
        <Explained example={example} answer={answer} />
      )}
      <CallError error={looked.error} />
      <div className="part--tight buttons">
        {answer === null ? null : (
          <button type="button" className="button button--primary" onClick={onNext}>
            {t(at + 1 === FAKE_IDS.length ? 'fakes.end.button' : 'fakes.next.button')}
          </button>
        )}
        <button type="button" className="button button--quiet" onClick={onStop}>
          {t('fakes.stop.button')}
        </button>
      </div>
    </>
  );
}

/** How the answer is met: it is never called right or wrong. */
function reactionTo(answer: Answer, real: boolean): PlainKey {
  if (answer === 'unsure') return 'fakes.react.unsure';
  if ((answer === 'trust') === real) return 'fakes.react.seen';
  return real ? 'fakes.react.real-doubted' : 'fakes.react.fake-trusted';
}

function Explained({ example, answer }: { example: Example; answer: Answer }): ReactNode {
  const t = useText();
  const title = useRef<HTMLHeadingElement>(null);
  // The buttons of the question are gone: the focus goes on to the result.
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className="part--tight flow" aria-labelledby="fake-result">
      <h2 id="fake-result" ref={title} tabIndex={-1} className="fake__result">
        <Chip tone={example.real ? 'info' : 'look'}>
          {t(example.real ? 'fakes.is-real' : 'fakes.is-fake')}
        </Chip>
      </h2>
      <p>{t(reactionTo(answer, example.real))}</p>
      <h3>{t(example.real ? 'fakes.signs.real' : 'fakes.signs.fake')}</h3>
      <ol className="fake__signs">
        {example.signs.map((key, index) => (
          <li key={key}>
            <span className="fake__mark" aria-hidden="true">
              {index + 1}
            </span>
            <span>{t(key)}</span>
          </li>
        ))}
      </ol>
      <h3>{t('fakes.then')}</h3>
      <p>{t(example.then)}</p>
    </section>
  );
}

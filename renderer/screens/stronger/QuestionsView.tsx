import type { ReactNode } from 'react';
import { ANSWERS, QUESTIONS } from '../../../shared/stronger/questions';
import { Answers } from '../../components/Answers';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { Press } from './Press';
import type { PageProps } from './StrongerScreen';
import { questionWords } from './stronger-words';

const ANSWER_WORDS = {
  yes: 'stronger.questions.yes',
  no: 'stronger.questions.no',
  unsure: 'stronger.questions.unsure',
} as const;

/** The short first questions. Each may stay open; the answers only change the order. */
export function QuestionsView({ way, onGo }: PageProps): ReactNode {
  const t = useText();
  const answered = Object.keys(way.state.answers).length > 0;
  return (
    <>
      <Head
        arrival="questions"
        title={t('stronger.questions.title')}
        lead={t('stronger.questions.lead')}
      />
      <div className="questions">
        <Answers
          name="stronger-kind"
          legend={t('stronger.questions.kind.legend')}
          options={[
            { value: 'personal', label: t('stronger.questions.kind.personal') },
            { value: 'work', label: t('stronger.questions.kind.work') },
          ]}
          value={way.kind === 'unsure' ? null : way.kind}
          onChange={(value) => {
            way.sayKind(value);
          }}
        />
        {QUESTIONS.map((question) => {
          const words = questionWords(question);
          return (
            <Answers
              key={question}
              name={`stronger-${question}`}
              legend={t(words.legend)}
              hint={t(words.hint)}
              options={ANSWERS.map((value) => ({ value, label: t(ANSWER_WORDS[value]) }))}
              value={way.state.answers[question] ?? null}
              onChange={(answer) => {
                way.send({ kind: 'answer', question, answer });
              }}
            />
          );
        })}
      </div>
      <div className="buttons part">
        <Press
          kind="primary"
          onPress={() => {
            way.send({ kind: 'asked', asked: true }, () => {
              onGo({ page: 'home' });
            });
          }}
        >
          {t('stronger.questions.done.button')}
        </Press>
        {answered && (
          <Press
            kind="quiet"
            onPress={() => {
              clearAll(way, () => document.querySelector<HTMLElement>('main h1')?.focus());
            }}
          >
            {t('stronger.questions.clear.button')}
          </Press>
        )}
      </div>
    </>
  );
}

/** Takes one answer away after the other: main keeps each change before the next. */
function clearAll(way: PageProps['way'], then: () => void): void {
  const [question] = QUESTIONS.filter((one) => way.state.answers[one] !== undefined);
  if (question === undefined) {
    then();
    return;
  }
  const { [question]: _gone, ...answers } = way.state.answers;
  way.send({ kind: 'answer', question, answer: null }, () => {
    clearAll({ ...way, state: { ...way.state, answers } }, then);
  });
}

import { useId, type ReactNode } from 'react';
import type { Answer, Question } from '../../../../shared/local-actions';
import { Answers } from '../../../components/Answers';
import { Callout } from '../../../components/Callout';
import { OpenPage } from '../../../components/OpenPage';
import { useText, type PlainKey } from '../../../i18n/use-text';
import { STOP_WORDS } from '../stop-words';
import { CloudSketch } from './CloudSketch';

/** What the person said so far. */
export type Said = Readonly<Partial<Record<Question, Answer | undefined>>>;

const ASK: Readonly<Record<Question, { ask: PlainKey; hint: PlainKey }>> = {
  uploads: { ask: 'one-drive.ask.uploads', hint: 'one-drive.ask.uploads.hint' },
  'web-access': { ask: 'one-drive.ask.web-access', hint: 'one-drive.ask.web-access.hint' },
  vault: { ask: 'one-drive.ask.vault', hint: 'one-drive.ask.vault.hint' },
};

interface QuestionsProps {
  readonly mac: boolean;
  readonly questions: readonly Question[];
  readonly said: Said;
  readonly onSay: (said: Said) => void;
}

/** One question for each thing that no reading can decide. Anything but "yes" is a stop with its own text. */
export function Questions({ mac, questions, said, onSay }: QuestionsProps): ReactNode {
  const id = useId();
  return (
    <div className="flow">
      {questions.map((question) => (
        <QuestionPart
          key={question}
          name={`${id}-${question}`}
          mac={mac}
          question={question}
          answer={said[question]}
          onAnswer={(answer) => {
            onSay({ ...said, [question]: answer });
          }}
        />
      ))}
    </div>
  );
}

interface QuestionPartProps {
  readonly name: string;
  readonly mac: boolean;
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function QuestionPart(props: QuestionPartProps): ReactNode {
  const { name, mac, question, answer, onAnswer } = props;
  const t = useText();
  const words = ASK[question];
  const ask = mac && question === 'uploads' ? 'one-drive.ask.uploads-mac' : words.ask;
  const asked = (
    <div className="flow--s">
      <Answers
        legend={t(ask)}
        hint={t(words.hint)}
        name={name}
        options={[
          { value: 'yes', label: t('one-drive.ask.yes') },
          { value: 'no', label: t('one-drive.ask.no') },
          { value: 'not-sure', label: t('one-drive.ask.not-sure') },
        ]}
        value={answer ?? null}
        onChange={onAnswer}
      />
      {question === 'web-access' && (
        <OpenPage linkId="onedrive.web" kind="secondary">
          {t('one-drive.ask.web.button')}
        </OpenPage>
      )}
      {answer !== undefined && answer !== 'yes' && (
        <Callout tone="look" live="status">
          <p>
            <strong>{t(STOP_WORDS[question].title)}.</strong> {t(STOP_WORDS[question].text)}
          </p>
          <p>{t(STOP_WORDS[question].way)}</p>
        </Callout>
      )}
    </div>
  );
  if (question !== 'uploads') return asked;
  return (
    <div className="split split--step">
      {asked}
      <CloudSketch mac={mac} />
    </div>
  );
}

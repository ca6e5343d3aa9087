import { useState, type ReactNode } from 'react';
import type { Answers, Question } from '../../../shared/local-actions';
import { useText } from '../../i18n/use-text';
import { DialogStep } from './DialogStep';
import { Questions } from './guided/Questions';

interface AskStepProps {
  readonly questions: readonly Question[];
  readonly titleId: string;
  readonly onAnswer: (said: Answers) => void;
  readonly onClose: () => void;
}

/** What no reading can decide, asked before the plan. The plan is made again with the answers. */
export function AskStep({ questions, titleId, onAnswer, onClose }: AskStepProps): ReactNode {
  const t = useText();
  const [said, setSaid] = useState<Answers>({});
  const left = questions.filter((question) => said[question] !== 'yes').length;
  return (
    <DialogStep
      step="plan"
      titleId={titleId}
      title={t('one-drive.ask.dialog.title')}
      end={
        <>
          <button
            type="button"
            className="button button--primary"
            aria-disabled={left > 0}
            aria-describedby={`${titleId}-left`}
            onClick={() => {
              if (left === 0) onAnswer(said);
            }}
          >
            {t('one-drive.ask.go-on.button')}
          </button>
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('computer.go-back.button')}
          </button>
          <span className="soft" id={`${titleId}-left`} role="status">
            {left > 0 ? t('one-drive.ask.left', { count: left }) : ''}
          </span>
        </>
      }
    >
      <Questions mac={false} questions={questions} said={said} onSay={setSaid} />
    </DialogStep>
  );
}

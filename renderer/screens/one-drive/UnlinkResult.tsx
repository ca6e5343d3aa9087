import type { ReactNode } from 'react';
import type { ActionResult, Outcome } from '../../../shared/local-actions';
import { Callout, type Tone } from '../../components/Callout';
import { useFigures } from '../../components/use-figures';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { DialogStep } from './DialogStep';
import { STOP_WORDS } from './stop-words';

interface UnlinkResultProps {
  readonly result: ActionResult;
  readonly titleId: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

interface OutcomeWords {
  readonly tone: Tone;
  readonly title: PlainKey;
  readonly text: PlainKey;
}

/** How each end is told. Only what Relock saw for itself is green. */
const OUTCOMES: Readonly<Record<Outcome, OutcomeWords>> = {
  verified: {
    tone: 'good',
    title: 'computer.result.verified.title',
    text: 'computer.result.verified.text',
  },
  unverified: {
    tone: 'unsure',
    title: 'computer.result.unverified.title',
    text: 'computer.result.unverified.text',
  },
  refused: {
    tone: 'look',
    title: 'computer.result.refused.title',
    text: 'computer.plan.stopped',
  },
  'rolled-back': {
    tone: 'look',
    title: 'computer.result.rolled-back.title',
    text: 'computer.result.rolled-back.text',
  },
  stuck: {
    tone: 'act',
    title: 'computer.result.stuck.title',
    text: 'computer.result.stuck.text',
  },
  declined: {
    tone: 'info',
    title: 'computer.result.declined.title',
    text: 'computer.result.declined.text',
  },
  'nothing-to-do': {
    tone: 'info',
    title: 'computer.result.nothing-to-do.title',
    text: 'computer.result.nothing-to-do.text',
  },
};

/** A sync that was stopped stays stopped, and what came back by itself is not off: not all is as it was. */
const wordsOf = ({ outcome, syncStopped, linkedAgain }: ActionResult): OutcomeWords => {
  if (linkedAgain)
    return {
      tone: 'look',
      title: 'computer.result.linked-again.title',
      text: 'computer.result.linked-again.text',
    };
  return outcome === 'rolled-back' && syncStopped
    ? {
        tone: 'look',
        title: 'computer.result.rolled-back-stopped.title',
        text: 'computer.result.rolled-back-stopped.text',
      }
    : OUTCOMES[outcome];
};

/** What came of it, with the counts before and after, and the way back. */
export function UnlinkResult({ result, titleId, onAgain, onClose }: UnlinkResultProps): ReactNode {
  const t = useText();
  const words = wordsOf(result);
  const done = result.outcome === 'verified' || result.outcome === 'unverified';
  const off = done && !result.linkedAgain;
  const text =
    result.outcome === 'verified' && result.after === null
      ? 'computer.result.verified-no-folder.text'
      : words.text;
  return (
    <DialogStep
      step="result"
      titleId={titleId}
      title={t(words.title)}
      end={<ResultEnd result={result} onAgain={onAgain} onClose={onClose} />}
    >
      <Callout tone={words.tone}>
        <p>{t(text)}</p>
        {result.linkedAgain && <p>{t('one-drive.done.came-back.way')}</p>}
        {result.syncStopped && <p>{t('computer.result.sync-stopped')}</p>}
        {result.stop !== null && (
          <>
            <p>{t(STOP_WORDS[result.stop].text)}</p>
            <p>{t(STOP_WORDS[result.stop].way)}</p>
          </>
        )}
      </Callout>
      {done && <Counts result={result} />}
      {done && result.changedPaths > 0 && (
        <Callout tone="look">
          <p>
            <Text id="computer.result.changed" args={{ count: result.changedPaths }} />
          </p>
        </Callout>
      )}
      {off && (
        <p className="part--tight">
          <Text id="computer.result.new-folder" />
        </p>
      )}
      {off && (
        <p className="part--tight">
          {result.undoDays > 0
            ? t('computer.result.undo', { days: result.undoDays })
            : t('computer.confirm.undo', { days: 0 })}
        </p>
      )}
    </DialogStep>
  );
}

function Counts({ result }: { readonly result: ActionResult }): ReactNode {
  const t = useText();
  const figures = useFigures();
  if (result.before === null || result.after === null) return null;
  const say = (facts: { files: number; bytes: number }): string =>
    t('computer.result.counts', { files: facts.files, size: figures.size(facts.bytes) });
  return (
    <dl className="facts part--tight">
      <div>
        <dt>{t('computer.result.before')}</dt>
        <dd>{say(result.before)}</dd>
      </div>
      <div>
        <dt>{t('computer.result.after')}</dt>
        <dd>{say(result.after)}</dd>
      </div>
    </dl>
  );
}

function ResultEnd({
  result,
  onAgain,
  onClose,
}: Omit<UnlinkResultProps, 'titleId'>): ReactNode {
  const t = useText();
  const again = result.outcome === 'refused' || result.outcome === 'rolled-back';
  const toHistory = result.outcome === 'stuck' || (result.journalId !== null && result.undoDays > 0);
  const stuck = result.outcome === 'stuck';
  const close = (
    <button
      type="button"
      className={`button button--${again || stuck ? 'secondary' : 'primary'}`}
      onClick={onClose}
    >
      {t('computer.close.button')}
    </button>
  );
  const history = (
    <button
      type="button"
      className={`button button--${stuck ? 'primary' : 'secondary'}`}
      onClick={() => {
        onClose();
        goTo('history');
      }}
    >
      {t('computer.result.history.button')}
    </button>
  );
  return (
    <>
      {again && (
        <button type="button" className="button button--primary" onClick={onAgain}>
          {t('computer.look-again.button')}
        </button>
      )}
      {stuck && history}
      {close}
      {toHistory && !stuck && history}
    </>
  );
}

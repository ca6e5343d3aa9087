import { useId, useState, type ReactNode } from 'react';
import { useEffect } from 'react';
import type {
  ActionResult,
  Answers,
  OneDriveAccount,
  PlanView,
  Warning,
} from '../../../shared/local-actions';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { AskStep } from './AskStep';
import { ConfirmPlan } from './ConfirmPlan';
import { DialogStep } from './DialogStep';
import { Planning } from './Planning';
import { Running } from './Running';
import { StopView } from './StopView';
import { UnlinkResult } from './UnlinkResult';

interface UnlinkDialogProps {
  readonly account: OneDriveAccount;
  readonly onClose: () => void;
}

type View =
  | { readonly kind: 'planning' }
  | { readonly kind: 'plan'; readonly plan: PlanView; readonly changed: boolean }
  | { readonly kind: 'running'; readonly planId: string }
  | { readonly kind: 'result'; readonly result: ActionResult };

/** Plan, confirm, run, result. The confirmation is bound to the plan that is shown (settled 9). */
export function UnlinkDialog({ account, onClose }: UnlinkDialogProps): ReactNode {
  const titleId = useId();
  const [view, setView] = useState<View>({ kind: 'planning' });
  const planCall = useCall();
  const runCall = useCall();
  const { run } = planCall;
  const [round, setRound] = useState(0);
  /** What the person said to the plan’s questions; asked anew with each look. */
  const [answers, setAnswers] = useState<Answers>({});

  useEffect(() => {
    run(
      () => api.actions.plan({ actionId: 'onedrive.unlink', accountId: account.id, answers }),
      (plan) => {
        setView({ kind: 'plan', plan, changed: false });
      },
    );
  }, [run, account.id, round, answers]);

  const planAgain = (): void => {
    runCall.clear();
    setView({ kind: 'planning' });
    setAnswers({});
    setRound((before) => before + 1);
  };
  const goOn = (said: Answers): void => {
    setView({ kind: 'planning' });
    setAnswers(said);
  };
  const execute = (plan: PlanView, acknowledged: readonly Warning[]): void => {
    setView({ kind: 'running', planId: plan.planId });
    runCall.run(
      () => api.actions.execute({ planId: plan.planId, acknowledged: [...acknowledged] }),
      (answer) => {
        setView(
          answer.kind === 'done'
            ? { kind: 'result', result: answer.result }
            : { kind: 'plan', plan: answer.plan, changed: true },
        );
      },
    );
  };
  // A running change cannot be left half way: the dialog stays until the answer is there.
  const close = view.kind === 'running' && runCall.error === null ? () => undefined : onClose;

  return (
    <Dialog labelledBy={titleId} onClose={close}>
      {runCall.error !== null || planCall.error !== null ? (
        <Failed titleId={titleId} onAgain={planAgain} onClose={onClose}>
          <CallError error={runCall.error ?? planCall.error} />
        </Failed>
      ) : (
        <Shown
          view={view}
          titleId={titleId}
          onAgain={planAgain}
          onExecute={execute}
          onAnswer={goOn}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface ShownProps {
  readonly view: View;
  readonly titleId: string;
  readonly onAgain: () => void;
  readonly onExecute: (plan: PlanView, acknowledged: readonly Warning[]) => void;
  readonly onAnswer: (said: Answers) => void;
  readonly onClose: () => void;
}

function Shown({ view, titleId, onAgain, onExecute, onAnswer, onClose }: ShownProps): ReactNode {
  switch (view.kind) {
    case 'planning':
      return <Planning titleId={titleId} onClose={onClose} />;
    case 'plan': {
      const [stop] = view.plan.stops;
      if (stop === undefined && view.plan.questions.length > 0)
        return (
          <AskStep
            questions={view.plan.questions}
            titleId={titleId}
            onAnswer={onAnswer}
            onClose={onClose}
          />
        );
      return stop === undefined ? (
        <ConfirmPlan
          key={view.plan.planId}
          plan={view.plan}
          changed={view.changed}
          titleId={titleId}
          onExecute={onExecute}
          onClose={onClose}
        />
      ) : (
        <StopView stop={stop} titleId={titleId} onAgain={onAgain} onClose={onClose} />
      );
    }
    case 'running':
      return <Running planId={view.planId} titleId={titleId} />;
    case 'result':
      return (
        <UnlinkResult
          result={view.result}
          titleId={titleId}
          onAgain={onAgain}
          onClose={onClose}
        />
      );
  }
}

interface FailedProps {
  readonly titleId: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Failed({ titleId, onAgain, onClose, children }: FailedProps): ReactNode {
  const t = useText();
  return (
    <DialogStep
      step="plan"
      titleId={titleId}
      title={t('computer.plan.failed.title')}
      end={
        <>
          <button type="button" className="button button--primary" onClick={onAgain}>
            {t('computer.look-again.button')}
          </button>
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('computer.close.button')}
          </button>
        </>
      }
    >
      {children}
    </DialogStep>
  );
}

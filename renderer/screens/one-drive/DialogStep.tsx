import { useEffect, type ReactNode } from 'react';
import { Blade } from '../../components/Blade';
import { useText, type PlainKey } from '../../i18n/use-text';

const STEPS = ['plan', 'confirm', 'result'] as const;
type Step = (typeof STEPS)[number];

const PHASES: Readonly<Record<Step, PlainKey>> = {
  plan: 'computer.plan.phase.plan',
  confirm: 'computer.plan.phase.confirm',
  result: 'computer.plan.phase.result',
};

interface DialogStepProps {
  readonly step: Step;
  /** Names the dialog; the title takes the focus when the step changes. */
  readonly titleId: string;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons at the end. */
  readonly end?: ReactNode;
}

/** One page of the unlink dialog: key blade, title, content, buttons. */
export function DialogStep({ step, titleId, title, children, end }: DialogStepProps): ReactNode {
  const t = useText();
  const number = STEPS.indexOf(step) + 1;
  useEffect(() => {
    document.getElementById(titleId)?.focus();
  }, [titleId, title]);
  return (
    <>
      <Blade step={number} of={STEPS.length}>
        {t('computer.plan.step', { step: number, of: STEPS.length })} · {t(PHASES[step])}
      </Blade>
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {end !== undefined && <div className="dialog__end">{end}</div>}
    </>
  );
}

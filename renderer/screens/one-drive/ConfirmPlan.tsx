import { useState, type ReactNode } from 'react';
import type { PlanView, Warning } from '../../../shared/local-actions';
import { Callout } from '../../components/Callout';
import { useFigures } from '../../components/use-figures';
import { WillLists } from '../../components/WillLists';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { useAccountName } from './AccountPart';
import { DialogStep } from './DialogStep';
import { WarningTicks } from './WarningTicks';

interface ConfirmPlanProps {
  readonly plan: PlanView;
  /** The machine changed since the person said yes, so the plan is shown again (settled 8). */
  readonly changed: boolean;
  readonly titleId: string;
  readonly onExecute: (plan: PlanView, acknowledged: readonly Warning[]) => void;
  readonly onClose: () => void;
}

/** The plan in words: facts, what will happen, what will not, and one tick for each warning. */
export function ConfirmPlan(props: ConfirmPlanProps): ReactNode {
  const { plan, changed, titleId, onExecute, onClose } = props;
  const t = useText();
  const [ticked, setTicked] = useState<readonly Warning[]>([]);
  const left = plan.warnings.filter((warning) => !ticked.includes(warning)).length;
  return (
    <DialogStep
      step="confirm"
      titleId={titleId}
      title={t('computer.confirm.title')}
      end={
        <>
          <button
            type="button"
            className="button button--primary"
            aria-disabled={left > 0}
            aria-describedby={`${titleId}-left`}
            onClick={() => {
              if (left === 0) onExecute(plan, ticked);
            }}
          >
            {t('computer.confirm.yes.button')}
          </button>
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('computer.go-back.button')}
          </button>
          <span className="soft" id={`${titleId}-left`} role="status">
            {left > 0 ? t('computer.confirm.ticks-left', { count: left }) : ''}
          </span>
        </>
      }
    >
      {changed && (
        <Callout tone="look" live="status">
          <p>
            <Text id="computer.plan.changed" />
          </p>
        </Callout>
      )}
      <PlanFacts plan={plan} />
      <WillLists
        will={[
          t('computer.confirm.will-stop'),
          t('computer.confirm.will-forget'),
          ...(plan.account.client === 'windows-onedrive'
            ? [t('computer.confirm.will-settings-windows')]
            : []),
          t('computer.confirm.will-count'),
        ]}
        wont={[
          t('computer.confirm.wont-files'),
          t('computer.confirm.wont-web'),
          t('computer.confirm.wont-others'),
        ]}
      />
      {plan.warnings.length > 0 && (
        <WarningTicks warnings={plan.warnings} ticked={ticked} onChange={setTicked} />
      )}
      <p className="part--tight">{t('computer.confirm.undo', { days: plan.undoDays })}</p>
    </DialogStep>
  );
}

function PlanFacts({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useText();
  const figures = useFigures();
  const name = useAccountName();
  const folder = plan.folder;
  return (
    <dl className="facts">
      <div>
        <dt>{t('computer.confirm.account')}</dt>
        <dd>{name(plan.account.address)}</dd>
      </div>
      <div>
        <dt>{t('computer.confirm.folder')}</dt>
        <dd className="path-name">
          {folder?.path ?? plan.account.folder ?? t('computer.account.folder.none')}
        </dd>
      </div>
      {folder !== null && (
        <div>
          <dt>{t('computer.confirm.inside')}</dt>
          <dd>
            {t('computer.confirm.counts', {
              files: folder.files,
              folders: folder.folders,
              size: figures.size(folder.bytes),
            })}
            {folder.unreadable > 0 && (
              <>
                <br />
                {t('computer.confirm.unreadable', { count: folder.unreadable })}
              </>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

import type { IconName } from '../../components/icon-shapes';
import type { ReactNode } from 'react';
import { STAGES, type Stage } from '../../../shared/sign-out/state';
import { Blade } from '../../components/Blade';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';

interface StepHeadProps {
  readonly stage: Stage;
  readonly title: string;
  readonly lead: ReactNode;
  /** Minutes and what to have at hand. */
  readonly meta?: readonly { readonly icon: IconName; readonly text: string }[];
  /** Names a page within the stage, so that its title takes the focus. */
  readonly page?: string;
}

/** The head of a step: the key blade, the title, two sentences, minutes. */
export function StepHead({ stage, title, lead, meta = [], page = '' }: StepHeadProps): ReactNode {
  const t = useText();
  const step = STAGES.indexOf(stage) + 1;
  return (
    <>
      <Blade step={step} of={STAGES.length}>
        {t('sign-out.step', { step, of: STAGES.length })} · {t('sign-out.name')}
      </Blade>
      <Head title={title} lead={lead} arrival={`${stage} ${page}`}>
        {meta.length > 0 && (
          <p className="meta">
            {meta.map(({ icon, text }) => (
              <span key={text}>
                <Icon name={icon} />
                {text}
              </span>
            ))}
          </p>
        )}
      </Head>
    </>
  );
}

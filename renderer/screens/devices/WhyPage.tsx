import type { ReactNode } from 'react';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import type { PageProps } from './DevicesScreen';

const REASONS = ['phone', 'other', 'work', 'late'] as const;

/** Why a device cannot be added, each with what to do (microsoft-account.md 4.3). */
export function WhyPage({ go }: PageProps): ReactNode {
  const t = useText();
  return (
    <>
      <Head over={t('devices.over')} title={t('devices.why.title')} lead={t('devices.why.lead')} arrival="why" />
      <ul className="rows">
        {REASONS.map((reason) => (
          <li key={reason} className="row row--plain">
            <div>
              <h2 className="row__title row__title--h">{t(`devices.why.${reason}.title`)}</h2>
              <p className="row__text">{t(`devices.why.${reason}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className="buttons part--tight">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            go({ kind: 'home' });
          }}
        >
          <Icon name="i-back" />
          {t('devices.plan.back.button')}
        </button>
      </div>
    </>
  );
}

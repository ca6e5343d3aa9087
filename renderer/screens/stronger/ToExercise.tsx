import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { PlaceLink } from '../../shell/PlaceLink';

/** From the rules about codes to *Spot the fake*. */
export function ToExercise(): ReactNode {
  const t = useText();
  return (
    <div className="part--tight flow">
      <p>{t('help.try.fakes')}</p>
      <div className="buttons">
        <PlaceLink to="fakes" className="button button--secondary button--small">
          {t('help.try.fakes.button')}
        </PlaceLink>
      </div>
    </div>
  );
}

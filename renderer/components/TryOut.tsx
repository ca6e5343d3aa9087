import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { PlaceLink } from '../shell/PlaceLink';
import { useSnapshot } from '../state/snapshot-store';

/** Two things to try in peace: a password, and telling a fake. */
export function TryOut(): ReactNode {
  const t = useText();
  const hasPerson = useSnapshot((snapshot) => snapshot.person !== null);
  return (
    <section className="part part--ruled flow" aria-labelledby="try-out">
      <h2 id="try-out">{t('help.try.title')}</h2>
      <p>{t('help.try.password')}</p>
      <div className="buttons">
        <PlaceLink to="password" className="button button--secondary button--small">
          {t('help.try.password.button')}
        </PlaceLink>
      </div>
      {hasPerson ? (
        <>
          <p>{t('help.try.fakes')}</p>
          <div className="buttons">
            <PlaceLink to="fakes" className="button button--secondary button--small">
              {t('help.try.fakes.button')}
            </PlaceLink>
          </div>
        </>
      ) : null}
    </section>
  );
}

import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';

/** Versions, and the promise that nothing is sent. */
export function AboutRelock(): ReactNode {
  const t = useText();
  const app = useSnapshot((snapshot) => snapshot.app);
  return (
    <section className="part part--ruled" aria-labelledby="about">
      <h2 id="about">{t('settings.about.title')}</h2>
      <p>{t('settings.about.sends-nothing')}</p>
      <dl className="facts part--tight">
        <div>
          <dt>{t('shell.name')}</dt>
          <dd>{app.version}</dd>
        </div>
        <div>
          <dt>{t('settings.about.electron')}</dt>
          <dd>{app.electron}</dd>
        </div>
        <div>
          <dt>{t('settings.about.license')}</dt>
          <dd>{t('settings.about.license-name')}</dd>
        </div>
      </dl>
    </section>
  );
}

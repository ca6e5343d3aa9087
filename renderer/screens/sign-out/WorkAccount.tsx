import { useId, type ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { Head } from '../../components/Head';
import { OpenPage } from '../../components/OpenPage';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import type { Guide } from './use-guide';

interface WorkAccountProps {
  readonly guide: Guide;
  /** It is a personal account after all, and that is kept. */
  readonly onPersonal: () => void;
}

/** A work or school account: the honest way, which is not ours (microsoft-account.md 1.4). */
export function WorkAccount({ guide, onPersonal }: WorkAccountProps): ReactNode {
  const t = useText();
  const steps = useId();
  const look = useId();
  return (
    <>
      <Head
        over={t('sign-out.name')}
        title={t('sign-out.work.title')}
        lead={t('sign-out.work.lead')}
        arrival="work"
      />
      <section aria-labelledby={steps}>
        <h2 id={steps} className="clicks__title">
          {t('sign-out.work.steps')}
        </h2>
        <Clicks>
          {[t('sign-out.work.step-1'), t('sign-out.work.step-2'), t('sign-out.work.step-3')]}
        </Clicks>
      </section>
      <div className="part--tight">
        <Callout tone="info">
          <p>
            <Text id="sign-out.work.cannot" />
          </p>
        </Callout>
      </div>
      <section className="part part--ruled" aria-labelledby={look}>
        <h2 id={look}>{t('sign-out.work.look')}</h2>
        <ul className="rows">
          <li className="row row--plain">
            <div>
              <p className="row__title">{t('sign-out.work.account.title')}</p>
              <p className="row__text">{t('sign-out.work.account.text')}</p>
            </div>
            <div className="row__end">
              <OpenPage linkId="work.account" kind="secondary">
                {t('sign-out.work.account.button')}
              </OpenPage>
            </div>
          </li>
          <li className="row row--plain">
            <div>
              <p className="row__title">{t('sign-out.work.security-info.title')}</p>
              <p className="row__text">{t('sign-out.work.security-info.text')}</p>
            </div>
            <div className="row__end">
              <OpenPage linkId="work.security-info" kind="secondary">
                {t('sign-out.work.security-info.button')}
              </OpenPage>
            </div>
          </li>
        </ul>
      </section>
      <div className="buttons part">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            guide.send({ kind: 'account-kind', value: 'personal' }, onPersonal);
          }}
        >
          {t('sign-out.work.personal.button')}
        </button>
      </div>
    </>
  );
}

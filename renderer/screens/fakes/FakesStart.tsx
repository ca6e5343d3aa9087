import type { ReactNode } from 'react';
import { MINUTES } from '../../../shared/minutes';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { InStronger } from '../stronger/InStronger';
import { useText } from '../../i18n/use-text';

interface FakesStartProps {
  /** Some examples were looked at in this round. */
  readonly begun: boolean;
  readonly onStart: () => void;
}

export function FakesStart({ begun, onStart }: FakesStartProps): ReactNode {
  const t = useText();
  return (
    <>
      <Head
        over={<InStronger />}
        title={t('fakes.title')}
        lead={t('fakes.lead')}
        arrival="start"
      >
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t('today.next.minutes', { minutes: MINUTES.fakes })}
          </span>
        </p>
      </Head>
      <ul className="will">
        <li>
          <Icon name="i-check" />
          <span>{t('fakes.start.made')}</span>
        </li>
        <li>
          <Icon name="i-check" />
          <span>{t('fakes.start.no-score')}</span>
        </li>
      </ul>
      <div className="part buttons">
        <button type="button" className="button button--primary" onClick={onStart}>
          {t(begun ? 'fakes.start.go-on.button' : 'fakes.start.button')}
        </button>
      </div>
    </>
  );
}

import { useId, type ReactNode } from 'react';
import { NOT_FOR_ME } from '../../../shared/guide/limits';
import type { GuideEvent } from '../../../shared/guide/state';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { Press } from './Press';
import type { TaskPageProps } from './StrongerScreen';
import { notForMeText } from './stronger-words';
import { titleOf } from './task-titles';

const DAYS = [
  [1, 'stronger.not-now.tomorrow.button'],
  [7, 'stronger.not-now.week.button'],
  [30, 'stronger.not-now.month.button'],
] as const;

/** Later, skipped, or not for this person at all, with the reason. Nothing is lost by any of them. */
export function NotNowView({ way, id, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const never = useId();
  const home = (): void => {
    onGo({ page: 'home' });
  };
  const say = (event: GuideEvent): void => {
    way.say(event, home);
  };
  return (
    <>
      <Head
        arrival={`not-now ${id}`}
        over={t(titleOf(id))}
        title={t('stronger.not-now.title')}
        lead={t('stronger.not-now.lead')}
      />
      <div className="buttons">
        {DAYS.map(([days, key]) => (
          <Press
            key={key}
            onPress={() => {
              say({ kind: 'later', task: id, days });
            }}
          >
            {t(key)}
          </Press>
        ))}
      </div>
      <div className="part--tight flow--s">
        <Press
          onPress={() => {
            say({ kind: 'skip', task: id });
          }}
        >
          {t('stronger.not-now.skip.button')}
        </Press>
        <p className="soft">{t('stronger.not-now.skip-text')}</p>
      </div>
      <section className="part part--ruled" aria-labelledby={never}>
        <h2 id={never}>{t('stronger.not-now.never')}</h2>
        <p>{t('stronger.not-now.never-text')}</p>
        <div className="buttons part--tight">
          {NOT_FOR_ME.map((reason) => (
            <Press
              key={reason}
              small
              onPress={() => {
                say({ kind: 'not-for-me', task: id, reason });
              }}
            >
              {t(notForMeText(reason))}
            </Press>
          ))}
        </div>
      </section>
      <div className="buttons part">
        <Press
          kind="quiet"
          onPress={() => {
            onGo({ page: 'task', id });
          }}
        >
          {t('stronger.not-now.back.button')}
        </Press>
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { standing } from '../../../shared/stronger/standing';
import { TryOut } from '../../components/TryOut';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { Press } from './Press';
import { Standing } from './Standing';
import type { PageProps } from './StrongerScreen';
import { TaskLists } from './TaskLists';
import { TodayTask } from './TodayTask';

/** Today's one task, how things stand, and everything by area. */
export function HomeView({ way, onGo }: PageProps): ReactNode {
  const t = useText();
  const areas = standing(way.guide, way.state.guide, way.signals.seen, way.now);
  return (
    <>
      <Head
        title={t('stronger.home.title')}
        lead={t(way.kind === 'work' ? 'stronger.home.lead-work' : 'stronger.home.lead')}
      />
      <TodayTask way={way} onGo={onGo} />
      <QuestionsOffer way={way} onGo={onGo} />
      <Standing way={way} areas={areas} />
      <TaskLists way={way} areas={areas} onGo={onGo} />
      <TryOut />
    </>
  );
}

function QuestionsOffer({ way, onGo }: PageProps): ReactNode {
  const t = useText();
  const open = (): void => {
    onGo({ page: 'questions' });
  };
  if (way.state.asked) {
    return (
      <div className="buttons part--tight">
        <Press kind="quiet" onPress={open}>
          {t('stronger.questions.change.button')}
        </Press>
      </div>
    );
  }
  return (
    <div className="part--tight">
      <p>{t('stronger.questions.offer')}</p>
      <div className="buttons part--tight">
        <Press onPress={open}>{t('stronger.questions.open.button')}</Press>
        <Press
          kind="quiet"
          onPress={() => {
            way.send({ kind: 'asked', asked: true }, () =>
              document.querySelector<HTMLElement>('main h1')?.focus(),
            );
          }}
        >
          {t('stronger.questions.skip.button')}
        </Press>
      </div>
    </div>
  );
}

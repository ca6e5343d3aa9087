import type { ReactNode } from 'react';
import { taskOf } from '../../../shared/guide/guide';
import { readTask } from '../../../shared/guide/reading';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { ShutDoorPicture } from '../today/door-pictures';
import { Press } from './Press';
import type { TaskPageProps } from './StrongerScreen';
import { titleOf } from './task-titles';
import { wordsOf } from './task-words';

/** The calm end of a task: what is safer now, by whose word, and that one a day is enough. */
export function DoneView({ way, id, onGo }: TaskPageProps): ReactNode {
  const t = useText();
  const words = wordsOf(id);
  const next = way.order.find(({ task }) => task.id !== id);
  return (
    <>
      <div className="done">
        <ShutDoorPicture />
        <div>
          <Head
            arrival={`done ${id}`}
            over={t(titleOf(id))}
            title={t('stronger.done.title')}
            lead={t(words.safer)}
          />
          <p className="stamp">
            <Icon name="m-said" size="mark" />
            {t('stronger.done.word')}
          </p>
          <WhenAgain way={way} id={id} />
        </div>
      </div>
      <p className="part">{t('stronger.done.enough')}</p>
      <div className="buttons part--tight">
        <Press
          kind="primary"
          onPress={() => {
            onGo({ page: 'home' });
          }}
        >
          {t('stronger.done.back.button')}
        </Press>
        <Press
          kind="quiet"
          onPress={() => {
            way.say({ kind: 'take-back', task: id }, () => {
              onGo({ page: 'task', id });
            });
          }}
        >
          {t('stronger.done.take-back.button')}
        </Press>
      </div>
      {next !== undefined && (
        <div className="part part--ruled">
          <p>{t('stronger.done.next', { title: t(titleOf(next.task.id)) })}</p>
          <div className="buttons part--tight">
            <Press
              small
              onPress={() => {
                onGo({ page: 'task', id: next.task.id });
              }}
            >
              {t('stronger.done.more.button')}
            </Press>
          </div>
        </div>
      )}
    </>
  );
}

function WhenAgain({ way, id }: Pick<TaskPageProps, 'way' | 'id'>): ReactNode {
  const t = useText();
  const when = useWhen();
  const task = taskOf(way.guide, id);
  const reading = task === undefined ? null : readTask(task, way.state.guide, way.now);
  const again = reading?.kind === 'done' ? reading.againAt : null;
  return (
    <p className="part--tight">
      {again === null
        ? t('stronger.done.again-never')
        : t('stronger.done.again', { date: when.date(again) })}
    </p>
  );
}

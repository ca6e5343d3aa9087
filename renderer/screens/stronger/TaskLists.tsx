import { useId, type ReactNode } from 'react';
import { readTask } from '../../../shared/guide/reading';
import { taskOf } from '../../../shared/guide/guide';
import type { StandingArea, StandingTask } from '../../../shared/stronger/standing';
import { Icon } from '../../components/Icon';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { Press } from './Press';
import type { PageProps } from './StrongerScreen';
import { areaName, stateText, STAND_ICONS } from './stronger-words';
import { titleOf } from './task-titles';

interface TaskListsProps extends PageProps {
  readonly areas: readonly StandingArea[];
}

/** Every task by area. What is done or not for this person can be opened again. */
export function TaskLists({ way, areas, onGo }: TaskListsProps): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('stronger.list.title')}</h2>
      {areas.map(({ area, tasks }) => (
        <section key={area} className="part--tight" aria-labelledby={`${id}-${area}`}>
          <h3 id={`${id}-${area}`}>{t(areaName(area))}</h3>
          <ul className="rows rows--ends">
            {tasks.map((task) => (
              <TaskRow key={task.id} way={way} task={task} onGo={onGo} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function TaskRow({ way, task, onGo }: PageProps & { readonly task: StandingTask }): ReactNode {
  const t = useText();
  const when = useWhen();
  const known = taskOf(way.guide, task.id);
  if (known === undefined) return null;
  const reading = readTask(known, way.state.guide, way.now);
  const settled = task.stand !== 'to-do' && task.stand !== 'unsure';
  const title = t(titleOf(task.id));
  const words = t(settled ? 'stronger.list.again.button' : 'stronger.list.open.button');
  return (
    <li data-task={task.id} className={settled ? 'row is-done' : 'row'}>
      <span className={`row__mark stand stand--${task.stand}`}>
        <Icon name={STAND_ICONS[task.stand]} size="mark" />
      </span>
      <div>
        <p className="row__title">{title}</p>
        <p className="row__text">
          {stateText(t, when, reading, task.stand)} ·{' '}
          {t('today.next.minutes', { minutes: known.minutes })}
        </p>
      </div>
      <div className="row__end">
        <Press
          small
          kind={settled ? 'quiet' : 'secondary'}
          label={`${words}: ${title}`}
          onPress={() => {
            onGo({ page: 'task', id: task.id });
          }}
        >
          {words}
        </Press>
      </div>
    </li>
  );
}

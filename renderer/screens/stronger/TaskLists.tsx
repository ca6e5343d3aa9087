import { useId, type ReactNode } from 'react';
import { readTasks, type TaskView } from '../../../shared/guide/selectors';
import { isSettled } from '../../../shared/guide/reading';
import type { OrderedTask } from '../../../shared/stronger/order';
import type { Stand, StandingArea } from '../../../shared/stronger/standing';
import type { TaskId } from '../../../shared/stronger/tasks';
import { Icon } from '../../components/Icon';
import { useWhen } from '../../components/use-when';
import { useText, type PlainKey } from '../../i18n/use-text';
import { Press } from './Press';
import type { PageProps } from './StrongerScreen';
import { reasonText, stateText, STAND_ICONS } from './stronger-words';
import { titleOf } from './task-titles';

interface TaskListsProps extends PageProps {
  readonly areas: readonly StandingArea[];
}

/**
 * Every task once: what is to do in the order for this person, each with its reason, then what was put off, then
 * what is done or not for this person. All can be opened.
 */
export function TaskLists({ way, areas, onGo }: TaskListsProps): ReactNode {
  const t = useText();
  const id = useId();
  const stands = new Map(
    areas.flatMap(({ tasks }) => tasks.map((task) => [task.id, task.stand] as const)),
  );
  const others = readTasks(way.guide, way.state.guide, way.now);
  const groups: readonly (readonly [PlainKey, readonly (TaskView<TaskId> | OrderedTask)[]])[] = [
    ['stronger.list.todo', way.order],
    ['stronger.list.later', others.filter(({ reading }) => reading.kind === 'later')],
    ['stronger.list.settled', others.filter(({ reading }) => isSettled(reading))],
  ];
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('stronger.list.title')}</h2>
      {groups
        .filter(([, tasks]) => tasks.length > 0)
        .map(([name, tasks]) => (
          <section key={name} className="part--tight" aria-labelledby={`${id}-${name}`}>
            <h3 id={`${id}-${name}`}>{t(name)}</h3>
            <ol className="rows rows--ends">
              {tasks.map((task) => (
                <TaskRow
                  key={task.task.id}
                  task={task}
                  stand={stands.get(task.task.id) ?? 'to-do'}
                  onGo={onGo}
                />
              ))}
            </ol>
          </section>
        ))}
    </section>
  );
}

interface TaskRowProps extends Pick<PageProps, 'onGo'> {
  readonly task: TaskView<TaskId> | OrderedTask;
  readonly stand: Stand;
}

function TaskRow({ task, stand, onGo }: TaskRowProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const { id, minutes } = task.task;
  const settled = stand !== 'to-do' && stand !== 'unsure';
  const title = t(titleOf(id));
  const words = t(settled ? 'stronger.list.again.button' : 'stronger.list.open.button');
  const reason = ownReason(task);
  return (
    <li data-task={id} className={settled ? 'row is-done' : 'row'}>
      <span className={`row__mark stand stand--${stand}`}>
        <Icon name={STAND_ICONS[stand]} size="mark" />
      </span>
      <div>
        <p className="row__title">{title}</p>
        <p className="row__text">
          {stateText(t, when, task.reading, stand)} · {t('today.next.minutes', { minutes })}
        </p>
        {reason === null ? null : <p className="row__text">{t(reason)}</p>}
      </div>
      <div className="row__end">
        <Press
          small
          kind={settled ? 'quiet' : 'secondary'}
          label={`${words}: ${title}`}
          onPress={() => {
            onGo({ page: 'task', id });
          }}
        >
          {words}
        </Press>
      </div>
    </li>
  );
}

/** What is known of this person and moved the task. What the state says already is not said twice. */
function ownReason(task: TaskView<TaskId> | OrderedTask): PlainKey | null {
  if (!('because' in task)) return null;
  return ['common', 'due', 'drift', 'not-seen'].includes(task.because)
    ? null
    : reasonText(task.because);
}

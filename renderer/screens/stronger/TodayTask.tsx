import { useState, type ReactNode } from 'react';
import { doneSince, minutesOf, readTasks } from '../../../shared/guide/selectors';
import { entryOf } from '../../../shared/guide/state';
import type { OrderedTask } from '../../../shared/stronger/order';
import { Icon } from '../../components/Icon';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { Press } from './Press';
import type { PageProps } from './StrongerScreen';
import { todayReason } from './stronger-words';
import { titleOf } from './task-titles';
import { morning, type Stronger } from './use-stronger';

/** The one task of today and its reason, or the calm word that it is enough. */
export function TodayTask({ way, onGo }: PageProps): ReactNode {
  const [more, setMore] = useState(false);
  const [turn, setTurn] = useState(0);
  const done = doneSince(way.guide, way.state.guide, morning(way.now), way.now).length;
  const first = way.order[turn % Math.max(1, way.order.length)];
  if (first === undefined) return <NothingOpen way={way} />;
  if (done > 0 && !more) {
    return (
      <EnoughForToday
        way={way}
        count={done}
        onMore={() => {
          setMore(true);
        }}
      />
    );
  }
  return (
    <OneTask
      way={way}
      task={first}
      onGo={onGo}
      onAnother={
        way.order.length > 1
          ? () => {
              setTurn(turn + 1);
            }
          : null
      }
    />
  );
}

interface OneTaskProps extends PageProps {
  readonly task: OrderedTask;
  readonly onAnother: (() => void) | null;
}

function OneTask({ way, task: ordered, onGo, onAnother }: OneTaskProps): ReactNode {
  const t = useText();
  const { task } = ordered;
  const begun = entryOf(way.state.guide.spots, task.id) !== null;
  return (
    <section className="next" aria-labelledby="next">
      <div className="next__top">
        <p className="next__label">{t('stronger.today.label')}</p>
        <p className="meta">
          <span>
            <Icon name="i-clock" />
            {t('today.next.minutes', { minutes: task.minutes })}
          </span>
        </p>
      </div>
      <div aria-live="polite">
        <h2 id="next">{t(titleOf(task.id))}</h2>
        <p className="next__text">
          {t('stronger.today.why', { reason: t(todayReason(ordered)) })}
        </p>
      </div>
      <div className="buttons">
        <Press
          kind="primary"
          onPress={() => {
            onGo({ page: 'task', id: task.id });
          }}
        >
          {t(begun ? 'stronger.today.on.button' : 'stronger.today.start.button')}
        </Press>
        {onAnother === null ? null : (
          <Press kind="quiet" onPress={onAnother}>
            {t('stronger.today.another.button')}
          </Press>
        )}
        <Press
          kind="quiet"
          onPress={() => {
            onGo({ page: 'not-now', id: task.id });
          }}
        >
          {t('stronger.today.later.button')}
        </Press>
      </div>
      <LeftOver way={way} />
    </section>
  );
}

/** What is open in all, so that nobody has to add up minutes. */
function LeftOver({ way }: { readonly way: Stronger }): ReactNode {
  const t = useText();
  return (
    <p className="soft part--tight">
      {t('stronger.today.left', { count: way.order.length, minutes: minutesOf(way.order) })}
    </p>
  );
}

interface EnoughProps {
  readonly way: Stronger;
  readonly count: number;
  readonly onMore: () => void;
}

function EnoughForToday({ way, count, onMore }: EnoughProps): ReactNode {
  const t = useText();
  return (
    <section className="next" aria-labelledby="next">
      <p className="next__label">{t('stronger.today.label')}</p>
      <h2 id="next">{t('stronger.today.enough.title')}</h2>
      <p className="next__text">{t('stronger.today.enough.text', { count })}</p>
      <div className="buttons">
        <Press onPress={onMore}>{t('stronger.today.more.button')}</Press>
      </div>
      <LeftOver way={way} />
    </section>
  );
}

function NothingOpen({ way }: { readonly way: Stronger }): ReactNode {
  const t = useText();
  const when = useWhen();
  const dates = readTasks(way.guide, way.state.guide, way.now).flatMap(({ reading }) => {
    if (reading.kind === 'later') return [reading.until];
    return reading.kind === 'done' && reading.againAt !== null ? [reading.againAt] : [];
  });
  return (
    <section className="next" aria-labelledby="next">
      <p className="next__label">{t('stronger.today.label')}</p>
      <h2 id="next">{t('stronger.today.all.title')}</h2>
      <p className="next__text">
        {dates.length === 0
          ? t('stronger.today.all.text')
          : t('stronger.today.all.date', { date: when.date(Math.min(...dates)) })}
      </p>
    </section>
  );
}

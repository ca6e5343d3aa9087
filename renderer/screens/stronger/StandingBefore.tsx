import { useEffect, useState, type ReactNode } from 'react';
import {
  countStands,
  STANDS,
  type Counts,
  type StandingArea,
  type StandingThen,
} from '../../../shared/stronger/standing';
import { CallError } from '../../components/CallError';
import { useCall } from '../../components/use-call';
import { useWhen } from '../../components/use-when';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { countsText } from './stronger-words';
import type { Stronger } from './use-stronger';

interface BeforeProps {
  readonly way: Stronger;
  readonly areas: readonly StandingArea[];
}

/** How things stood on the days on which something changed: a bar and the figures for each. */
export function StandingBefore({ way, areas }: BeforeProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const [days, setDays] = useState<readonly StandingThen[] | null>(null);
  const { run, error } = useCall();
  const { personId } = way;
  useEffect(() => {
    run(() => api.stronger.history({ personId }), setDays);
  }, [run, personId]);
  const now = countStands(areas.flatMap(({ tasks }) => tasks));
  if (days === null) return <CallError error={error} />;
  return (
    <div className="part--tight before-days">
      <h3>{t('stronger.standing.before.title')}</h3>
      {days.length === 0 ? <p>{t('stronger.standing.before.none')}</p> : null}
      <table className="days">
        <caption>{t('stronger.standing.before.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stronger.standing.before.day')}</th>
            <th scope="col">{t('stronger.standing.before.picture')}</th>
            <th scope="col">{t('stronger.standing.before.words')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ at, counts }) => (
            <DayRow key={at} name={when.date(at)} counts={counts} />
          ))}
          <DayRow name={t('stronger.standing.before.now')} counts={now} />
        </tbody>
      </table>
    </div>
  );
}

function DayRow({ name, counts }: { readonly name: string; readonly counts: Counts }): ReactNode {
  const t = useText();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Bar counts={counts} />
      </td>
      <td>{countsText(t, counts)}</td>
    </tr>
  );
}

/** The figures of the row as lengths. */
function Bar({ counts }: { readonly counts: Counts }): ReactNode {
  const all = STANDS.reduce((sum, stand) => sum + counts[stand], 0);
  const starts = STANDS.map((_, index) =>
    STANDS.slice(0, index).reduce((sum, stand) => sum + counts[stand], 0),
  );
  return (
    <svg
      className="days__bar"
      viewBox={`0 0 ${String(Math.max(1, all))} 2`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {STANDS.map((stand, index) => (
        <rect
          key={stand}
          className={`bar--${stand}`}
          x={starts[index]}
          y="0"
          width={counts[stand]}
          height="2"
        />
      ))}
    </svg>
  );
}

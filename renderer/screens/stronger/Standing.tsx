import { useId, useState, type ReactNode } from 'react';
import { countStands, STANDS, type StandingArea } from '../../../shared/stronger/standing';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { StandingBefore } from './StandingBefore';
import { areaName, countsText, standName, STAND_ICONS } from './stronger-words';
import type { Stronger } from './use-stronger';

interface StandingProps {
  readonly way: Stronger;
  readonly areas: readonly StandingArea[];
}

/** How things stand: a square for each thing, and the same in words. Never one figure. */
export function Standing({ way, areas }: StandingProps): ReactNode {
  const t = useText();
  const id = useId();
  const [before, setBefore] = useState(false);
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('stronger.standing.title')}</h2>
      <p className="part__note">{t('stronger.standing.note')}</p>
      <dl className="stands">
        {areas.map((part) => (
          <AreaLine key={part.area} part={part} />
        ))}
      </dl>
      <ul className="legend part--tight">
        {STANDS.map((stand) => (
          <li key={stand} className={`stand stand--${stand}`}>
            <Icon name={STAND_ICONS[stand]} />
            {t(standName(stand))}
          </li>
        ))}
      </ul>
      <div className="buttons part--tight">
        <button
          type="button"
          className="button button--quiet"
          aria-expanded={before}
          onClick={() => {
            setBefore(!before);
          }}
        >
          {t(
            before
              ? 'stronger.standing.before.hide.button'
              : 'stronger.standing.before.show.button',
          )}
        </button>
      </div>
      {before && <StandingBefore way={way} areas={areas} />}
    </section>
  );
}

function AreaLine({ part: { area, tasks } }: { readonly part: StandingArea }): ReactNode {
  const t = useText();
  return (
    <div>
      <dt>{t(areaName(area))}</dt>
      <dd>
        <span className="squares" aria-hidden="true">
          {tasks.map(({ id, stand }) => (
            <span key={id} className={`square stand stand--${stand}`}>
              <Icon name={STAND_ICONS[stand]} />
            </span>
          ))}
        </span>
        <span className="stands__words">{countsText(t, countStands(tasks))}</span>
      </dd>
    </div>
  );
}

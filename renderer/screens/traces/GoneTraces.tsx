import { useId, type ReactNode } from 'react';
import type { TracesView } from '../../../shared/schema/traces';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';

/** What the last look found and this one did not, though it could look there. */
export function GoneTraces({ gone }: Pick<TracesView, 'gone'>): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className="part part--ruled">
      <h2 id={id}>{t('traces.gone.title')}</h2>
      <ul className="rows">
        {gone.map(({ kind, account, where }) => (
          <li className="row" key={`${kind} ${account ?? ''} ${where}`}>
            <span className="row__mark">
              <Icon name="i-check" size="mark" />
            </span>
            <div>
              <p className="row__title">
                {account === null
                  ? t(`traces.kind.${kind}.name`)
                  : t('traces.of', { what: t(`traces.kind.${kind}.name`), account })}
              </p>
              <p className="row__text path-name">{where}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

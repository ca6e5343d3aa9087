import { useId, type ReactNode } from 'react';
import type { Finding } from '../../../../shared/one-drive/findings';
import type { Before as Sorted } from '../../../../shared/one-drive/guided';
import { Chip } from '../../../components/Chip';
import { Icon } from '../../../components/Icon';
import { useText, type PlainKey } from '../../../i18n/use-text';
import { wordsOf } from './finding-words';

type Kind = 'stop' | 'warn' | 'unknown';

const CHIPS: Readonly<Record<Kind, { tone: 'look' | 'act' | 'unsure'; words: PlainKey }>> = {
  stop: { tone: 'act', words: 'one-drive.before.stop' },
  warn: { tone: 'look', words: 'one-drive.before.warn' },
  unknown: { tone: 'unsure', words: 'one-drive.before.unknown' },
};

interface BeforeProps {
  readonly mac: boolean;
  readonly before: Sorted;
}

/** What the looks before found: what stops, what nobody could check, what to know, and how much is fine. */
export function Before({ mac, before }: BeforeProps): ReactNode {
  const t = useText();
  const id = useId();
  const { stops, unknowns, warns, clear } = before;
  const rows: readonly (readonly [Kind, Finding])[] = [
    ...stops.map((one) => ['stop', one] as const),
    ...unknowns.map((one) => ['unknown', one] as const),
    ...warns.map((one) => ['warn', one] as const),
  ];
  return (
    <section className="part part--ruled" aria-labelledby={id}>
      <h2 id={id}>{t('one-drive.before.title')}</h2>
      {rows.length === 0 ? (
        <p className="part__note">{t('one-drive.before.none')}</p>
      ) : (
        <ul className="rows">
          {rows.map(([kind, finding], index) => (
            <FindingRow key={index} kind={kind} finding={finding} mac={mac} />
          ))}
        </ul>
      )}
      {clear > 0 && (
        <p className="before__clear">
          <Icon name="i-check" />
          {t('one-drive.before.clear', { count: clear })}
        </p>
      )}
    </section>
  );
}

interface FindingRowProps {
  readonly kind: Kind;
  readonly finding: Finding;
  readonly mac: boolean;
}

function FindingRow({ kind, finding, mac }: FindingRowProps): ReactNode {
  const t = useText();
  const { title, text, way } = wordsOf(t, finding, mac);
  const names = finding.id === 'known-folders' || finding.id === 'shared-folders' || finding.id === 'office-open';
  return (
    <li className="row">
      <span className="row__mark">
        <Icon name={`i-${CHIPS[kind].tone}`} size="mark" />
      </span>
      <div>
        <h3 className="row__title row__title--h">
          {title} <Chip tone={CHIPS[kind].tone}>{t(CHIPS[kind].words)}</Chip>
        </h3>
        <p className="row__text">{text}</p>
        {names && finding.names.length > 0 && (
          <p className="row__text">
            {t('one-drive.before.names', { names: finding.names.join(', ') })}
          </p>
        )}
        {way !== '' && <p className="row__text row__way">{way}</p>}
        {finding.evidence.length > 0 && (
          <details className="evidence">
            <summary>{t('one-drive.before.read')}</summary>
            <ul>
              {finding.evidence.map((line) => (
                <li key={line} className="path-name">
                  {line}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

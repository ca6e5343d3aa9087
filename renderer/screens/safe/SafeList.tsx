import type { ReactNode } from 'react';
import { SAFE_KINDS, type SafeKind } from '../../../shared/safe/kinds';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Chip } from '../../components/Chip';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useSlow } from '../../components/use-slow';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { goTo } from '../../state/navigation';
import { useSnapshot } from '../../state/snapshot-store';
import { KIND_ICONS } from './kind-words';
import type { SafeLine, useSafe } from './use-safe';

interface SafeListProps {
  readonly safe: ReturnType<typeof useSafe>;
  readonly arrival: number | undefined;
  readonly onKeep: (what: SafeKind) => void;
  readonly onOpen: (itemId: string) => void;
}

/** What is in the Safe, and what could be. */
export function SafeList({ safe, arrival, onKeep, onOpen }: SafeListProps): ReactNode {
  const t = useText();
  const keeping = useSnapshot((snapshot) => snapshot.keeping);
  const slow = useSlow(safe.call.busy);
  return (
    <>
      <Head
        over={t('safe.over')}
        title={t('safe.title')}
        lead={t('safe.lead')}
        {...(arrival !== undefined && { arrival })}
      />
      {keeping ? (
        <Callout tone="info">
          <p>
            <Text id="safe.paper" />
          </p>
        </Callout>
      ) : (
        <SessionOnly />
      )}
      <p role="status">{slow ? t('safe.looking') : ''}</p>
      <CallError error={safe.call.error} />
      {keeping && safe.lines !== null && <Kept lines={safe.lines} onOpen={onOpen} />}
      <section className="part" aria-labelledby="safe-kinds">
        <h2 id="safe-kinds">{t('safe.add.title')}</h2>
        <ul className="rows part--tight">
          {SAFE_KINDS.map((kind) => (
            <li className="row" key={kind}>
              <span className="row__mark">
                <Icon name={KIND_ICONS[kind]} />
              </span>
              <div>
                <p className="row__title">{t(`safe.kind.${kind}.name`)}</p>
                <p className="row__text">{t(`safe.kind.${kind}.short`)}</p>
              </div>
              <div className="row__end">
                <button
                  type="button"
                  className="button button--quiet button--small"
                  aria-label={t('safe.add.open.named', { name: t(`safe.kind.${kind}.name`) })}
                  onClick={() => {
                    onKeep(kind);
                  }}
                >
                  {t('safe.add.open.button')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Nothing may be kept: said on the screen that would keep something (settled 2). */
function SessionOnly(): ReactNode {
  const t = useText();
  return (
    <Callout tone="unsure">
      <p>
        <Text id="safe.session" />
      </p>
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          onClick={() => {
            goTo('keychain');
          }}
        >
          {t('safe.session.button')}
        </button>
      </div>
    </Callout>
  );
}

interface KeptProps {
  readonly lines: readonly SafeLine[];
  readonly onOpen: (itemId: string) => void;
}

function Kept({ lines, onOpen }: KeptProps): ReactNode {
  const t = useText();
  const when = useWhen();
  return (
    <section className="part" aria-labelledby="safe-kept">
      <h2 id="safe-kept">{t('safe.kept.title')}</h2>
      {lines.length === 0 ? (
        <p>{t('safe.kept.none')}</p>
      ) : (
        <ul className="rows part--tight">
          {lines.map(({ id, kind, label, addedAt, step }) => {
            const name = label === '' ? t(`safe.kind.${kind}.name`) : label;
            return (
              <li className="row" key={id}>
                <span className="row__mark">
                  <Icon name={KIND_ICONS[kind]} />
                </span>
                <div>
                  <p className="row__title">
                    {t(`safe.kind.${kind}.name`)}
                    {step === 'kept' ? null : (
                      <Chip tone="unsure">{t('safe.kept.unsettled')}</Chip>
                    )}
                  </p>
                  {label === '' ? null : <p className="row__text">{label}</p>}
                  <p className="row__text">
                    {t('safe.kept.since', { date: when.date(Date.parse(addedAt)) })}
                  </p>
                </div>
                <div className="row__end">
                  <button
                    type="button"
                    className="button button--secondary button--small"
                    aria-label={t('safe.kept.open.named', { name })}
                    onClick={() => {
                      onOpen(id);
                    }}
                  >
                    {t('safe.kept.open.button')}
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Icon } from '../../components/Icon';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useDeviceWords } from './device-words';
import type { DevicesPlace, DevicesView, LookResult } from './use-devices';

interface LookFindingsProps {
  readonly view: DevicesView;
  readonly result: LookResult;
  readonly onPutAway: () => void;
}

/** What went, what stayed, what is new, and what could not be checked. */
export function LookFindings({ view, result, onPutAway }: LookFindingsProps): ReactNode {
  const t = useText();
  const words = useDeviceWords();
  const names = (ids: readonly string[]): string =>
    words.names(view.items.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const { gone, stayed, added, notSeen } = result;
  return (
    <section className="part--tight" aria-labelledby="look-findings" role="status">
      <h2 id="look-findings">{t('devices.result.title')}</h2>
      <ul className="rows part--tight">
        {gone.length > 0 && (
          <Finding icon="i-good">{t('devices.result.gone', { names: names(gone) })}</Finding>
        )}
        {stayed.length > 0 && (
          <Finding icon="i-info">{t('devices.result.stayed', { count: stayed.length })}</Finding>
        )}
        {added.length > 0 && (
          <Finding icon="i-look">{t('devices.result.added', { names: names(added) })}</Finding>
        )}
        {notSeen.length > 0 && (
          <Finding icon="i-unsure">{t('devices.result.not-seen', { count: notSeen.length })}</Finding>
        )}
      </ul>
      {gone.length > 0 && <p className="small soft">{t('devices.result.ticks')}</p>}
      <button type="button" className="button button--quiet button--small" onClick={onPutAway}>
        {t('devices.result.close.button')}
      </button>
    </section>
  );
}

interface FindingProps {
  readonly icon: 'i-good' | 'i-info' | 'i-look' | 'i-unsure';
  readonly children: ReactNode;
}

function Finding({ icon, children }: FindingProps): ReactNode {
  return (
    <li className="row">
      <span className="row__mark">
        <Icon name={icon} />
      </span>
      <p>{children}</p>
    </li>
  );
}

interface RenamedProps {
  readonly place: DevicesPlace;
  readonly view: DevicesView;
}

/** One went and one came with the same model: only the person can say whether it is one. */
export function RenamedQuestions({ place, view }: RenamedProps): ReactNode {
  const t = useText();
  const nameOf = (id: string): string => view.items.find((one) => one.id === id)?.name ?? '';
  const { personId } = place;
  return view.renamed.slice(0, 3).map(({ before, after }) => (
    <div key={before} className="part--tight">
      <Callout tone="look">
        <p>
          <Text
            id="devices.renamed.text"
            args={{
              before: nameOf(before),
              after: nameOf(after),
            }}
          />
        </p>
        <div className="buttons">
          {([true, false] as const).map((same) => (
            <button
              key={String(same)}
              type="button"
              className="button button--secondary button--small"
              onClick={() => {
                place.change(() => api.devices.renamed({ personId, before, after, same }));
              }}
            >
              {t(same ? 'devices.renamed.same.button' : 'devices.renamed.two.button')}
            </button>
          ))}
        </div>
      </Callout>
    </div>
  ));
}

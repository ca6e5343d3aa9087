import { useId, useMemo, useState, type ReactNode } from 'react';
import { DEVICE_LISTS, type DeviceList } from '../../../shared/devices/types';
import { Field } from '../../components/Field';
import { useText } from '../../i18n/use-text';
import { announce } from '../../state/announce';
import { listsOf } from './device-words';
import { DeviceRow } from './DeviceRow';
import type { DevicesPlace, DevicesView, DeviceView } from './use-devices';

/** By the person's word, in the order in which they need it. */
const GROUPS = ['to-say', 'unknown', 'to-go', 'mine', 'family'] as const;
type Group = (typeof GROUPS)[number];

/** So many rows at once: 5,000 devices stay as quick as five. */
const PAGE = 20;
/** Fewer need no filters. */
const MANY = 8;

interface DeviceRowsProps {
  readonly place: DevicesPlace;
  readonly view: DevicesView;
}

/** Every device, grouped by the person's word, a page at a time. */
export function DeviceRows({ place, view }: DeviceRowsProps): ReactNode {
  const t = useText();
  const [filter, setFilter] = useState<Filter>({ group: 'all', list: 'any', find: '' });
  const [from, setFrom] = useState(0);
  // A row stays where it is while the person answers: nothing jumps from under the pointer or the keyboard.
  const [stood, setStood] = useState<ReadonlyMap<string, Group>>(() => groupsOf(view));
  const fitting = useMemo(
    () =>
      view.items
        .map((device) => ({ device, group: stood.get(device.id) ?? groupOf(device) }))
        .filter((one) => fits(one, filter))
        .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group)),
    [view.items, filter, stood],
  );
  const start = from < fitting.length ? from : 0;
  const shown = fitting.slice(start, start + PAGE);
  const count = t('devices.filter.count', { count: fitting.length });
  return (
    <section className="part devices" aria-label={t('devices.over')}>
      {view.items.length > MANY && (
        <Filters
          filter={filter}
          onChange={(next) => {
            setFilter(next);
            setStood(groupsOf(view));
            setFrom(0);
          }}
        />
      )}
      <p className="soft small" role="status">
        {count}
      </p>
      {GROUPS.map((group) => {
        const rows = shown.filter((one) => one.group === group);
        return rows.length === 0 ? null : (
          <section key={group} className="part--tight" aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className="devices__group">
              {t(`devices.group.${group}`)}
            </h2>
            <ul className="rows rows--answers">
              {rows.map(({ device }) => (
                <DeviceRow key={device.id} place={place} device={device} />
              ))}
            </ul>
          </section>
        );
      })}
      {fitting.length > PAGE && (
        <Pager
          from={start}
          of={fitting.length}
          onGo={(to) => {
            setFrom(to);
            announce(
              t('devices.filter.page', {
                from: to + 1,
                to: Math.min(to + PAGE, fitting.length),
                count: fitting.length,
              }),
            );
          }}
        />
      )}
    </section>
  );
}

interface Filter {
  readonly group: Group | 'all';
  readonly list: DeviceList | 'any';
  readonly find: string;
}

function groupOf({ whose }: DeviceView): Group {
  if (whose === null) return 'to-say';
  return whose.kind === 'gone' ? 'to-go' : whose.kind;
}

const groupsOf = ({ items }: DevicesView): ReadonlyMap<string, Group> =>
  new Map(items.map((device) => [device.id, groupOf(device)]));

function fits(
  { device, group: own }: { readonly device: DeviceView; readonly group: Group },
  { group, list, find }: Filter,
): boolean {
  if (group !== 'all' && own !== group) return false;
  if (list !== 'any' && !listsOf(device).includes(list)) return false;
  const words = find.trim().toLowerCase();
  return words === '' || `${device.name} ${device.model ?? ''}`.toLowerCase().includes(words);
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, onChange }: FiltersProps): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <div className="devices__filters" role="group" aria-label={t('devices.filter.label')}>
      <div className="field">
        <label htmlFor={`${id}-group`}>{t('devices.filter.whose')}</label>
        <select
          id={`${id}-group`}
          className="input"
          value={filter.group}
          onChange={({ target }) => {
            const group = GROUPS.find((one) => one === target.value) ?? 'all';
            onChange({ ...filter, group });
          }}
        >
          <option value="all">{t('devices.filter.all')}</option>
          {GROUPS.map((group) => (
            <option key={group} value={group}>
              {t(`devices.filter.${group}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-list`}>{t('devices.filter.list')}</label>
        <select
          id={`${id}-list`}
          className="input"
          value={filter.list}
          onChange={({ target }) => {
            const list = DEVICE_LISTS.find((one) => one === target.value) ?? 'any';
            onChange({ ...filter, list });
          }}
        >
          <option value="any">{t('devices.filter.any-list')}</option>
          {DEVICE_LISTS.map((list) => (
            <option key={list} value={list}>
              {t(`devices.list.${list}`)}
            </option>
          ))}
        </select>
      </div>
      <Field
        id={`${id}-find`}
        label={t('devices.filter.find')}
        value={filter.find}
        maxLength={80}
        onChange={(find) => {
          onChange({ ...filter, find });
        }}
      />
    </div>
  );
}

interface PagerProps {
  readonly from: number;
  readonly of: number;
  readonly onGo: (from: number) => void;
}

/** Forward and back through a long list. A button that cannot go further stays and says so. */
export function Pager({ from, of, onGo }: PagerProps): ReactNode {
  const t = useText();
  const last = from + PAGE >= of;
  return (
    <div className="buttons part--tight">
      <button
        type="button"
        className="button button--secondary button--small"
        aria-disabled={from === 0}
        onClick={() => {
          if (from > 0) onGo(Math.max(0, from - PAGE));
        }}
      >
        {t('devices.filter.before.button')}
      </button>
      <span>{t('devices.filter.page', { from: from + 1, to: Math.min(from + PAGE, of), count: of })}</span>
      <button
        type="button"
        className="button button--secondary button--small"
        aria-disabled={last}
        onClick={() => {
          if (!last) onGo(from + PAGE);
        }}
      >
        {t('devices.filter.next.button')}
      </button>
    </div>
  );
}

/** Rows of one page of a long list. */
export const pageOf = <T,>(list: readonly T[], from: number): readonly T[] =>
  list.slice(from, from + PAGE);

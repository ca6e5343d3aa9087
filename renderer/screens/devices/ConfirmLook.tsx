import { useState, type ReactNode } from 'react';
import { tallyOf } from '../../../shared/devices/coverage';
import type { DeviceList, DeviceType } from '../../../shared/devices/types';
import { Answers } from '../../components/Answers';
import { Callout } from '../../components/Callout';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { ConfirmRow } from './ConfirmRow';
import { pageOf, Pager } from './DeviceRows';
import { useDeviceWords } from './device-words';
import type { PageProps } from './DevicesScreen';
import type { LookResult, LookView } from './use-devices';

interface ConfirmProps extends PageProps {
  readonly look: LookView;
  /** What was pasted, for the way back. */
  readonly text: string;
  readonly onKept: (result: LookResult) => void;
}

/** What the person changed in one row. */
export interface RowEdit {
  readonly keep: boolean;
  readonly name: string;
  readonly type: DeviceType;
}

/** What was read, row by row, before anything is kept; and whether each list is whole (settled 18). */
export function ConfirmLook({ place, go, look, text, onKept }: ConfirmProps): ReactNode {
  const t = useText();
  const { personId } = place;
  const [edits, setEdits] = useState<ReadonlyMap<number, RowEdit>>(new Map());
  const [whole, setWhole] = useState<Partial<Record<DeviceList, 'yes' | 'part'>>>({});
  const [order, setOrder] = useState<'day-first' | 'month-first' | 'unsure' | null>(null);
  const [from, setFrom] = useState(0);
  const [told, setTold] = useState(false);
  const editOf = (index: number): RowEdit => {
    const row = look.rows[index];
    return edits.get(index) ?? { keep: true, name: row?.name ?? '', type: row?.type ?? 'unknown' };
  };
  const unsaid = look.lists.filter((list) => whole[list] === undefined);
  const keep = (): void => {
    if (unsaid.length > 0) {
      setTold(true);
      return;
    }
    const rows = look.rows.flatMap(({ id }, index) => {
      const { keep: kept, name, type } = editOf(index);
      return kept && name.trim() !== '' ? [{ row: id, name: name.trim(), type }] : [];
    });
    place.change(
      () =>
        api.devices.keep({
          personId,
          lookId: look.lookId,
          rows,
          parts: look.lists.filter((list) => whole[list] === 'part'),
          order: order === 'unsure' ? null : order,
        }),
      (result) => {
        onKept(result);
        go({ kind: 'home' });
      },
    );
  };
  const either = look.rows.find((row) => row.either !== null);
  return (
    <>
      <Head
        over={t('devices.over')}
        title={t('devices.confirm.title', { count: look.rows.length })}
        lead={t('devices.confirm.lead')}
        arrival="confirm"
      />
      <Tallies look={look} />
      {either !== undefined && (
        <div className="part--tight">
          <OrderQuestion example={either.either} value={order} onChange={setOrder} />
        </div>
      )}
      <section className="part--tight" aria-labelledby="read-rows">
        <h2 id="read-rows">{t('devices.confirm.rows')}</h2>
        <ul className="rows part--tight">
          {pageOf(look.rows, from).map((row, index) => (
            <ConfirmRow
              key={from + index}
              id={`read-${from + index}`}
              row={row}
              edit={editOf(from + index)}
              onChange={(edit) => {
                setEdits(new Map(edits).set(from + index, edit));
              }}
            />
          ))}
        </ul>
        {look.rows.length > pageOf(look.rows, 0).length && (
          <Pager from={from} of={look.rows.length} onGo={setFrom} />
        )}
      </section>
      <Unread look={look} />
      <div className="part flow--s">
        {look.lists.map((list) => (
          <Answers
            key={list}
            name={`whole-${list}`}
            legend={t('devices.confirm.whole', { list: t(`devices.list.${list}`) })}
            hint={t('devices.confirm.whole-hint')}
            options={[
              { value: 'yes', label: t('devices.confirm.whole.yes') },
              { value: 'part', label: t('devices.confirm.whole.part') },
            ]}
            value={whole[list] ?? null}
            onChange={(answer) => {
              setWhole({ ...whole, [list]: answer });
            }}
          />
        ))}
        {told && unsaid.length > 0 && (
          <Callout tone="look" live="alert">
            <p>{t('devices.confirm.need-whole')}</p>
          </Callout>
        )}
        <div className="buttons">
          <button type="button" className="button button--primary" onClick={keep}>
            {t('devices.confirm.keep.button')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              go({ kind: 'bring', text });
            }}
          >
            <Icon name="i-back" />
            {t('devices.confirm.back.button')}
          </button>
        </div>
      </div>
    </>
  );
}

/** The page's own number beside what was read. */
function Tallies({ look }: { readonly look: LookView }): ReactNode {
  const t = useText();
  const rows = look.rows.map((row) => ({ ...row, lastUsedEither: null, saysThis: false, line: 0 }));
  return (
    <ul className="devices__tallies">
      {look.lists.map((list) => {
        const count = look.counts[list];
        const tally = tallyOf(rows, count, list);
        const words = { list: t(`devices.list.${list}`), count: count ?? 0 };
        return (
          <li key={list}>
            <Icon name={tally === 'fits' ? 'i-good' : tally === 'not-said' ? 'i-unsure' : 'i-look'} size="s" />
            {tally === 'not-said'
              ? t('devices.confirm.not-said', { list: words.list })
              : t(`devices.confirm.${tally}`, words)}
          </li>
        );
      })}
    </ul>
  );
}

interface OrderProps {
  readonly example: LookView['rows'][number]['either'];
  readonly value: 'day-first' | 'month-first' | 'unsure' | null;
  readonly onChange: (value: 'day-first' | 'month-first' | 'unsure') => void;
}

/** 3/2/2026 is not guessed (microsoft-account.md 3.4). */
function OrderQuestion({ example, value, onChange }: OrderProps): ReactNode {
  const t = useText();
  const words = useDeviceWords();
  const shown =
    example === null
      ? ''
      : t('devices.confirm.either', { first: words.day(example[0]), second: words.day(example[1]) });
  return (
    <Answers
      name="date-order"
      legend={t('devices.confirm.order')}
      hint={t('devices.confirm.order-hint', { example: shown })}
      options={[
        { value: 'day-first', label: t('devices.confirm.order.day') },
        { value: 'month-first', label: t('devices.confirm.order.month') },
        { value: 'unsure', label: t('devices.confirm.order.unsure') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** Every line that was not read as a device, with the reason. */
function Unread({ look }: { readonly look: LookView }): ReactNode {
  const t = useText();
  if (look.unreadCount === 0) return null;
  const shown = look.unread.slice(0, 40);
  return (
    <details className="part--tight">
      <summary>{t('devices.confirm.unread', { count: look.unreadCount })}</summary>
      <p className="small soft">{t('devices.confirm.unread-text')}</p>
      <ul className="devices__unread">
        {shown.map(({ line, text, reason }, index) => (
          <li key={index}>
            {t('devices.confirm.unread-line', { line, text })}{' '}
            <span className="soft small">({t(`devices.reason.${reason}`)})</span>
          </li>
        ))}
        {look.unreadCount > shown.length && (
          <li>{t('devices.confirm.unread-more', { count: look.unreadCount - shown.length })}</li>
        )}
      </ul>
    </details>
  );
}

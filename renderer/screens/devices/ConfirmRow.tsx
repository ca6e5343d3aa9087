import type { ReactNode } from 'react';
import { DEVICE_TEXT_MAX, DEVICE_TYPES } from '../../../shared/devices/types';
import { useText } from '../../i18n/use-text';
import type { RowEdit } from './ConfirmLook';
import { useDeviceWords } from './device-words';
import type { LookView } from './use-devices';

interface ConfirmRowProps {
  readonly id: string;
  readonly row: LookView['rows'][number];
  readonly edit: RowEdit;
  readonly onChange: (edit: RowEdit) => void;
}

/** One row as it was read: kept or not, with a name and a kind that can be put right. */
export function ConfirmRow({ id, row, edit, onChange }: ConfirmRowProps): ReactNode {
  const t = useText();
  const words = useDeviceWords();
  return (
    <li className="row devices__read">
      <label className="tick">
        <input
          type="checkbox"
          checked={edit.keep}
          aria-label={t('devices.confirm.keep-row', { name: row.name })}
          onChange={({ target }) => {
            onChange({ ...edit, keep: target.checked });
          }}
        />
      </label>
      <div className="field">
        <label htmlFor={`${id}-name`} className="small">
          {t('devices.confirm.name')}
        </label>
        <input
          id={`${id}-name`}
          className="input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={DEVICE_TEXT_MAX}
          value={edit.name}
          onChange={({ target }) => {
            onChange({ ...edit, name: target.value });
          }}
        />
        <span className="row__text small">
          {[
            t(`devices.list.${row.list}`),
            row.model,
            row.os,
            t('devices.row.used', {
              when:
                row.lastUsed !== null
                  ? words.day(row.lastUsed)
                  : row.either !== null
                    ? t('devices.confirm.either', {
                        first: words.day(row.either[0]),
                        second: words.day(row.either[1]),
                      })
                    : t('devices.confirm.no-date'),
            }),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </span>
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`} className="small">
          {t('devices.confirm.kind')}
        </label>
        <select
          id={`${id}-kind`}
          className="input"
          value={edit.type}
          onChange={({ target }) => {
            const type = DEVICE_TYPES.find((one) => one === target.value);
            if (type !== undefined) onChange({ ...edit, type });
          }}
        >
          {DEVICE_TYPES.map((type) => (
            <option key={type} value={type}>
              {words.type(type)}
            </option>
          ))}
        </select>
      </div>
    </li>
  );
}

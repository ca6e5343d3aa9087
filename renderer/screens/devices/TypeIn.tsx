import { useEffect, useState, type ReactNode } from 'react';
import { DEVICE_LISTS, DEVICE_TEXT_MAX, DEVICE_TYPES, type DeviceList, type DeviceType } from '../../../shared/devices/types';
import { Answers } from '../../components/Answers';
import { CallError } from '../../components/CallError';
import { Field } from '../../components/Field';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import type { PageProps } from './DevicesScreen';

/** A device that is typed in, or this computer as the system names it. */
export function TypeIn({ place, go, here }: PageProps & { readonly here: boolean }): ReactNode {
  const t = useText();
  const look = useCall();
  const { run } = look;
  const [name, setName] = useState('');
  const [system, setSystem] = useState<{ model: string | null; os: string | null } | null>(null);
  const [type, setType] = useState<DeviceType>('computer');
  const [lists, setLists] = useState<readonly DeviceList[]>([]);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (!here) return;
    run(
      () => api.devices.thisComputer({}),
      (computer) => {
        setSystem(computer);
        setName(computer.name ?? '');
      },
    );
  }, [here, run]);
  const keep = (): void => {
    if (name.trim() === '') {
      setMissing(true);
      return;
    }
    place.change(
      () =>
        api.devices.add({
          personId: place.personId,
          name: name.trim(),
          type,
          lists: [...lists],
          here,
        }),
      () => {
        go({ kind: 'home' });
      },
    );
  };
  return (
    <>
      <Head
        over={t('devices.over')}
        title={t(here ? 'devices.here.title' : 'devices.type-in.title')}
        lead={t(here ? 'devices.here.lead' : 'devices.type-in.lead')}
        arrival={here ? 'here' : 'type-in'}
      />
      <CallError error={look.error} />
      <form
        className="flow"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Field
          id="device-name"
          label={t('devices.type-in.name')}
          hint={t('devices.type-in.name-hint')}
          error={missing && name.trim() === '' ? t('devices.type-in.name-missing') : undefined}
          value={name}
          maxLength={DEVICE_TEXT_MAX}
          onChange={setName}
        />
        {here ? (
          <dl className="facts">
            <div>
              <dt>{t('devices.here.model')}</dt>
              <dd>{system?.model ?? t('devices.here.not-said')}</dd>
            </div>
            <div>
              <dt>{t('devices.here.os')}</dt>
              <dd>{system?.os ?? t('devices.here.not-said')}</dd>
            </div>
          </dl>
        ) : (
          <Answers
            name="device-kind"
            legend={t('devices.type-in.kind')}
            options={DEVICE_TYPES.map((one) => ({ value: one, label: t(`devices.type.${one}`) }))}
            value={type}
            onChange={setType}
          />
        )}
        <fieldset className="question">
          <legend className="question__ask">{t('devices.type-in.lists')}</legend>
          {DEVICE_LISTS.map((list) => (
            <label key={list} className="tick">
              <input
                type="checkbox"
                checked={lists.includes(list)}
                onChange={({ target }) => {
                  setLists(
                    target.checked ? [...lists, list] : lists.filter((one) => one !== list),
                  );
                }}
              />
              <span>{t(`devices.list.${list}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="buttons">
          <button type="submit" className="button button--primary">
            {t('devices.type-in.keep.button')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              go({ kind: 'home' });
            }}
          >
            {t('devices.type-in.cancel.button')}
          </button>
        </div>
      </form>
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { GONE_WAYS } from '../../../shared/devices/limits';
import type { Whose } from '../../../shared/schema/devices';
import { PERSON_NAME_MAX } from '../../../shared/person';
import { Answers } from '../../components/Answers';
import { Callout } from '../../components/Callout';
import { Chip } from '../../components/Chip';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';
import { iconOf, lastUsedOf, listsOf, useDeviceWords } from './device-words';
import type { DevicesPlace, DeviceView } from './use-devices';

interface DeviceRowProps {
  readonly place: DevicesPlace;
  readonly device: DeviceView;
}

/** One device: where it is, when it was used, and the person's word about it. */
export function DeviceRow({ place, device }: DeviceRowProps): ReactNode {
  const t = useText();
  const { personId, change } = place;
  const { id, name, whose } = device;
  const say = (next: Whose): void => {
    place.show(id, { whose: next });
    change(() => api.devices.say({ personId, deviceIds: [id], whose: next }));
  };
  return (
    <li className="row device">
      <span className="row__mark">
        <Icon name={iconOf(device)} size="mark" />
      </span>
      <div>
        <p className="row__title">
          {name}
          {device.here === 'yes' && <Chip tone="here">{t('devices.row.here')}</Chip>}
        </p>
        <Facts device={device} />
      </div>
      <div className="row__end">
        <Answers
          name={`whose-${id}`}
          legend={<span className="hidden-text">{t('devices.row.whose', { name })}</span>}
          options={[
            { value: 'mine', label: t('devices.row.mine') },
            { value: 'family', label: t('devices.row.family') },
            { value: 'gone', label: t('devices.row.gone') },
            { value: 'unknown', label: t('devices.row.unknown') },
          ]}
          value={whose?.kind ?? null}
          onChange={(kind) => {
            say(WORDS[kind]);
          }}
        />
      </div>
      <div className="device__more">
        {device.here === 'ask' && <IsThis place={place} device={device} />}
        {whose?.kind === 'gone' && (
          <Answers
            name={`how-${id}`}
            legend={t('devices.row.how', { name })}
            options={GONE_WAYS.map((how) => ({ value: how, label: t(`devices.row.${how}`) }))}
            value={whose.how}
            onChange={(how) => {
              say({ kind: 'gone', how });
            }}
          />
        )}
        {whose?.kind === 'family' && <Family device={device} whose={whose} say={say} />}
        {whose?.kind === 'unknown' && (
          <Callout tone="look">
            <p>{t('devices.row.unknown-text')}</p>
          </Callout>
        )}
        {device.on.length === 0 && (
          <button
            type="button"
            className="button button--quiet button--small"
            aria-label={t('devices.row.drop.name', { name })}
            onClick={() => {
              change(() => api.devices.drop({ personId, deviceId: id }));
            }}
          >
            {t('devices.row.drop.button')}
          </button>
        )}
      </div>
    </li>
  );
}

const WORDS: Readonly<Record<Whose['kind'], Whose>> = {
  mine: { kind: 'mine' },
  family: { kind: 'family', personId: null, name: null },
  // What became of it is asked next; nothing is assumed to be stolen.
  gone: { kind: 'gone', how: null },
  unknown: { kind: 'unknown' },
};

function Facts({ device }: { readonly device: DeviceView }): ReactNode {
  const t = useText();
  const words = useDeviceWords();
  const used = lastUsedOf(device);
  const lists = listsOf(device);
  const gone = device.on.filter(({ goneAt }) => goneAt !== null).map(({ list }) => list);
  const facts = [
    device.model,
    device.os,
    used === null ? null : t('devices.row.used', { when: words.day(used) }),
    device.on.length === 0
      ? t('devices.row.typed')
      : lists.length === 0
        ? t('devices.row.no-list')
        : t('devices.row.lists', { lists: words.lists(lists) }),
  ].filter((fact) => fact !== null);
  return (
    <>
      <ul className="device__facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {gone.length > 0 && (
        <p className="small device__seen">
          <Icon name="i-good" size="s" />
          {t('devices.row.went', { lists: words.lists(gone) })}
        </p>
      )}
      {device.joinedByModel && <p className="small soft">{t('devices.row.joined')}</p>}
    </>
  );
}

function IsThis({ place, device }: DeviceRowProps): ReactNode {
  const t = useText();
  const { personId, change } = place;
  const { id, name } = device;
  return (
    <Answers
      name={`this-${id}`}
      legend={t('devices.row.ask', { name })}
      options={[
        { value: 'yes', label: t('devices.row.yes') },
        { value: 'no', label: t('devices.row.no') },
      ]}
      value={null}
      onChange={(answer) => {
        change(() => api.devices.isThis({ personId, deviceId: id, answer }));
      }}
    />
  );
}

interface FamilyProps {
  readonly device: DeviceView;
  readonly whose: Extract<Whose, { kind: 'family' }>;
  readonly say: (whose: Whose) => void;
}

/** Somebody who is helped here, or a name. Saying nothing is an answer too. */
function Family({ device, whose, say }: FamilyProps): ReactNode {
  const t = useText();
  const own = useSnapshot((snapshot) => snapshot.person?.id);
  const people = useSnapshot((snapshot) => snapshot.people);
  const [typed, setTyped] = useState(whose.name ?? '');
  const [other, setOther] = useState(whose.name !== null);
  const others = people.filter(({ id }) => id !== own);
  const field = `who-${device.id}`;
  return (
    <div className="device__family">
      <div className="field">
        <label htmlFor={field}>{t('devices.row.who', { name: device.name })}</label>
        <select
          id={field}
          className="input"
          value={other ? 'other' : (whose.personId ?? 'nobody')}
          onChange={({ target: { value } }) => {
            setOther(value === 'other');
            if (value === 'other') return;
            say({ kind: 'family', personId: value === 'nobody' ? null : value, name: null });
          }}
        >
          <option value="nobody">{t('devices.row.who.nobody')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="other">{t('devices.row.who.other')}</option>
        </select>
      </div>
      {other && (
        <form
          className="device__name"
          onSubmit={(event) => {
            event.preventDefault();
            const name = typed.trim();
            say({ kind: 'family', personId: null, name: name === '' ? null : name });
          }}
        >
          <Field
            id={`${field}-name`}
            label={t('devices.row.who.name')}
            value={typed}
            maxLength={PERSON_NAME_MAX}
            onChange={setTyped}
          />
          <button type="submit" className="button button--secondary button--small">
            {t('devices.row.who.keep.button')}
          </button>
        </form>
      )}
    </div>
  );
}

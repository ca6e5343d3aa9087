import { useId, useState, type ReactNode } from 'react';
import { PASTE_MAX } from '../../../shared/devices/limits';
import { DEVICE_LISTS, type DeviceList } from '../../../shared/devices/types';
import type { LinkId } from '../../../shared/links';
import { Answers } from '../../components/Answers';
import { CallError } from '../../components/CallError';
import { Callout } from '../../components/Callout';
import { Clicks } from '../../components/Clicks';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import type { PageProps } from './DevicesScreen';
import type { LookView } from './use-devices';

const LINK_OF = {
  computers: 'account.devices',
  store: 'account.devices-store',
  phones: 'account.devices-phones',
} as const satisfies Record<DeviceList, LinkId>;

/** The way in: the page to copy, the box to paste it into, or a saved page. */
export function BringIn({ go, start }: PageProps & { readonly start: string }): ReactNode {
  const t = useText();
  const id = useId();
  const [list, setList] = useState<DeviceList | 'any'>('computers');
  const [text, setText] = useState(start);
  const [none, setNone] = useState(false);
  const call = useCall();
  const told = list === 'any' ? null : list;
  const read = (look: LookView | null, from: string): void => {
    if (look === null) return;
    if (look.rows.length === 0 && look.lists.every((one) => look.counts[one] === null)) setNone(true);
    else go({ kind: 'confirm', look, text: from });
  };
  return (
    <>
      <Head over={t('devices.over')} title={t('devices.bring.title')} lead={t('devices.bring.lead')} arrival="bring" />
      <div className="flow--s">
        <Answers
          name="which-list"
          legend={t('devices.bring.which')}
          hint={t(`devices.bring.hint.${list}`)}
          options={[
            ...DEVICE_LISTS.map((one) => ({ value: one, label: t(`devices.list.${one}`) })),
            { value: 'any' as const, label: t('devices.bring.any') },
          ]}
          value={list}
          onChange={setList}
        />
      </div>
      <div className="part--tight">
        <OpenPage linkId={LINK_OF[told ?? 'computers']} kind="secondary">
          {t('devices.bring.open.button')}
        </OpenPage>
        <h2 className="clicks__title">{t('devices.bring.steps')}</h2>
        <Clicks>
          {[
            t('devices.bring.step-1'),
            <Text key="2" id="devices.bring.step-2" />,
            <Text key="3" id="devices.bring.step-3" />,
          ]}
        </Clicks>
      </div>
      <form
        className="part--tight flow--s"
        onSubmit={(event) => {
          event.preventDefault();
          setNone(false);
          call.run(
            () => api.devices.read({ text, list: told }),
            (look) => {
              read(look, text);
            },
          );
        }}
      >
        <div className="field devices__paste">
          <label htmlFor={id}>{t('devices.bring.box')}</label>
          <span className="field__hint" id={`${id}-hint`}>
            {t('devices.bring.box-hint')}
          </span>
          <textarea
            id={id}
            className="input"
            rows={8}
            value={text}
            maxLength={PASTE_MAX}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        </div>
        {none && (
          <Callout tone="unsure" live="alert">
            <p>
              <strong>{t('devices.bring.none.title')}.</strong> {t('devices.bring.none.text')}
            </p>
          </Callout>
        )}
        <CallError error={call.error} />
        <div className="buttons">
          <button type="submit" className="button button--primary" aria-disabled={call.busy}>
            {t('devices.bring.read.button')}
          </button>
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              setNone(false);
              call.run(
                () => api.devices.readFile({ list: told }),
                (look) => {
                  read(look, text);
                },
              );
            }}
          >
            <Icon name="i-folder" />
            {t('devices.bring.file.button')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              go({ kind: 'home' });
            }}
          >
            <Icon name="i-back" />
            {t('devices.bring.back.button')}
          </button>
        </div>
        <p className="small soft">{t('devices.bring.unverified')}</p>
      </form>
    </>
  );
}

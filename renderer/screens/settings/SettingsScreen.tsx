import type { ReactNode } from 'react';
import { Answers } from '../../components/Answers';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import { LockSettings } from '../lock/LockSettings';
import { TransferSettings } from '../transfer/TransferSettings';
import { AboutRelock } from './AboutRelock';
import { ForgetEverything } from './ForgetEverything';
import { Network } from './Network';
import { useSettings } from './use-settings';
import { WhatIsStored } from './WhatIsStored';

/** How Relock looks, how to leave, what is kept and where, and how to be rid of it all. */
export function SettingsScreen(): ReactNode {
  const t = useText();
  const keeps = useSnapshot(({ keeping, keychain }) => keeping || keychain.state === 'not-asked');
  return (
    <>
      <Head
        title={t('settings.title')}
        lead={t(keeps ? 'settings.lead' : 'settings.lead-session')}
      />
      <HowItLooks />
      <LockSettings />
      <TransferSettings />
      <Network />
      <WhatIsStored />
      <ForgetEverything />
      <AboutRelock />
    </>
  );
}

type SizeName = '100' | '125' | '150' | '200';
const SIZES = { '100': 100, '125': 125, '150': 150, '200': 200 } as const;

/** Every choice works at once; there is nothing to save. */
function HowItLooks(): ReactNode {
  const t = useText();
  const { settings, change, error } = useSettings();
  return (
    <section className="part part--ruled flow" aria-labelledby="looks">
      <h2 id="looks">{t('settings.looks.title')}</h2>
      <Answers
        legend={t('settings.language.ask')}
        name="language"
        value={settings.language}
        options={[
          { value: 'system', label: t('settings.language.system') },
          { value: 'en', label: <bdi lang="en">{t('settings.language.en')}</bdi> },
          { value: 'es', label: <bdi lang="es">{t('settings.language.es')}</bdi> },
        ]}
        onChange={(language) => {
          change({ language });
        }}
      />
      <Answers<SizeName>
        legend={t('settings.size.ask')}
        name="size"
        value={`${settings.textSize}`}
        options={(['100', '125', '150', '200'] as const).map((value) => ({
          value,
          label: t('settings.size.option', { percent: SIZES[value] / 100 }),
        }))}
        onChange={(size) => {
          change({ textSize: SIZES[size] });
        }}
      />
      <Answers
        legend={t('settings.theme.ask')}
        name="theme"
        value={settings.theme}
        options={[
          { value: 'system', label: t('settings.theme.system') },
          { value: 'light', label: t('settings.theme.light') },
          { value: 'dark', label: t('settings.theme.dark') },
        ]}
        onChange={(theme) => {
          change({ theme });
        }}
      />
      <Answers
        legend={t('settings.shift.ask')}
        hint={t('settings.shift.hint')}
        name="shift"
        value={settings.shiftLeaves ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('settings.shift.on') },
          { value: 'off', label: t('settings.shift.off') },
        ]}
        onChange={(answer) => {
          change({ shiftLeaves: answer === 'on' });
        }}
      />
      <CallError error={error} />
    </section>
  );
}

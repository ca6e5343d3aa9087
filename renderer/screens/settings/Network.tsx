import { useState, type ReactNode } from 'react';
import { Answers } from '../../components/Answers';
import { CallError } from '../../components/CallError';
import { useText } from '../../i18n/use-text';
import { LeakTerms } from '../password/LeakTerms';
import { useSettings } from './use-settings';

/** The one thing that Relock may send, once the person turned it on. Turning it on shows first what it sends. */
export function Network(): ReactNode {
  const t = useText();
  const { settings, change, error } = useSettings();
  const [terms, setTerms] = useState(false);
  return (
    <section className="part part--ruled flow" aria-labelledby="network">
      <h2 id="network">{t('settings.network.title')}</h2>
      <p>{t(settings.leakCheck ? 'settings.network.leak-check' : 'settings.network.nothing')}</p>
      <Answers
        legend={t('settings.network.ask')}
        hint={t('settings.network.hint')}
        name="leak-check"
        value={settings.leakCheck ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('settings.network.on') },
          { value: 'off', label: t('settings.network.off') },
        ]}
        onChange={(answer) => {
          if (answer === 'on') setTerms(true);
          else change({ leakCheck: false });
        }}
      />
      <CallError error={error} />
      {terms ? (
        <LeakTerms
          isOn={settings.leakCheck}
          onChange={(leakCheck) => {
            change({ leakCheck });
            setTerms(false);
          }}
          onClose={() => {
            setTerms(false);
          }}
        />
      ) : null}
    </section>
  );
}

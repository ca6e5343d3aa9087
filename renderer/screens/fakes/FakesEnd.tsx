import type { ReactNode } from 'react';
import type { Fakes } from '../../../shared/fakes/fakes';
import { Answers } from '../../components/Answers';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { Icon } from '../../components/Icon';
import { OpenPage } from '../../components/OpenPage';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { InStronger } from '../stronger/InStronger';
import { useSnapshot } from '../../state/snapshot-store';

const RULES = [
  'fakes.rules.code',
  'fakes.rules.yourself',
  'fakes.rules.number',
  'fakes.rules.hurry',
] as const;

interface FakesEndProps {
  readonly fakes: Fakes;
  readonly onAgain: () => void;
}

/** What is worth keeping, and whether the exercise should come back. */
export function FakesEnd({ fakes, onAgain }: FakesEndProps): ReactNode {
  const t = useText();
  const personId = useSnapshot((snapshot) => snapshot.person?.id ?? '');
  const call = useCall();
  return (
    <>
      <Head over={<InStronger />} title={t('fakes.rules.title')} lead={t('fakes.rules.lead')} arrival="end" />
      <ul className="will">
        {RULES.map((key) => (
          <li key={key}>
            <Icon name="i-check" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
      <section className="part part--ruled flow">
        <Answers<Fakes['again']>
          legend={t('fakes.rules.again.ask')}
          name="fakes-again"
          value={fakes.again}
          options={[
            { value: 'quarterly', label: t('fakes.rules.again.yes') },
            { value: 'no', label: t('fakes.rules.again.no') },
          ]}
          onChange={(value) => {
            call.run(() => api.fakes.send({ personId, event: { kind: 'again', value } }));
          }}
        />
        <CallError error={call.error} />
        <div className="buttons">
          <button
            type="button"
            className="button button--secondary"
            onClick={() => {
              call.run(() => api.fakes.send({ personId, event: { kind: 'start-again' } }), onAgain);
            }}
          >
            {t('fakes.rules.once-more.button')}
          </button>
        </div>
        <OpenPage linkId="help.report-scam" kind="quiet">
          {t('fakes.rules.report.button')}
        </OpenPage>
      </section>
    </>
  );
}

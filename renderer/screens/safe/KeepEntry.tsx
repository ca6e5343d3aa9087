import { useState, type ReactNode } from 'react';
import type { SafeKind } from '../../../shared/safe/kinds';
import { Answers } from '../../components/Answers';
import { Callout } from '../../components/Callout';
import { Head } from '../../components/Head';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';
import { BackToSafe } from './BackToSafe';
import { KeepForm } from './KeepForm';
import { KindFacts } from './KindFacts';

interface KeepEntryProps {
  readonly personId: string;
  readonly what: SafeKind;
  readonly arrival: number;
  readonly onBack: () => void;
}

type Clean = 'yes' | 'no' | 'unsure';

/** One kind: its facts, paper first, and the form for a computer that the person calls clean (settled 1). */
export function KeepEntry({ personId, what, arrival, onBack }: KeepEntryProps): ReactNode {
  const t = useText();
  const keeping = useSnapshot((snapshot) => snapshot.keeping);
  const [clean, setClean] = useState<Clean | null>(null);
  return (
    <>
      <Head
        over={t('safe.over')}
        title={t(`safe.kind.${what}.name`)}
        lead={t(`safe.kind.${what}.short`)}
        arrival={arrival}
      />
      <KindFacts what={what} />
      <section className="part part--ruled flow" aria-labelledby="safe-paper">
        <h2 id="safe-paper">{t('safe.keep.paper.title')}</h2>
        <p>{t('safe.keep.paper.text')}</p>
        {keeping ? (
          <Answers
            legend={t('safe.keep.clean.ask')}
            hint={t('safe.keep.clean.hint')}
            name="clean"
            value={clean}
            options={[
              { value: 'no', label: t('safe.keep.clean.no') },
              { value: 'yes', label: t('safe.keep.clean.yes') },
              { value: 'unsure', label: t('safe.keep.clean.unsure') },
            ]}
            onChange={setClean}
          />
        ) : (
          <Callout tone="unsure">
            <p>
              <Text id="safe.session" />
            </p>
          </Callout>
        )}
        {clean === 'no' && (
          <Callout tone="good" live="status">
            <p>
              <Text id="safe.keep.paper-only" />
            </p>
          </Callout>
        )}
        {clean === 'unsure' && (
          <Callout tone="look" live="status">
            <p>
              <Text id="safe.keep.unsure" />
            </p>
          </Callout>
        )}
      </section>
      {keeping && clean === 'yes' && <KeepForm personId={personId} what={what} onKept={onBack} />}
      <BackToSafe onBack={onBack} />
    </>
  );
}

import type { ReactNode } from 'react';
import { SAFE_LINKS, type SafeKind } from '../../../shared/safe/kinds';
import { OpenPage } from '../../components/OpenPage';
import { useText } from '../../i18n/use-text';

const FACTS = ['what', 'where', 'else', 'new'] as const;

/** What a kind is for, where it comes from, what it gives to somebody else, and how to replace it. */
export function KindFacts({ what }: { readonly what: SafeKind }): ReactNode {
  const t = useText();
  const link = SAFE_LINKS[what];
  return (
    <>
      <dl className="safe-facts">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`safe.facts.${fact}`)}</dt>
            <dd>{t(`safe.kind.${what}.${fact}`)}</dd>
          </div>
        ))}
      </dl>
      {link === null ? null : (
        <div className="part--tight">
          <OpenPage linkId={link} kind="secondary">
            {t('safe.facts.open.button')}
          </OpenPage>
        </div>
      )}
    </>
  );
}

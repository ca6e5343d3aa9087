import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { ThingList } from './ThingList';

interface WillListsProps {
  readonly will: readonly ReactNode[];
  readonly wont: readonly ReactNode[];
}

/** What will happen and what will not change: lists of things, so that no line says "not" twice. */
export function WillLists({ will, wont }: WillListsProps): ReactNode {
  const t = useText();
  return (
    <div className="split split--even will-lists">
      <ThingList title={t('sign-out.will.title')} level="h3" icon="i-check" items={will} />
      <ThingList title={t('sign-out.wont.title')} level="h3" icon="i-wont" items={wont} />
    </div>
  );
}

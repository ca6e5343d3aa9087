import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { ThingList } from './ThingList';

const DOES = [
  'today.welcome.does.guide',
  'today.welcome.does.computer',
  'today.welcome.does.clock',
] as const;
const NEVER = [
  'today.welcome.never.password',
  'today.welcome.never.send',
  'today.welcome.never.alone',
] as const;

/**
 * What Relock does and what it never does, side by side: the first thing read, and again in Help.
 * `under` is the heading that it stands under, so that no level is left out.
 */
export function DoesAndNever({ under }: { readonly under: 'h1' | 'h2' }): ReactNode {
  const t = useText();
  const level = under === 'h1' ? 'h2' : 'h3';
  return (
    <div className="split split--even">
      <ThingList
        title={t('today.welcome.does.title')}
        level={level}
        icon="i-check"
        items={DOES.map((key) => t(key))}
      />
      <ThingList
        title={t('today.welcome.never.title')}
        level={level}
        icon="i-wont"
        items={NEVER.map((key) => t(key))}
      />
    </div>
  );
}

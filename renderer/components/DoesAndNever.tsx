import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Icon } from './Icon';

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
  const Title = under === 'h1' ? 'h2' : 'h3';
  return (
    <div className="split split--even">
      <section aria-labelledby="does">
        <Title id="does" className="part__title part__title--small">
          {t('today.welcome.does.title')}
        </Title>
        <ul className="will will--yes">
          {DOES.map((key) => (
            <li key={key}>
              <Icon name="i-check" />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="never">
        <Title id="never" className="part__title part__title--small">
          {t('today.welcome.never.title')}
        </Title>
        <ul className="will">
          {NEVER.map((key) => (
            <li key={key}>
              <Icon name="i-wont" />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

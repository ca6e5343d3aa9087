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

/** What Relock does and what it never does, side by side: the first thing read, and again in Help. */
export function DoesAndNever(): ReactNode {
  const t = useText();
  return (
    <div className="split split--even">
      <section aria-labelledby="does">
        <h3 id="does" className="part__title">
          {t('today.welcome.does.title')}
        </h3>
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
        <h3 id="never" className="part__title">
          {t('today.welcome.never.title')}
        </h3>
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

import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Icon } from './Icon';

interface WillListsProps {
  readonly will: readonly ReactNode[];
  readonly wont: readonly ReactNode[];
}

/** What will happen and what will not change: lists of things, so that no line says "not" twice. */
export function WillLists({ will, wont }: WillListsProps): ReactNode {
  const t = useText();
  return (
    <div className="split split--even will-lists">
      <WillList title={t('sign-out.will.title')} icon="i-check" items={will} yes />
      <WillList title={t('sign-out.wont.title')} icon="i-wont" items={wont} />
    </div>
  );
}

interface WillListProps {
  readonly title: string;
  readonly icon: 'i-check' | 'i-wont';
  readonly items: readonly ReactNode[];
  readonly yes?: boolean;
}

function WillList({ title, icon, items, yes = false }: WillListProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="part__title">
        {title}
      </h3>
      <ul className={yes ? 'will will--yes' : 'will'}>
        {items.map((item, index) => (
          <li key={index}>
            <Icon name={icon} />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useId, type ReactNode } from 'react';
import { Icon } from './Icon';

interface ThingListProps {
  readonly title: string;
  /** The heading's level, so that none is left out. An h2 is drawn as small as an h3. */
  readonly level: 'h2' | 'h3';
  readonly icon: 'i-check' | 'i-wont' | 'i-close';
  readonly items: readonly ReactNode[];
}

/** A short list of things under its title, such as "what will happen". Two of them stand side by side. */
export function ThingList({ title, level: Title, icon, items }: ThingListProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title id={id} className={Title === 'h2' ? 'part__title part__title--small' : 'part__title'}>
        {title}
      </Title>
      <ul className={icon === 'i-check' ? 'will will--yes' : 'will'}>
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

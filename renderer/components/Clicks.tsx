import type { ReactNode } from 'react';

interface ClicksProps {
  /** One entry for each click, in order. */
  readonly children: readonly ReactNode[];
  /** The click that the sketch circles, from 0. */
  readonly here?: number;
}

/** Numbered clicks on somebody else's page. The one shown in the sketch is brass. */
export function Clicks({ children, here }: ClicksProps): ReactNode {
  return (
    <ol className="clicks">
      {children.map((click, index) => (
        <li key={index} className={index === here ? 'is-here' : undefined}>
          {click}
        </li>
      ))}
    </ol>
  );
}

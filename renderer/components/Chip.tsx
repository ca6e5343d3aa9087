import type { ReactNode } from 'react';
import type { Tone } from './Callout';
import { Icon } from './Icon';

interface ChipProps {
  /** `info` says a fact that is neither good nor bad. */
  readonly tone: Tone | 'here';
  readonly children: ReactNode;
}

/** One state in a row: icon, word and colour together. Never alone and never a button. */
export function Chip({ tone, children }: ChipProps): ReactNode {
  return tone === 'here' ? (
    <span className="chip chip--here">{children}</span>
  ) : (
    <span className={tone === 'info' ? 'chip chip--plain' : `chip is-${tone}`}>
      <Icon name={`i-${tone}`} />
      {children}
    </span>
  );
}

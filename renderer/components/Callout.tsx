import type { ReactNode } from 'react';
import { Icon } from './Icon';

/** What a callout or a chip says about its words. `info` is no state: it only sets a remark apart. */
export type Tone = 'look' | 'act' | 'good' | 'unsure' | 'info';

interface CalloutProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** How a screen reader is told when the callout appears later: calmly, or at once. */
  readonly live?: 'status' | 'alert';
}

/** What must be known before the next press. At most two on a screen; the first words are bold. */
export function Callout({ tone, children, live }: CalloutProps): ReactNode {
  return (
    <div className={`callout is-${tone}`} role={live}>
      <Icon name={`i-${tone}`} />
      <div className="callout__body">{children}</div>
    </div>
  );
}

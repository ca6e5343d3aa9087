import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface DidProps {
  /** "How did it go?" */
  readonly ask: string;
  /** The answers, as buttons. */
  readonly children: ReactNode;
}

/**
 * The answers to a step. They stay at the foot of the page, outside the column of text,
 * so they are drawn at the end of the place whatever stands above them.
 */
export function Did({ ask, children }: DidProps): ReactNode {
  // Where the bar is called for; the place around it is known once this is in the page.
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const place = anchor?.closest('.place') ?? null;
  const bar = (
    <div className="did" role="group" aria-label={ask}>
      <div className="did__in">
        <p className="did__ask">{ask}</p>
        {children}
      </div>
    </div>
  );
  return (
    <>
      <span hidden ref={setAnchor} />
      {place !== null && createPortal(bar, place)}
    </>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
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
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => setPlace(document.querySelector('main.place')), []);
  const bar = (
    <div className="did" role="group" aria-label={ask}>
      <div className="did__in">
        <p className="did__ask">{ask}</p>
        {children}
      </div>
    </div>
  );
  return place === null ? null : createPortal(bar, place);
}

import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigation } from '../state/navigation';

interface HeadProps {
  /** One short line over the title: where we are, or the date. */
  readonly over?: ReactNode;
  readonly title: ReactNode;
  /** The two sentences under the title. */
  readonly lead?: ReactNode;
  /** Anything that belongs to the head: minutes, what to have at hand. */
  readonly children?: ReactNode;
  /** Changes when the same place shows a new page; the title then gets the focus again. */
  readonly arrival?: string | number;
}

/**
 * The head of a place. Its title takes the focus on arrival, so that a keyboard or a screen reader
 * starts where the eyes do. Only the very first page leaves the focus alone.
 */
export function Head({ over, title, lead, children, arrival }: HeadProps): ReactNode {
  const visit = useNavigation((navigation) => navigation.visit);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visit === 0 && arrival === undefined) return;
    // A dialog keeps the focus; its own title was focused when it opened.
    if (document.querySelector('dialog:modal') === null) heading.current?.focus();
    heading.current?.closest('.place')?.scrollTo({ top: 0 });
    heading.current?.closest('.shell')?.scrollTo({ top: 0 });
  }, [visit, arrival]);
  return (
    <header className="head">
      {over === undefined ? null : <p className="head__over">{over}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </header>
  );
}

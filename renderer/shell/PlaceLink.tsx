import type { ReactNode } from 'react';
import { goTo, useNavigation, type Place } from '../state/navigation';

/** The id of the rail, which is the Places menu in a narrow window. */
export const PLACES_ID = 'places';

interface PlaceLinkProps {
  readonly to: Place;
  readonly className: string;
  readonly children: ReactNode;
}

/** A link to a place. The place that is open is marked for screen readers too. */
export function PlaceLink({ to, className, children }: PlaceLinkProps): ReactNode {
  const here = useNavigation((navigation) => navigation.place === to);
  return (
    <a
      className={className}
      href={`#${to}`}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault(); // the address never changes: there is nothing to go back to or to leak
        closeMenu(PLACES_ID);
        goTo(to);
      }}
    >
      {children}
    </a>
  );
}

/** Closes a popover if it is open. */
export function closeMenu(id: string): void {
  const menu = document.getElementById(id);
  if (menu?.matches(':popover-open') === true) menu.hidePopover();
}

import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { PlaceLink } from '../../shell/PlaceLink';
import { useSnapshot } from '../../state/snapshot-store';

/** The way back to *Make it stronger*, over the title of what belongs to it. Nobody has that place before they are named. */
export function InStronger(): ReactNode {
  const t = useText();
  const hasPerson = useSnapshot((snapshot) => snapshot.person !== null);
  return hasPerson ? (
    <PlaceLink to="stronger" className="over-link">
      {t('stronger.name')}
    </PlaceLink>
  ) : null;
}

import type { ReactNode } from 'react';
import { Icon } from '../components/Icon';
import { useText } from '../i18n/use-text';
import { useSnapshotStore } from '../state/snapshot-store';

/** Whose account this is, at the top of the sheet in a narrow window, where the bar has no room. */
export function WhoLine(): ReactNode {
  const t = useText();
  const person = useSnapshotStore(({ snapshot }) => snapshot?.person?.name);
  return person === undefined ? null : (
    <p className="who">
      <Icon name="i-person" />
      {t('shell.whose', { name: person })}
    </p>
  );
}

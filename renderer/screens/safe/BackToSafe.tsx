import type { ReactNode } from 'react';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';

/** The way back to the list, the same on every page of the Safe. */
export function BackToSafe({ onBack }: { readonly onBack: () => void }): ReactNode {
  const t = useText();
  return (
    <div className="part buttons">
      <button type="button" className="button button--quiet" onClick={onBack}>
        <Icon name="i-back" />
        {t('safe.back.button')}
      </button>
    </div>
  );
}

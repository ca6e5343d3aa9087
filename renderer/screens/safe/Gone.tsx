import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { Dialog } from '../../components/Dialog';
import { useText } from '../../i18n/use-text';

/** Said only after main looked into the keychain again and found nothing. */
export function Gone({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  return (
    <Dialog labelledBy="safe-gone" onClose={onClose}>
      <h2 id="safe-gone">{t('safe.gone.title')}</h2>
      <Callout tone="good">
        <p>{t('safe.gone.text')}</p>
      </Callout>
      <div className="dialog__end">
        <button type="button" className="button button--primary" onClick={onClose}>
          {t('safe.back.button')}
        </button>
      </div>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { Dialog } from '../../components/Dialog';
import { ThingList } from '../../components/ThingList';
import { useText } from '../../i18n/use-text';

/** Where the list is asked; a name for people to read, nothing that is called. */
const HOST = 'api.pwnedpasswords.com';

interface LeakTermsProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly onClose: () => void;
}

/** Says exactly what the leak check sends, before it can be turned on. */
export function LeakTerms({ isOn, onChange, onClose }: LeakTermsProps): ReactNode {
  const t = useText();
  return (
    <Dialog labelledBy="leak-terms" onClose={onClose}>
      <h2 id="leak-terms">{t('password.terms.title')}</h2>
      <p>{t('password.terms.how')}</p>
      <div className="split split--even part--tight">
        <ThingList
          title={t('password.terms.sent.title')}
          level="h3"
          icon="i-check"
          items={[
            t('password.terms.sent.five'),
            t('password.terms.sent.program'),
            t('password.terms.sent.address'),
          ]}
        />
        <ThingList
          title={t('password.terms.stays.title')}
          level="h3"
          icon="i-wont"
          items={[
            t('password.terms.stays.password'),
            t('password.terms.stays.rest'),
            t('password.terms.stays.name'),
          ]}
        />
      </div>
      <p className="part--tight">{t('password.terms.who', { host: HOST })}</p>
      <p className="part--tight">{t('password.terms.until')}</p>
      <div className="dialog__end">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            if (isOn) onChange(false);
            else onClose();
          }}
        >
          {t(isOn ? 'password.leak.turn-off.button' : 'password.terms.no.button')}
        </button>
        {isOn ? (
          <button type="button" className="button button--primary" onClick={onClose}>
            {t('shell.close.button')}
          </button>
        ) : (
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              onChange(true);
            }}
          >
            {t('password.terms.on.button')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { CopyValue, PrintValue } from './CopyAndPrint';
import { Gone } from './Gone';
import { SecretBox } from './SecretBox';
import { SafeTrouble } from './SafeTrouble';

interface MoveOutProps {
  readonly personId: string;
  readonly itemId: string;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** To paper or to a password manager first; deleted here only after the person looked there. */
export function MoveOut({ personId, itemId, onGone, onClose }: MoveOutProps): ReactNode {
  const t = useText();
  const remove = useCall();
  const [looked, setLooked] = useState(false);
  const [missing, setMissing] = useState(false);
  const [gone, setGone] = useState(false);
  if (gone) return <Gone onClose={onGone} />;
  return (
    <Dialog labelledBy="safe-move" onClose={onClose}>
      <h2 id="safe-move">{t('safe.move.title')}</h2>
      <p>{t('safe.move.lead')}</p>
      <div className="split split--even">
        <section aria-labelledby="safe-move-paper">
          <h3 id="safe-move-paper">{t('safe.move.paper.title')}</h3>
          <p>{t('safe.move.paper.text')}</p>
          <PrintValue personId={personId} itemId={itemId} />
        </section>
        <section aria-labelledby="safe-move-manager">
          <h3 id="safe-move-manager">{t('safe.move.manager.title')}</h3>
          <p>{t('safe.move.manager.text')}</p>
          <CopyValue personId={personId} itemId={itemId} />
        </section>
      </div>
      <SecretBox personId={personId} itemId={itemId} />
      <label className="tick part--tight">
        <input
          type="checkbox"
          checked={looked}
          aria-describedby={missing ? 'safe-move-missing' : undefined}
          onChange={(event) => {
            setLooked(event.target.checked);
            setMissing(false);
          }}
        />
        <span>{t('safe.move.tick')}</span>
      </label>
      {missing ? (
        <p className="field__error" id="safe-move-missing" role="alert">
          <Icon name="i-act" size="s" />
          <span>{t('safe.move.tick.missing')}</span>
        </p>
      ) : null}
      <SafeTrouble error={remove.error} />
      <div className="dialog__end">
        <button type="button" className="button button--secondary" onClick={onClose}>
          {t('people.cancel.button')}
        </button>
        <button
          type="button"
          className="button button--act"
          disabled={remove.busy}
          onClick={() => {
            setMissing(!looked);
            if (!looked) return;
            remove.run(
              () => api.safe.remove({ personId, itemId, sure: true }),
              () => {
                setGone(true);
              },
            );
          }}
        >
          {t('safe.move.button')}
        </button>
      </div>
    </Dialog>
  );
}

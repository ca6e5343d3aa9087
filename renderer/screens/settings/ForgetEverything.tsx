import { useState, type ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { hush } from '../../state/announce';
import { goTo } from '../../state/navigation';

/** What `settings.forgetEverything` tells: what went and what could not be removed. */
interface Gone {
  readonly files: number;
  readonly keychainEntries: number;
  readonly left: readonly string[];
  readonly keychain: 'empty' | 'not-empty' | 'could-not-look';
}

const GOES = [
  'settings.forget.goes.people',
  'settings.forget.goes.history',
  'settings.forget.goes.safe',
  'settings.forget.goes.keys',
  'settings.forget.goes.settings',
] as const;

/** The way to be rid of everything that Relock keeps, with its question and its result. */
export function ForgetEverything(): ReactNode {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [gone, setGone] = useState<Gone | null>(null);
  return (
    <section className="part part--ruled" aria-labelledby="forget">
      <h2 id="forget">{t('settings.forget.title')}</h2>
      <p>{t('settings.forget.text')}</p>
      <div className="part--tight buttons">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('settings.forget.open.button')}
        </button>
      </div>
      {asking && gone === null ? (
        <Ask
          onGone={setGone}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
      {gone === null ? null : <Done gone={gone} />}
    </section>
  );
}

interface AskProps {
  readonly onGone: (gone: Gone) => void;
  readonly onClose: () => void;
}

function Ask({ onGone, onClose }: AskProps): ReactNode {
  const t = useText();
  const forget = useCall();
  return (
    <Dialog labelledBy="forget-ask" onClose={onClose}>
      <h2 id="forget-ask">{t('settings.forget.ask')}</h2>
      <p>{t('settings.forget.goes.title')}</p>
      <ul className="will part--tight">
        {GOES.map((key) => (
          <li key={key}>
            <Icon name="i-close" />
            <span>{t(key)}</span>
          </li>
        ))}
      </ul>
      <p className="part--tight">{t('settings.forget.stays')}</p>
      <Callout tone="look">
        <p>{t('settings.forget.final')}</p>
      </Callout>
      <CallError error={forget.error} />
      <div className="dialog__end">
        <button type="button" className="button button--secondary" onClick={onClose}>
          {t('people.cancel.button')}
        </button>
        <button
          type="button"
          className="button button--act"
          disabled={forget.busy}
          onClick={() => {
            forget.run(
              () => api.settings.forgetEverything({ sure: true }),
              (gone) => {
                hush();
                onGone(gone);
              },
            );
          }}
        >
          {t('settings.forget.button')}
        </button>
      </div>
    </Dialog>
  );
}

function Done({ gone }: { readonly gone: Gone }): ReactNode {
  const t = useText();
  const close = (): void => {
    goTo('today');
  };
  return (
    <Dialog labelledBy="forget-done" onClose={close}>
      <h2 id="forget-done">{t('settings.forget.done.title')}</h2>
      <p>{t('settings.forget.done.files', { count: gone.files })}</p>
      <p>{t('settings.forget.done.keys', { count: gone.keychainEntries })}</p>
      <p>{t(`settings.forget.done.keychain.${gone.keychain}`)}</p>
      {gone.left.length === 0 ? (
        <p>{t('settings.forget.done.nothing-left')}</p>
      ) : (
        <Callout tone="act">
          <p>{t('settings.forget.done.left', { count: gone.left.length })}</p>
          <ul>
            {gone.left.map((path) => (
              <li key={path} className="path-text">
                {path}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <div className="dialog__end">
        <button type="button" className="button button--primary" onClick={close}>
          {t('shell.close.button')}
        </button>
      </div>
    </Dialog>
  );
}

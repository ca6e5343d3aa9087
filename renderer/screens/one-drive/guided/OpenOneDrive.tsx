import { useEffect, useRef, type ReactNode } from 'react';
import { Callout } from '../../../components/Callout';
import { CallError } from '../../../components/CallError';
import { useCall } from '../../../components/use-call';
import { useText, type PlainKey } from '../../../i18n/use-text';
import { api } from '../../../ipc/client';

const WORDS: Readonly<Record<string, PlainKey>> = {
  'one-drive.not-here': 'one-drive.opened.not-here',
  'one-drive.elevated': 'one-drive.opened.elevated',
  'one-drive.elsewhere': 'one-drive.opened.elsewhere',
  'one-drive.not-opened': 'one-drive.opened.not-opened',
};

/** Brings OneDrive to the front. `atOnce`: the person has just pressed the button that says so. */
export function OpenOneDrive({ atOnce }: { readonly atOnce: boolean }): ReactNode {
  const t = useText();
  const { run, error, busy } = useCall();
  const done = useRef(false);
  useEffect(() => {
    if (!atOnce || done.current) return;
    done.current = true;
    run(() => api.oneDrive.open({}));
  }, [atOnce, run]);
  const words = error === null ? undefined : WORDS[error.code];
  return (
    <div className="flow--s">
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary"
          aria-disabled={busy}
          onClick={() => {
            run(() => api.oneDrive.open({}));
          }}
        >
          {t('one-drive.watch.open.button')}
        </button>
        {error === null && <span className="soft">{t('one-drive.watch.open.note')}</span>}
      </div>
      {words === undefined ? (
        <CallError error={error} />
      ) : (
        <Callout tone="look" live="alert">
          <p>{t(words)}</p>
        </Callout>
      )}
    </div>
  );
}

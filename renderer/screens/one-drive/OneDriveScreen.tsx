import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { OneDriveAccount, OneDriveLook } from '../../../shared/local-actions';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useSlow } from '../../components/use-slow';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';
import { CouldNotLook } from './CouldNotLook';
import { Found } from './Found';
import { GuidedScreen } from './guided/GuidedScreen';
import { UnlinkDialog } from './UnlinkDialog';

/** *OneDrive on this computer*: what was found, and the ways to take it off. */
export function OneDriveScreen(): ReactNode {
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  return platform === 'linux' ? <ClientScreen /> : <GuidedScreen mac={platform === 'darwin'} />;
}

/** The OneDrive client for Linux: Relock takes it off with the client’s own way. */
function ClientScreen(): ReactNode {
  const [look, setLook] = useState<OneDriveLook | null>(null);
  const [unlinking, setUnlinking] = useState<OneDriveAccount | null>(null);
  const call = useCall();
  const { run } = call;
  const lookAgain = useCallback(() => {
    run(() => api.oneDrive.look({}), setLook);
  }, [run]);
  useEffect(lookAgain, [lookAgain]);
  return (
    <>
      <Result look={look} busy={call.busy} onLookAgain={lookAgain} onUnlink={setUnlinking} />
      <CallError error={call.error} />
      {unlinking !== null && (
        <UnlinkDialog
          account={unlinking}
          onClose={() => {
            setUnlinking(null);
            lookAgain();
          }}
        />
      )}
    </>
  );
}

interface ResultProps {
  readonly look: OneDriveLook | null;
  readonly busy: boolean;
  readonly onLookAgain: () => void;
  readonly onUnlink: (account: OneDriveAccount) => void;
}

function Result({ look, busy, onLookAgain, onUnlink }: ResultProps): ReactNode {
  const t = useText();
  const slow = useSlow(busy);
  const again = (
    <div className="buttons part">
      <button
        type="button"
        className="button button--secondary"
        aria-disabled={busy}
        onClick={onLookAgain}
      >
        {t('computer.look-again.button')}
      </button>
      <span role="status" className="soft">
        {slow ? t('computer.looking.text') : ''}
      </span>
    </div>
  );
  if (look === null) {
    return (
      <>
        <Head over={t('computer.over')} title={t('computer.looking.title')} />
        {busy ? <p role="status">{slow ? t('computer.looking.text') : ''}</p> : again}
      </>
    );
  }
  return (
    <>
      {look.kind === 'looked' ? (
        <Found look={look} onUnlink={onUnlink} />
      ) : (
        <CouldNotLook reason={look.reason} />
      )}
      {again}
    </>
  );
}

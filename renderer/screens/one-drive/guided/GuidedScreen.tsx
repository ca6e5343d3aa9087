import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { OneDriveAccount } from '../../../../shared/local-actions';
import type { OneDriveCheck } from '../../../../shared/schema/one-drive';
import { CallError } from '../../../components/CallError';
import { Head } from '../../../components/Head';
import { useCall } from '../../../components/use-call';
import { useSlow } from '../../../components/use-slow';
import { useText } from '../../../i18n/use-text';
import { api } from '../../../ipc/client';
import { UnlinkDialog } from '../UnlinkDialog';
import { Overview } from './Overview';
import { ShowMe } from './ShowMe';
import { useWatch } from './use-watch';
import { WatchDone } from './WatchDone';

/** OneDrive on Windows and macOS: the accounts, and the ways to take one off. */
export function GuidedScreen({ mac }: { readonly mac: boolean }): ReactNode {
  const [check, setCheck] = useState<OneDriveCheck | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [unlinking, setUnlinking] = useState<string | null>(null);
  const [watch, setWatch] = useWatch();
  const call = useCall();
  const { run } = call;
  const asked = check?.kind === 'checked' && check.asked;
  const look = useCallback(
    (mayAsk: boolean) => {
      run(() => api.oneDrive.check({ mayAsk }), setCheck);
    },
    [run],
  );
  useEffect(() => {
    look(false);
  }, [look]);
  const again = (): void => {
    look(asked);
  };
  const leaveWatch = (): void => {
    void api.oneDrive.stopWatching({}).then((answer) => {
      if (answer.ok) setWatch(answer.value);
    });
    setChosen(null);
    again();
  };

  if (watch === null || (check === null && watch.kind === 'none'))
    return <Looking busy={call.busy} error={<CallError error={call.error} />} onAgain={again} />;
  if (watch.kind === 'done') return <WatchDone mac={mac} watch={watch} onAgain={leaveWatch} />;
  const accountId = watch.kind === 'none' ? chosen : watch.accountId;
  if (accountId !== null)
    return (
      <ShowMe
        key={accountId}
        mac={mac}
        accountId={accountId}
        check={check}
        busy={call.busy}
        watch={watch}
        onWatch={setWatch}
        onLookAgain={again}
        onBack={() => {
          setChosen(null);
        }}
      />
    );
  return (
    <>
      {check !== null && (
        <Overview
          mac={mac}
          check={check}
          busy={call.busy}
          onShow={setChosen}
          onDo={setUnlinking}
          onLook={look}
        />
      )}
      <CallError error={call.error} />
      {unlinking !== null && (
        <UnlinkDialog
          account={accountOf(check, unlinking)}
          onClose={() => {
            setUnlinking(null);
            again();
          }}
        />
      )}
    </>
  );
}

/** The account as the plan's dialog knows it: only the id counts, main looks for the rest. */
function accountOf(check: OneDriveCheck | null, id: string): OneDriveAccount {
  const account =
    check?.kind === 'checked' ? check.accounts.find((one) => one.id === id) : undefined;
  return {
    id,
    client: 'windows-onedrive',
    accountKind: account?.kind ?? 'unknown',
    address: account?.address ?? null,
    folder: account?.folder ?? null,
    linked: account?.linked ?? 'unknown',
    running: 'unknown',
    canPlan: true,
  };
}

interface LookingProps {
  readonly busy: boolean;
  readonly error: ReactNode;
  readonly onAgain: () => void;
}

function Looking({ busy, error, onAgain }: LookingProps): ReactNode {
  const t = useText();
  const slow = useSlow(busy);
  return (
    <>
      <Head over={t('computer.over')} title={t('one-drive.looking.title')} />
      <p role="status">{slow ? t('one-drive.looking.text') : ''}</p>
      {error}
      {!busy && (
        <div className="buttons part">
          <button type="button" className="button button--secondary" onClick={onAgain}>
            {t('computer.look-again.button')}
          </button>
        </div>
      )}
    </>
  );
}

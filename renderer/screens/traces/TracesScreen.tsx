import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { TracesView } from '../../../shared/schema/traces';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useSlow } from '../../components/use-slow';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';
import { FoundTraces } from './FoundTraces';

/** *Microsoft sign-ins*: whose account this computer still holds, where, and how to sign it out. */
export function TracesScreen(): ReactNode {
  const t = useText();
  const personId = useSnapshot((snapshot) => snapshot.person?.id ?? '');
  const [view, setView] = useState<TracesView | null>(null);
  const [addresses, setAddresses] = useState<ReadonlyMap<number, string> | null>(null);
  const looking = useCall();
  const showing = useCall();
  const slow = useSlow(looking.busy);
  const { run } = looking;
  const look = useCallback(
    (mayAsk: boolean) => {
      run(
        () => api.traces.look({ personId, mayAsk }),
        (answer) => {
          setAddresses(null);
          setView(answer);
        },
      );
    },
    [run, personId],
  );
  useEffect(() => {
    look(false);
  }, [look]);

  const toggle = (): void => {
    if (addresses !== null) {
      setAddresses(null);
      return;
    }
    showing.run(
      () => api.traces.addresses({ personId }),
      (answer) => {
        setAddresses(new Map(answer.map(({ groupId, account }) => [groupId, account])));
      },
    );
  };
  return (
    <>
      {view === null ? (
        <Head over={t('traces.over')} title={t('traces.looking.title')} />
      ) : (
        <FoundTraces
          view={view}
          addresses={addresses}
          onToggle={toggle}
          onAsk={() => {
            look(true);
          }}
        />
      )}
      <div className="buttons part">
        {view === null && looking.busy ? null : (
          <button
            type="button"
            className="button button--secondary"
            aria-disabled={looking.busy}
            onClick={() => {
              look(false);
            }}
          >
            {t('traces.again.button')}
          </button>
        )}
        <span role="status" className="soft">
          {slow ? t('traces.looking.text') : ''}
        </span>
      </div>
      <CallError error={looking.error ?? showing.error} />
    </>
  );
}

import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { HistoryEntry } from '../../../shared/local-actions';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { useCall } from '../../components/use-call';
import { useSlow } from '../../components/use-slow';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { DropDialog } from './DropDialog';
import { EntryRow } from './EntryRow';
import { needsChoice, type Task } from './tasks';
import { SettleDialog } from './SettleDialog';
import { UndoDialog } from './UndoDialog';

interface Asked {
  readonly task: Task;
  readonly entry: HistoryEntry;
}

/** *History and undo*: everything that Relock changed here, and the ways back. */
export function HistoryScreen(): ReactNode {
  const t = useText();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const call = useCall();
  const { run } = call;
  const read = useCallback(() => {
    run(() => api.actions.history({}), setEntries);
  }, [run]);
  useEffect(read, [read]);
  const slow = useSlow(call.busy);
  const close = (): void => {
    setAsked(null);
    read();
  };
  const ask = (task: Task, entry: HistoryEntry): void => {
    setAsked({ task, entry });
  };
  return (
    <>
      <Head
        over={t('computer.over')}
        title={t('computer.history.title')}
        lead={t('computer.history.lead')}
      />
      <p role="status">{slow ? t('computer.history.looking') : ''}</p>
      {call.error !== null && <Closed call={call} onAgain={read} />}
      {call.error === null && entries !== null && <Entries entries={entries} onAsk={ask} />}
      {asked?.task === 'undo' && <UndoDialog entry={asked.entry} onClose={close} />}
      {asked?.task === 'drop' && <DropDialog entry={asked.entry} onClose={close} />}
      {asked?.task === 'settle' && <SettleDialog entry={asked.entry} onClose={close} />}
    </>
  );
}

interface EntriesProps {
  readonly entries: readonly HistoryEntry[];
  readonly onAsk: (task: Task, entry: HistoryEntry) => void;
}

function Entries({ entries, onAsk }: EntriesProps): ReactNode {
  const t = useText();
  if (entries.length === 0) {
    return (
      <div className="empty">
        <h2>{t('computer.history.empty.title')}</h2>
        <p>{t('computer.history.empty.text')}</p>
      </div>
    );
  }
  const newestFirst = entries.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  return (
    <>
      {entries.some(needsChoice) && (
        <div className="above">
          <Callout tone="act">
            <p>
              <Text id="computer.settle.open" />
            </p>
          </Callout>
        </div>
      )}
      <ul className="rows rows--ends">
        {newestFirst.map((entry) => (
          <EntryRow key={entry.journalId} entry={entry} onAsk={onAsk} />
        ))}
      </ul>
    </>
  );
}

interface ClosedProps {
  readonly call: ReturnType<typeof useCall>;
  readonly onAgain: () => void;
}

function Closed({ call, onAgain }: ClosedProps): ReactNode {
  const t = useText();
  return (
    <div className="flow">
      {call.error?.code === 'actions.no-keychain' ? (
        <Callout tone="unsure" live="alert">
          <p>
            <strong>{t('computer.history.closed.title')}.</strong>{' '}
            {t('computer.history.closed.text')}
          </p>
        </Callout>
      ) : (
        <CallError error={call.error} />
      )}
      <div className="buttons">
        <button type="button" className="button button--secondary" onClick={onAgain}>
          {t('computer.look-again.button')}
        </button>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import type { ActionId, HistoryEntry, JournalState } from '../../../shared/local-actions';
import type { Tone } from '../../components/Callout';
import { Chip } from '../../components/Chip';
import { Icon } from '../../components/Icon';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { useText, type PlainKey } from '../../i18n/use-text';
import { useOnWindows } from '../../state/use-on-windows';
import { needsChoice, type Task } from './tasks';

const ACTIONS: Readonly<Record<ActionId, PlainKey>> = {
  'onedrive.unlink': 'computer.history.action.onedrive.unlink',
  'onedrive.guided': 'computer.history.action.onedrive.guided',
};

/** States in which what was done still stands. */
const DONE: readonly JournalState[] = ['verified', 'unverified', 'watched'];

/** What was changed and what was not. */
const WHAT: Readonly<Record<ActionId, PlainKey>> = {
  'onedrive.unlink': 'computer.history.what.onedrive.unlink',
  'onedrive.guided': 'computer.history.what.onedrive.guided',
};

const STATES: Readonly<
  Record<JournalState, { readonly tone: Tone; readonly words: PlainKey }>
> = {
  started: { tone: 'act', words: 'computer.history.state.started' },
  verified: { tone: 'good', words: 'computer.history.state.verified' },
  unverified: { tone: 'unsure', words: 'computer.history.state.unverified' },
  'rolled-back': { tone: 'info', words: 'computer.history.state.rolled-back' },
  stuck: { tone: 'act', words: 'computer.history.state.stuck' },
  watched: { tone: 'good', words: 'computer.history.state.watched' },
  undone: { tone: 'info', words: 'computer.history.state.undone' },
};

interface EntryRowProps {
  readonly entry: HistoryEntry;
  readonly onAsk: (task: Task, entry: HistoryEntry) => void;
}

/** One change: what, when, for whom, how it stands, and the ways back. */
export function EntryRow({ entry, onAsk }: EntryRowProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const onWindows = useOnWindows();
  const state = STATES[entry.state];
  const what =
    onWindows && entry.actionId === 'onedrive.unlink'
      ? 'computer.history.what.onedrive.unlink-windows'
      : WHAT[entry.actionId];
  return (
    <li className="row">
      <span className="row__mark">
        <Icon name="i-unlink" size="mark" />
      </span>
      <div>
        <h2 className="row__title row__title--h">
          {t(ACTIONS[entry.actionId])} <Chip tone={state.tone}>{t(state.words)}</Chip>
        </h2>
        <p className="row__text">
          {when.momentAlone(Date.parse(entry.startedAt), now)}
          {forWhom(entry)}
          {entry.address !== null &&
            ` · ${t('computer.history.account', { address: entry.address })}`}
        </p>
        {entry.folder !== null && (
          <p className="row__text">{t('computer.history.folder', { folder: entry.folder })}</p>
        )}
        {DONE.includes(entry.state) && <p className="row__text">{t(what)}</p>}
        {entry.linkedAgain && (
          <p className="row__text">
            <Chip tone="look">{t('computer.history.linked-again')}</Chip>
          </p>
        )}
        {entry.actionId !== 'onedrive.guided' && <p className="row__text">{undoWords(entry)}</p>}
      </div>
      <div className="row__end">
        <EntryButtons entry={entry} now={now} onAsk={onAsk} />
      </div>
    </li>
  );

  function forWhom({ whose, personName }: HistoryEntry): string {
    if (whose === 'nobody') return '';
    if (whose === 'other') return ` · ${t('computer.history.for-other')}`;
    if (whose === 'gone') return ` · ${t('computer.history.for-gone')}`;
    return personName === null ? '' : ` · ${t('computer.history.for', { name: personName })}`;
  }

  function undoWords({ state: at, undoUntil, whose }: HistoryEntry): string {
    if ((at !== 'verified' && at !== 'unverified') || whose === 'other') return '';
    return undoUntil !== null && Date.parse(undoUntil) > now
      ? t('computer.history.undo-until', { date: when.date(Date.parse(undoUntil)) })
      : t('computer.history.no-undo');
  }
}

interface EntryButtonsProps extends EntryRowProps {
  readonly now: number;
}

function EntryButtons({ entry, now, onAsk }: EntryButtonsProps): ReactNode {
  const t = useText();
  const kept = entry.undoUntil !== null && Date.parse(entry.undoUntil) > now;
  if (needsChoice(entry)) {
    return (
      <>
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            onAsk('settle', entry);
          }}
        >
          {t('computer.history.choose.button')}
        </button>
        {entry.state === 'stuck' && kept && <DropButton entry={entry} onAsk={onAsk} />}
      </>
    );
  }
  if ((entry.state !== 'verified' && entry.state !== 'unverified') || !kept) return null;
  return (
    <>
      {entry.whose === 'gone' ? null : (
        <button
          type="button"
          className="button button--secondary button--small"
          onClick={() => {
            onAsk('undo', entry);
          }}
        >
          <Icon name="i-undo" />
          {t('computer.history.undo.button')}
        </button>
      )}
      <DropButton entry={entry} onAsk={onAsk} />
    </>
  );
}

/** "Delete now" (settled 3). */
function DropButton({ entry, onAsk }: EntryRowProps): ReactNode {
  const t = useText();
  return (
    <button
      type="button"
      className="button button--quiet button--small"
      onClick={() => {
        onAsk('drop', entry);
      }}
    >
      {t('computer.history.drop.button')}
    </button>
  );
}

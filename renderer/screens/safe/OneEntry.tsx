import { useState, type ReactNode } from 'react';
import { viewOfSafe, temporaryIsDue } from '../../../shared/safe/index-rules';
import { Callout } from '../../components/Callout';
import { Head } from '../../components/Head';
import { useNow } from '../../components/use-now';
import { useWhen } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { BackToSafe } from './BackToSafe';
import { CopyValue, PrintValue } from './CopyAndPrint';
import { DeleteEntry } from './DeleteEntry';
import { KindFacts } from './KindFacts';
import { MoveOut } from './MoveOut';
import { RenameEntry } from './RenameEntry';
import { SecretBox } from './SecretBox';
import type { SafeLine } from './use-safe';

interface OneEntryProps {
  readonly personId: string;
  readonly line: SafeLine;
  readonly arrival: number;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

type Task = 'rename' | 'move' | 'delete';

/** One entry: its value for a moment, and the ways out of the Safe. */
export function OneEntry({ personId, line, arrival, onChanged, onBack }: OneEntryProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const [task, setTask] = useState<Task | null>(null);
  const { id: itemId, kind, label, addedAt, step } = line;
  const due = temporaryIsDue(viewOfSafe({ items: [{ ...line, reminded: 0 }] }), now);
  const close = (): void => {
    setTask(null);
  };
  return (
    <>
      <Head
        over={t(label === '' ? 'safe.over' : `safe.kind.${kind}.name`)}
        title={label === '' ? t(`safe.kind.${kind}.name`) : label}
        lead={t('safe.kept.since', { date: when.date(Date.parse(addedAt)) })}
        arrival={arrival}
      />
      {due ? (
        <Callout tone="look">
          <p>
            <Text id="safe.entry.due" />
          </p>
        </Callout>
      ) : null}
      {step === 'kept' ? (
        <section className="part flow" aria-label={t('safe.entry.value')}>
          {/* A dialog that opens takes the value off the page. */}
          {task === null ? <SecretBox personId={personId} itemId={itemId} /> : null}
          <div className="safe-ways">
            <CopyValue personId={personId} itemId={itemId} />
            <PrintValue personId={personId} itemId={itemId} />
          </div>
        </section>
      ) : (
        <Callout tone="unsure">
          <p>
            <Text id="safe.entry.unsettled" />
          </p>
        </Callout>
      )}
      <div className="part buttons">
        {step === 'kept' ? (
          <>
            <TaskButton label={t('safe.entry.move.button')} task="move" onTask={setTask} />
            <TaskButton label={t('safe.entry.rename.button')} task="rename" onTask={setTask} />
          </>
        ) : null}
        <TaskButton label={t('safe.entry.delete.button')} task="delete" onTask={setTask} />
      </div>
      <section className="part part--ruled" aria-labelledby="safe-about">
        <h2 id="safe-about">{t('safe.entry.about')}</h2>
        <KindFacts what={kind} />
      </section>
      <BackToSafe onBack={onBack} />
      {task === 'rename' && (
        <RenameEntry personId={personId} line={line} onChanged={onChanged} onClose={close} />
      )}
      {task === 'move' && (
        <MoveOut personId={personId} itemId={itemId} onGone={onBack} onClose={close} />
      )}
      {task === 'delete' && (
        <DeleteEntry personId={personId} itemId={itemId} onGone={onBack} onClose={close} />
      )}
    </>
  );
}

interface TaskButtonProps {
  readonly label: string;
  readonly task: Task;
  readonly onTask: (task: Task) => void;
}

function TaskButton({ label, task, onTask }: TaskButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button button--quiet button--small"
      onClick={() => {
        onTask(task);
      }}
    >
      {label}
    </button>
  );
}

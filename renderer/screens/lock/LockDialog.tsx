import { useCallback, useId, useState, type ReactNode } from 'react';
import { passphraseProblem } from '../../../shared/app-lock';
import type { LockAnswer } from '../../../shared/ipc/groups/lock';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { PassphraseField } from '../../components/PassphraseField';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { TriedCallout } from './TriedCallout';
import { useTries } from './use-tries';

export type LockTask = 'set' | 'change' | 'remove';

interface LockDialogProps {
  readonly task: LockTask;
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Sets, changes or takes away the lock of the person whose account is open. */
export function LockDialog({ task, person, onClose }: LockDialogProps): ReactNode {
  const t = useText();
  const ids = { present: useId(), next: useId(), again: useId(), tick: useId() };
  const call = useCall();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [ticked, setTicked] = useState(false);
  const [checked, setChecked] = useState(false);
  const { tried, take } = useTries(
    useCallback(() => {
      announce(t('lock.unlock.again'));
    }, [t]),
  );
  const [asksPresent, asksNext] = [task !== 'set', task !== 'remove'];
  const problem = asksNext ? passphraseProblem(next) : null;
  const faults = {
    present: asksPresent && present === '' ? t('lock.field.missing') : undefined,
    next: problem === null ? undefined : t(`lock.field.${problem}`),
    again: asksNext && again !== next ? t('lock.field.differs') : undefined,
    tick: task === 'set' && !ticked ? t('lock.set.tick-missing') : undefined,
  };
  const shown = checked ? faults : ({} as Partial<typeof faults>);

  function send(): Promise<Awaited<ReturnType<typeof api.lock.change>>> {
    const personId = person.id;
    if (task === 'set') return api.lock.set({ personId, passphrase: next });
    if (task === 'remove') return api.lock.remove({ personId, passphrase: present });
    return api.lock.change({ personId, passphrase: present, next });
  }

  function answered(answer: LockAnswer): void {
    if (take(answer)) {
      announce(t(`lock.${task}.done`));
      onClose();
      return;
    }
    setPresent('');
    document.getElementById(ids.present)?.focus();
  }

  return (
    <Dialog labelledBy="lock-dialog" onClose={onClose}>
      <h2 id="lock-dialog">{t(`lock.${task}.title`, { name: person.name })}</h2>
      <p>{t(`lock.${task}.text`, { name: person.name })}</p>
      <form
        className="flow part--tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          const wrong = (['present', 'next', 'again', 'tick'] as const).find(
            (part) => faults[part] !== undefined,
          );
          if (wrong === undefined) call.run(send, answered);
          else document.getElementById(ids[wrong])?.focus();
        }}
      >
        {asksPresent ? (
          <PassphraseField
            id={ids.present}
            label={t('lock.field.present')}
            error={shown.present}
            value={present}
            disabled={tried?.kind === 'wait'}
            takesFocus
            onChange={setPresent}
          />
        ) : null}
        <TriedCallout tried={tried} />
        {asksNext ? (
          <>
            <PassphraseField
              id={ids.next}
              label={t('lock.field.new')}
              hint={t('lock.field.hint')}
              error={shown.next}
              value={next}
              takesFocus={!asksPresent}
              onChange={setNext}
            />
            <PassphraseField
              id={ids.again}
              label={t('lock.field.again')}
              error={shown.again}
              value={again}
              onChange={setAgain}
            />
          </>
        ) : null}
        {task === 'set' ? (
          <Written id={ids.tick} ticked={ticked} error={shown.tick} onChange={setTicked} />
        ) : null}
        <CallError error={call.error} />
        <div className="dialog__end">
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('people.cancel.button')}
          </button>
          <button
            type="submit"
            className={`button button--${task === 'remove' ? 'act' : 'primary'}`}
            disabled={call.busy || tried?.kind === 'wait'}
          >
            {t(`lock.${task}.button`)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface WrittenProps {
  readonly id: string;
  readonly ticked: boolean;
  readonly error: string | undefined;
  readonly onChange: (ticked: boolean) => void;
}

/** That nobody can open it without the passphrase, and the tick that it is kept somewhere. */
function Written({ id, ticked, error, onChange }: WrittenProps): ReactNode {
  const t = useText();
  return (
    <>
      <Callout tone="look">
        <p>
          <Text id="lock.set.warn" />
        </p>
        <p>{t('lock.set.limit')}</p>
      </Callout>
      <div className="field">
        <label className="tick">
          <input
            id={id}
            type="checkbox"
            checked={ticked}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            onChange={(event) => {
              onChange(event.target.checked);
            }}
          />
          <span>{t('lock.set.tick')}</span>
        </label>
        {error === undefined ? null : (
          <span className="field__error" id={`${id}-error`} role="alert">
            <Icon name="i-act" size="s" />
            <span>{error}</span>
          </span>
        )}
      </div>
    </>
  );
}

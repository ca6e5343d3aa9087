import { useState, type ReactNode } from 'react';
import { LOCK_AFTER, type LockAfter } from '../../../shared/app-lock';
import type { Snapshot } from '../../../shared/ipc/snapshot';
import { Answers } from '../../components/Answers';
import { CallError } from '../../components/CallError';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';
import { LockDialog, type LockTask } from './LockDialog';

type Person = NonNullable<Snapshot['person']>;

/** The app lock of the person whose account is open. Nothing where nobody is. */
export function LockSettings(): ReactNode {
  const t = useText();
  const person = useSnapshot((snapshot) => snapshot.person);
  const keeping = useSnapshot((snapshot) => snapshot.keeping);
  const isOn = useSnapshot((snapshot) => snapshot.lock.on);
  const [task, setTask] = useState<LockTask | null>(null);
  if (person === null) return null;
  const { name } = person;
  return (
    <section className="part part--ruled flow" aria-labelledby="lock">
      <h2 id="lock">{t('lock.settings.title', { name })}</h2>
      {!keeping ? <p>{t('lock.settings.session')}</p> : null}
      {keeping && !isOn ? (
        <>
          <p>{t('lock.settings.off', { name })}</p>
          <div className="buttons">
            <button
              type="button"
              className="button button--secondary"
              onClick={() => {
                setTask('set');
              }}
            >
              {t('lock.settings.set.button')}
            </button>
          </div>
        </>
      ) : null}
      {keeping && isOn ? <LockIsOn person={person} onTask={setTask} /> : null}
      {task === null ? null : (
        <LockDialog
          key={task}
          task={task}
          person={person}
          onClose={() => {
            setTask(null);
          }}
        />
      )}
    </section>
  );
}

interface LockIsOnProps {
  readonly person: Person;
  readonly onTask: (task: LockTask) => void;
}

function LockIsOn({ person, onTask }: LockIsOnProps): ReactNode {
  const t = useText();
  const platform = useSnapshot((snapshot) => snapshot.app.platform);
  const change = useCall();
  return (
    <>
      <p>
        {t('lock.settings.on')}{' '}
        {t(platform === 'linux' ? 'lock.settings.no-screen' : 'lock.settings.screen')}
      </p>
      <Answers<LockAfter>
        legend={t('lock.settings.after.ask')}
        name="lock-after"
        value={person.appLock.after}
        options={LOCK_AFTER.map((value) => ({
          value,
          label: t(`lock.settings.after.${value}`),
        }))}
        onChange={(after) => {
          change.run(() => api.lock.setAfter({ personId: person.id, after }));
        }}
      />
      <QuickUnlock personId={person.id} />
      <CallError error={change.error} />
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            void api.lock.now({});
          }}
        >
          {t('lock.settings.now.button')}
        </button>
        <button
          type="button"
          className="button button--secondary"
          onClick={() => {
            onTask('change');
          }}
        >
          {t('lock.settings.change.button')}
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            onTask('remove');
          }}
        >
          {t('lock.settings.remove.button')}
        </button>
      </div>
    </>
  );
}

/** Shown only where the system offers one. */
function QuickUnlock({ personId }: { readonly personId: string }): ReactNode {
  const t = useText();
  const state = useSnapshot((snapshot) => snapshot.lock.quickUnlock);
  const set = useCall();
  if (state === 'absent') return null;
  return (
    <>
      <Answers
        legend={t('lock.settings.quick.ask')}
        hint={t('lock.settings.quick.hint')}
        name="lock-quick"
        value={state}
        options={(['on', 'off'] as const).map((value) => ({
          value,
          label: t(`lock.settings.quick.${value}`),
        }))}
        onChange={(value) => {
          set.run(() => api.lock.setQuick({ personId, on: value === 'on' }));
        }}
      />
      <CallError error={set.error} />
    </>
  );
}

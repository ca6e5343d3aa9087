import { useCallback, useId, useState, type ReactNode } from 'react';
import type { ClosedPerson, Snapshot } from '../../../shared/ipc/snapshot';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Head } from '../../components/Head';
import { PassphraseField } from '../../components/PassphraseField';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { goTo } from '../../state/navigation';
import { askToUnlock } from '../../state/unlocking';
import { ForgotPassphrase } from './ForgotPassphrase';
import { TriedCallout } from './TriedCallout';
import { useTries } from './use-tries';

type LockedPerson = Snapshot['lockedPeople'][number];

interface UnlockViewProps {
  readonly person: LockedPerson;
  /** The way to somebody else. */
  readonly onOther: () => void;
}

/** Opens one person's lock. What is behind it is not known here, not even to main. */
export function UnlockView({ person, onOther }: UnlockViewProps): ReactNode {
  const { name } = person;
  const t = useText();
  const [forgot, setForgot] = useState(false);
  return (
    <>
      <Head
        title={
          name === null ? t('lock.unlock.title') : t('lock.unlock.title-name', { name })
        }
        lead={t('lock.unlock.lead')}
        arrival={person.id}
      />
      <UnlockForm person={person} />
      <div className="part--tight buttons">
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            setForgot(true);
          }}
        >
          {t('lock.unlock.forgot.button')}
        </button>
        <button type="button" className="button button--quiet" onClick={onOther}>
          {t('lock.unlock.other.button')}
        </button>
      </div>
      {forgot ? (
        <ForgotPassphrase
          person={person}
          onClose={() => {
            setForgot(false);
          }}
        />
      ) : null}
    </>
  );
}

function UnlockForm({ person }: { readonly person: LockedPerson }): ReactNode {
  const t = useText();
  const id = useId();
  const unlock = useCall();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const [closed, setClosed] = useState<ClosedPerson['reason'] | null>(null);
  const { tried, take } = useTries(
    useCallback(() => {
      announce(t('lock.unlock.again'));
    }, [t]),
  );
  const waits = tried?.kind === 'wait';
  const personId = person.id;

  const taken = (answer: Awaited<ReturnType<typeof api.lock.unlock>>): void => {
    if (!answer.ok) return;
    // What was typed does not stay in the page, whatever came of it.
    setTyped('');
    if (answer.value.kind === 'closed') setClosed(answer.value.reason);
    else if (take(answer.value)) {
      askToUnlock(null);
      goTo('today');
    }
    else document.getElementById(id)?.focus();
  };

  return (
    <form
      className="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(typed === '');
        if (typed === '') document.getElementById(id)?.focus();
        else
          unlock.run(
            () => api.lock.unlock({ personId, passphrase: typed }),
            (value) => {
              taken({ ok: true, value });
            },
          );
      }}
    >
      <PassphraseField
        id={id}
        label={t('lock.field.passphrase')}
        error={missing ? t('lock.field.missing') : undefined}
        value={typed}
        disabled={waits}
        onChange={setTyped}
      />
      <TriedCallout tried={tried} />
      {closed === null ? null : (
        <Callout tone="unsure" live="alert">
          <p>
            <Text id="lock.unlock.closed" />
          </p>
          <p>{t(`people.closed.${closed}.text`)}</p>
        </Callout>
      )}
      <CallError error={unlock.error} />
      <div className="buttons">
        <button
          type="submit"
          className="button button--primary"
          disabled={unlock.busy || waits}
        >
          {t('lock.unlock.button')}
        </button>
        {person.quickUnlock ? (
          <button
            type="button"
            className="button button--secondary"
            disabled={unlock.busy}
            onClick={() => {
              unlock.run(
                () => api.lock.unlockQuick({ personId }),
                (value) => {
                  taken({ ok: true, value });
                },
              );
            }}
          >
            {t('lock.unlock.quick.button')}
          </button>
        ) : null}
        <span className="soft" role="status">
          {unlock.busy ? t('lock.unlock.working') : ''}
        </span>
      </div>
    </form>
  );
}

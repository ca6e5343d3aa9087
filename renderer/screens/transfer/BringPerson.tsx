import { useId, useState, type ReactNode } from 'react';
import type { AppApi } from '../../../shared/ipc/contract';
import type { TransferRefusal } from '../../../shared/ipc/groups/transfer';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { PassphraseField } from '../../components/PassphraseField';
import { useCall } from '../../components/use-call';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { Found, type FoundPerson } from './Found';

type Answer<M extends 'pick' | 'open'> =
  Awaited<ReturnType<AppApi['transfer'][M]>> extends infer R
    ? R extends { readonly ok: true; readonly value: infer V }
      ? V
      : never
    : never;

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'refused'; readonly reason: TransferRefusal }
  | { readonly kind: 'picked'; readonly pickId: string; readonly notIt: boolean }
  | { readonly kind: 'found'; readonly pickId: string; readonly found: FoundPerson };

/** The button that begins it, for the lists of people. */
export function BringPerson(): ReactNode {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button--quiet"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('transfer.open.begin.button')}
      </button>
      {open ? (
        <BringDialog
          onClose={() => {
            setOpen(false);
            void api.transfer.drop({});
          }}
        />
      ) : null}
    </>
  );
}

/** Brings somebody in from a sealed file: choose, open, see who it is, say yes. */
function BringDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useText();
  const call = useCall();
  const [step, setStep] = useState<Step>({ kind: 'choose' });

  function picked(answer: Answer<'pick'>): void {
    if (answer.kind === 'picked') setStep({ ...answer, notIt: false });
    else if (answer.kind === 'refused') setStep(answer);
  }
  function opened(pickId: string, answer: Answer<'open'>): void {
    if (answer.kind === 'opened') setStep({ kind: 'found', pickId, found: answer });
    else if (answer.kind === 'refused') setStep(answer);
    else setStep({ kind: 'picked', pickId, notIt: true });
  }

  return (
    <Dialog labelledBy="transfer-open" onClose={onClose}>
      <h2 id="transfer-open">{t('transfer.open.title')}</h2>
      {step.kind === 'found' ? (
        <Found pickId={step.pickId} found={step.found} onClose={onClose} />
      ) : (
        <>
          <p>{t('transfer.open.text')}</p>
          {step.kind === 'refused' ? (
            <Callout tone="look" live="alert">
              <p>
                <Text id={`transfer.open.refused.${step.reason}`} />
              </p>
            </Callout>
          ) : null}
          {step.kind === 'picked' ? (
            <OpenForm
              notIt={step.notIt}
              busy={call.busy}
              onPassphrase={(passphrase) => {
                const { pickId } = step;
                call.run(
                  () => api.transfer.open({ pickId, passphrase }),
                  (answer) => {
                    opened(pickId, answer);
                  },
                );
              }}
            />
          ) : null}
          <CallError error={call.error} />
          <div className="dialog__end">
            <button type="button" className="button button--secondary" onClick={onClose}>
              {t('people.cancel.button')}
            </button>
            <button
              type="button"
              className={`button button--${step.kind === 'picked' ? 'secondary' : 'primary'}`}
              disabled={call.busy}
              onClick={() => {
                call.run(() => api.transfer.pick({}), picked);
              }}
            >
              {t(
                step.kind === 'choose'
                  ? 'transfer.open.choose.button'
                  : 'transfer.open.other.button',
              )}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface OpenFormProps {
  readonly notIt: boolean;
  readonly busy: boolean;
  readonly onPassphrase: (passphrase: string) => void;
}

function OpenForm({ notIt, busy, onPassphrase }: OpenFormProps): ReactNode {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      className="flow part--tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(typed === '');
        if (typed === '') document.getElementById(id)?.focus();
        else onPassphrase(typed);
      }}
    >
      <PassphraseField
        id={id}
        label={t('transfer.open.label')}
        error={missing ? t('lock.field.missing') : undefined}
        value={typed}
        onChange={setTyped}
      />
      {notIt ? (
        <Callout tone="look" live="alert">
          <p>
            <Text id="transfer.open.not-it" />
          </p>
        </Callout>
      ) : null}
      <div className="buttons">
        <button type="submit" className="button button--primary" disabled={busy}>
          {t('transfer.open.button')}
        </button>
        <span className="soft" role="status">
          {busy ? t('lock.unlock.working') : ''}
        </span>
      </div>
    </form>
  );
}

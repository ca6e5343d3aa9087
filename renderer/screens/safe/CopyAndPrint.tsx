import { useState, type ReactNode } from 'react';
import { useCall } from '../../components/use-call';
import { useText, type PlainKey } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { SafeTrouble } from './SafeTrouble';

interface WaysProps {
  readonly personId: string;
  readonly itemId: string;
}

/** Copies past the page: the value goes from the keychain to the clipboard. */
export function CopyValue({ personId, itemId }: WaysProps): ReactNode {
  const t = useText();
  const copy = useCall();
  const clear = useCall();
  const [said, setSaid] = useState<PlainKey | null>(null);
  const copied = said !== null && said !== 'safe.entry.cleared';
  return (
    <div className="safe-way">
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          disabled={copy.busy}
          onClick={() => {
            copy.run(
              () => api.safe.copy({ personId, itemId }),
              ({ marks }) => {
                setSaid(`safe.entry.copied.${marks}`);
              },
            );
          }}
        >
          {t('safe.entry.copy.button')}
        </button>
        {copied ? (
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => {
              clear.run(
                () => api.safe.clearClipboard({}),
                () => {
                  setSaid('safe.entry.cleared');
                },
              );
            }}
          >
            {t('safe.entry.clear.button')}
          </button>
        ) : null}
      </div>
      <p role="status" className="small">
        {said === null ? '' : t(said)}
      </p>
      <SafeTrouble error={copy.error ?? clear.error} />
    </div>
  );
}

/** Prints past the page: a sheet is made in main and given to the print window of the system. */
export function PrintValue({ personId, itemId }: WaysProps): ReactNode {
  const t = useText();
  const print = useCall();
  const [printed, setPrinted] = useState<boolean | null>(null);
  return (
    <div className="safe-way">
      <div className="buttons">
        <button
          type="button"
          className="button button--secondary button--small"
          disabled={print.busy}
          onClick={() => {
            setPrinted(null);
            print.run(
              () => api.safe.print({ personId, itemId }),
              (answer) => {
                setPrinted(answer.printed);
              },
            );
          }}
        >
          {t('safe.entry.print.button')}
        </button>
      </div>
      <p role="status" className="small">
        {printed === null ? '' : t(printed ? 'safe.entry.printed' : 'safe.entry.not-printed')}
      </p>
      <SafeTrouble error={print.error} />
    </div>
  );
}

import type { ReactNode } from 'react';
import type { ALREADY } from '../../../shared/ipc/groups/transfer';
import { Callout } from '../../components/Callout';
import { CallError } from '../../components/CallError';
import { useCall } from '../../components/use-call';
import { localeFor } from '../../components/use-when';
import { Text } from '../../i18n/Text';
import { useLanguage, useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { goTo } from '../../state/navigation';

export interface FoundPerson {
  readonly name: string;
  readonly savedAt: string;
  readonly already: (typeof ALREADY)[number];
}

interface FoundProps {
  readonly pickId: string;
  readonly found: FoundPerson;
  readonly onClose: () => void;
}

/** Who is in the file, and what taking it in would do. Nothing is overwritten unasked. */
export function Found({ pickId, found, onClose }: FoundProps): ReactNode {
  const { name, savedAt, already } = found;
  const t = useText();
  const language = useLanguage();
  const take = useCall();
  const replaces = already === 'open';
  const date = new Intl.DateTimeFormat(localeFor(language), { dateStyle: 'long' }).format(
    Date.parse(savedAt),
  );
  return (
    <>
      <p>
        <Text id={`transfer.found.${already}`} args={{ name, date }} />
      </p>
      {replaces ? (
        <Callout tone="look">
          <p>{t('transfer.found.replace')}</p>
        </Callout>
      ) : null}
      <CallError error={take.error} />
      <div className="dialog__end">
        <button
          type="button"
          className="button button--secondary"
          data-autofocus={replaces ? '' : undefined}
          onClick={onClose}
        >
          {t(already === 'no' ? 'people.cancel.button' : 'transfer.found.keep.button')}
        </button>
        {already === 'locked' ? null : (
          <button
            type="button"
            className={`button button--${replaces ? 'act' : 'primary'}`}
            disabled={take.busy}
            onClick={() => {
              take.run(
                () => api.transfer.take({ pickId, replace: replaces }),
                () => {
                  onClose();
                  goTo('today');
                  announce(t('transfer.found.done', { name }));
                },
              );
            }}
          >
            {replaces
              ? t('transfer.found.replace.button')
              : t('transfer.found.add.button', { name })}
          </button>
        )}
      </div>
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { SAFE_LABEL_MAX } from '../../../shared/safe/kinds';
import { CallError } from '../../components/CallError';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import type { SafeLine } from './use-safe';

interface RenameEntryProps {
  readonly personId: string;
  readonly line: SafeLine;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Gives an entry another name, or none. The value is not touched. */
export function RenameEntry({ personId, line, onChanged, onClose }: RenameEntryProps): ReactNode {
  const t = useText();
  const rename = useCall();
  const [label, setLabel] = useState(line.label);
  return (
    <Dialog labelledBy="safe-rename" onClose={onClose}>
      <h2 id="safe-rename">{t('safe.rename.title')}</h2>
      <form
        noValidate
        className="part--tight"
        onSubmit={(event) => {
          event.preventDefault();
          rename.run(
            () => api.safe.rename({ personId, itemId: line.id, label: label.trim() }),
            () => {
              announce(t('safe.rename.done'));
              onChanged();
              onClose();
            },
          );
        }}
      >
        <Field
          id="safe-label"
          label={t('safe.keep.label')}
          hint={t('safe.keep.label.hint')}
          value={label}
          maxLength={SAFE_LABEL_MAX}
          takesFocus
          onChange={setLabel}
        />
        <CallError error={rename.error} />
        <div className="dialog__end">
          <button type="button" className="button button--secondary" onClick={onClose}>
            {t('people.cancel.button')}
          </button>
          <button type="submit" className="button button--primary" disabled={rename.busy}>
            {t('safe.rename.button')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

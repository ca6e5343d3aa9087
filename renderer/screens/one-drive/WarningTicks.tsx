import type { ReactNode } from 'react';
import type { Warning } from '../../../shared/local-actions';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { useOnWindows } from '../../state/use-on-windows';

/** What the person should know first; none of them stops the change. */
const WARNING_WORDS: Readonly<Record<Warning, PlainKey>> = {
  'no-undo-without-keychain': 'computer.warning.no-undo-without-keychain',
  'sync-will-be-stopped': 'computer.warning.sync-will-be-stopped',
  'uploads-unknown': 'computer.warning.uploads-unknown',
  'folder-missing': 'computer.warning.folder-missing',
  'folder-partly-unreadable': 'computer.warning.folder-partly-unreadable',
  'only-this-computer': 'computer.warning.only-this-computer',
  'online-only': 'computer.warning.online-only',
  'shared-folders': 'computer.warning.shared-folders',
  'vault': 'computer.warning.vault',
  'may-return': 'computer.warning.may-return',
  'new-way': 'computer.warning.new-way',
  'office-open': 'computer.warning.office-open',
};

interface WarningTicksProps {
  readonly warnings: readonly Warning[];
  readonly ticked: readonly Warning[];
  readonly onChange: (ticked: readonly Warning[]) => void;
}

/** Every warning with its own tick, so that each one is read (settled 10). */
export function WarningTicks({ warnings, ticked, onChange }: WarningTicksProps): ReactNode {
  const t = useText();
  const onWindows = useOnWindows();
  const wordsOf = (warning: Warning): PlainKey =>
    onWindows && warning === 'sync-will-be-stopped'
      ? 'computer.warning.sync-will-be-stopped-windows'
      : WARNING_WORDS[warning];
  return (
    <fieldset className="ticks">
      <legend className="ticks__ask">{t('computer.confirm.ticks')}</legend>
      {warnings.map((warning) => (
        <label key={warning} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(warning)}
            onChange={(event) => {
              const others = ticked.filter((candidate) => candidate !== warning);
              onChange(event.target.checked ? [...others, warning] : others);
            }}
          />
          <span>
            <Text id={wordsOf(warning)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { PASSPHRASE_MAX } from '../../shared/app-lock';
import { useText } from '../i18n/use-text';
import { Icon } from './Icon';

interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and how to mend it. The typed text stays. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In a dialog: this field gets the focus when it opens. */
  readonly takesFocus?: boolean;
  readonly disabled?: boolean;
}

/** One passphrase: covered until the person shows it, with a word when capitals are locked. */
export function PassphraseField(props: PassphraseFieldProps): ReactNode {
  const { id, label, hint, error, value, onChange, takesFocus, disabled } = props;
  const t = useText();
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent): void => {
    setCaps(event.getModifierState('CapsLock'));
  };
  const told = [
    hint === undefined ? null : `${id}-hint`,
    error === undefined ? null : `${id}-error`,
  ].filter((name) => name !== null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className="secret">
        <input
          className="input"
          id={id}
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          maxLength={PASSPHRASE_MAX * 2}
          disabled={disabled}
          aria-invalid={error !== undefined}
          aria-describedby={told.length === 0 ? undefined : told.join(' ')}
          data-autofocus={takesFocus === true ? '' : undefined}
          onKeyDown={look}
          onKeyUp={look}
          onBlur={() => {
            setCaps(false);
          }}
          onChange={(event) => {
            onChange(event.target.value.replace(/\p{Cc}/gu, ''));
          }}
        />
        <button
          type="button"
          className="button button--quiet button--small"
          aria-pressed={shown}
          aria-controls={id}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {t(shown ? 'lock.field.hide.button' : 'lock.field.show.button')}
        </button>
      </div>
      <span className="field__hint" role="status">
        {caps ? t('lock.field.caps') : ''}
      </span>
      {error === undefined ? null : (
        <span className="field__error" id={`${id}-error`} role="alert">
          <Icon name="i-act" size="s" />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

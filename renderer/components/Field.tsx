import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it. The typed text stays. */
  readonly error?: ReactNode | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  /** In a dialog: this field gets the focus when it opens. */
  readonly takesFocus?: boolean;
}

/** One line of text with its label, a hint and, when needed, the error with its way out. */
export function Field(props: FieldProps): ReactNode {
  const { id, label, hint, error, value, onChange, maxLength, takesFocus } = props;
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
      <input
        className="input"
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        maxLength={maxLength}
        aria-invalid={error !== undefined}
        aria-describedby={told.length === 0 ? undefined : told.join(' ')}
        data-autofocus={takesFocus === true ? '' : undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {error === undefined ? null : (
        <span className="field__error" id={`${id}-error`} role="alert">
          <Icon name="i-act" size="s" />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

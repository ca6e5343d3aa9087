import type { ReactNode } from 'react';

interface AnswersProps<V extends string> {
  /** The question. */
  readonly legend: ReactNode;
  /** One more sentence under the question. */
  readonly hint?: ReactNode;
  /** Unique on the screen: it ties the radio buttons together. */
  readonly name: string;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/** A question with three or four short answers: real radio buttons in one group. */
export function Answers<V extends string>(props: AnswersProps<V>): ReactNode {
  const { legend, hint, name, options, value, onChange, disabled } = props;
  const hintId = `${name}-hint`;
  return (
    <fieldset
      className="question"
      disabled={disabled}
      aria-describedby={hint === undefined ? undefined : hintId}
    >
      <legend className="question__ask">{legend}</legend>
      {hint === undefined ? null : (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      <div className="answers">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { useId, useState, type ReactNode } from 'react';
import { PERSON_NAME_MAX } from '../../../shared/person';
import { Field } from '../../components/Field';
import { useText } from '../../i18n/use-text';

interface NameFormProps {
  /** What the button says. */
  readonly submit: string;
  readonly onName: (name: string) => void;
  readonly busy: boolean;
  readonly start?: string;
  /** In a dialog: the field gets the focus. */
  readonly takesFocus?: boolean;
  /** Further buttons beside the first. */
  readonly children?: ReactNode;
}

/** Asks for a name. A name that cannot be taken is said at the field; what was typed stays. */
export function NameForm(props: NameFormProps): ReactNode {
  const { submit, onName, busy, start = '', takesFocus = false, children } = props;
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState(start);
  const [tried, setTried] = useState(false);
  const missing = typed.trim() === '';
  return (
    <form
      className="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing) document.getElementById(id)?.focus();
        else onName(typed.trim());
      }}
    >
      <Field
        id={id}
        label={t('people.name.label')}
        hint={t('people.name.hint')}
        error={tried && missing ? t('people.name.missing') : undefined}
        value={typed}
        maxLength={PERSON_NAME_MAX}
        takesFocus={takesFocus}
        onChange={(next) => {
          // Pasted text can carry line ends and other control characters; a name has none.
          setTyped(next.replace(/\p{Cc}/gu, ' '));
        }}
      />
      <div className="buttons">
        <button type="submit" className="button button--primary" disabled={busy}>
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { formatNotices, type FormatNotice } from '../../../shared/safe/format';
import {
  bytesOf,
  SAFE_LABEL_MAX,
  SAFE_VALUE_MAX_BYTES,
  type SafeKind,
} from '../../../shared/safe/kinds';
import { Callout } from '../../components/Callout';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { useCall } from '../../components/use-call';
import { useText } from '../../i18n/use-text';
import { api } from '../../ipc/client';
import { announce } from '../../state/announce';
import { noticeWords } from './notice-words';
import { SafeTrouble } from './SafeTrouble';

interface KeepFormProps {
  readonly personId: string;
  readonly what: SafeKind;
  readonly onKept: () => void;
}

type Problem = { readonly kind: 'missing' | 'odd' } | { readonly kind: 'long'; readonly count: number };

/** Control characters that a keyboard does not make, and half characters: no keychain gives them back. */
const ODD = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** Only this text decides: it stays in its field, and in no state of the page. */
function problemOf(value: string): Problem | null {
  if (value.trim() === '') return { kind: 'missing' };
  if (ODD.test(value)) return { kind: 'odd' };
  const count = bytesOf(value);
  return count > SAFE_VALUE_MAX_BYTES ? { kind: 'long', count } : null;
}

/** The form. While it is open, the window is kept out of pictures where the system can do that. */
export function KeepForm({ personId, what, onKept }: KeepFormProps): ReactNode {
  const t = useText();
  const id = useId();
  const value = useRef<HTMLTextAreaElement>(null);
  const [label, setLabel] = useState('');
  const [notices, setNotices] = useState<readonly FormatNotice[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = useCall();

  useEffect(() => {
    void api.safe.shield({ on: true });
    return () => {
      void api.safe.shield({ on: false });
    };
  }, []);

  function submit(): void {
    const field = value.current;
    if (field === null) return;
    const found = problemOf(field.value);
    setProblem(found);
    if (found !== null) {
      field.focus();
      return;
    }
    keep.run(
      () => api.safe.add({ personId, kind: what, label: label.trim(), value: field.value, clean: true }),
      () => {
        field.value = '';
        announce(t('safe.keep.done'));
        onKept();
      },
    );
  }

  return (
    <form
      className="part flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        id={`${id}-label`}
        label={t('safe.keep.label')}
        hint={t('safe.keep.label.hint')}
        value={label}
        maxLength={SAFE_LABEL_MAX}
        onChange={setLabel}
      />
      <div className="field">
        <label htmlFor={`${id}-value`}>{t('safe.keep.value')}</label>
        <span className="field__hint" id={`${id}-hint`}>
          {t('safe.keep.value.hint')}
        </span>
        <textarea
          ref={value}
          className="input safe-value"
          id={`${id}-value`}
          rows={3}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-error`}
          onInput={(event) => {
            setNotices(formatNotices(what, event.currentTarget.value));
            setProblem(null);
          }}
        />
        {problem === null ? null : (
          <span className="field__error" id={`${id}-error`} role="alert">
            <Icon name="i-act" size="s" />
            <span>
              {problem.kind === 'long'
                ? t('safe.keep.value.long', { most: SAFE_VALUE_MAX_BYTES, count: problem.count })
                : t(`safe.keep.value.${problem.kind}`)}
            </span>
          </span>
        )}
      </div>
      {notices.length === 0 ? null : (
        <Callout tone="look" live="status">
          <p>
            <strong>{t('safe.keep.notice.title')}</strong>
          </p>
          <ul>
            {notices.map((notice) => (
              <li key={notice.kind}>{noticeWords(t, notice)}</li>
            ))}
          </ul>
          <p>{t('safe.keep.notice.still')}</p>
        </Callout>
      )}
      <SafeTrouble error={keep.error} />
      <div className="buttons">
        <button type="submit" className="button button--primary" disabled={keep.busy}>
          {t('safe.keep.button')}
        </button>
      </div>
    </form>
  );
}

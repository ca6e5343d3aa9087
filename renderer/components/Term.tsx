import { useId, useRef, type ReactNode } from 'react';
import { useText, type PlainKey } from '../i18n/use-text';

/** Words that are explained on tap: design.md 4. */
export const TERMS = ['two-step', 'passkey', 'alias', 'session', 'sync', 'encryption'] as const;
export type TermName = (typeof TERMS)[number];

/** The word itself and its explanation. */
export const TERM_WORDS: Readonly<
  Record<TermName, { readonly word: PlainKey; readonly text: PlainKey }>
> = {
  'two-step': { word: 'glossary.two-step.word', text: 'glossary.two-step.text' },
  passkey: { word: 'glossary.passkey.word', text: 'glossary.passkey.text' },
  alias: { word: 'glossary.alias.word', text: 'glossary.alias.text' },
  session: { word: 'glossary.session.word', text: 'glossary.session.text' },
  sync: { word: 'glossary.sync.word', text: 'glossary.sync.text' },
  encryption: { word: 'glossary.encryption.word', text: 'glossary.encryption.text' },
};

interface TermProps {
  readonly name: TermName;
  /** The word as the sentence has it. */
  readonly children: ReactNode;
}

/** A word with an explanation on tap, in a native popover: Esc or a press elsewhere closes it. */
export function Term({ name, children }: TermProps): ReactNode {
  const t = useText();
  const id = useId();
  const card = useRef<HTMLSpanElement>(null);
  const words = TERM_WORDS[name];
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {children}
      </button>
      <span
        className="glossary"
        popover="auto"
        id={id}
        ref={card}
        role="dialog"
        aria-label={t(words.word)}
        tabIndex={-1}
        onToggle={(event) => {
          if (event.newState === 'open') card.current?.focus();
        }}
      >
        <span className="glossary__word">{t(words.word)}</span>
        <span className="glossary__text">{t(words.text)}</span>
        <button
          type="button"
          className="button button--secondary button--small"
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          {t('shell.close.button')}
        </button>
      </span>
    </>
  );
}

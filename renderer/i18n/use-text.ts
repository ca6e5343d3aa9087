import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useContext, useMemo } from 'react';
import type { Language } from '../../shared/settings';
import { CATALOGUES } from './catalogue';
import type { Messages } from './messages.generated';

/** The id of one sentence. */
export type MessageKey = keyof Messages;

/** What a sentence needs to be filled in; nothing for most. */
export type MessageArgs<K extends MessageKey> = Messages[K];

/** Ids of sentences that need nothing filled in: what data tables may hold. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends undefined ? K : never }[MessageKey];

/** Says a sentence in the person's language. The arguments are checked by the compiler. */
export interface Say {
  (key: PlainKey): string;
  <K extends MessageKey>(key: K, args: MessageArgs<K>): string;
}

/** The language that the page is shown in. */
export const LanguageContext = createContext<Language>('en');

/** What makes a text more than plain words in ICU MessageFormat: arguments, tags, and its quoting. */
const NEEDS_FORMATTING = /[{}<>']/;

const formats = new Map<string, IntlMessageFormat>();

/** The parsed message. Parsing costs more than formatting, so each one is parsed once. */
export function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = formats.get(id);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(CATALOGUES[language][key], language);
  formats.set(id, format);
  return format;
}

/** The language in use, for dates and numbers. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** `t` for plain sentences. For bold words, links and glossary terms use `<Text>`. */
export function useText(): Say {
  const language = useLanguage();
  return useMemo<Say>(
    () => (key: MessageKey, args?: MessageArgs<MessageKey>) => {
      const text = CATALOGUES[language][key];
      // Most sentences are said as they stand; a formatter for each would cost the first paint dearly.
      return NEEDS_FORMATTING.test(text) ? String(formatOf(language, key).format(args)) : text;
    },
    [language],
  );
}

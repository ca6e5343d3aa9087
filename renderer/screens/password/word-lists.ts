import type { Language } from '../../../shared/settings';

const READ: Readonly<Record<Language, () => Promise<{ readonly default: readonly string[] }>>> = {
  en: () => import('../../../resources/words/en.json'),
  es: () => import('../../../resources/words/es.json'),
};

/** The words of a language, read when they are first needed. */
export const wordList = async (language: Language): Promise<readonly string[]> =>
  (await READ[language]()).default;

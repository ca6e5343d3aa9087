import { LANGUAGES, type Language, type Settings } from './settings';

/** The language to show: the one chosen, else the first of the system's languages that Relock speaks, else English. */
export function resolveLanguage(
  wish: Settings['language'],
  systemLanguages: readonly string[],
): Language {
  if (wish !== 'system') return wish;
  for (const tag of systemLanguages) {
    const known = LANGUAGES.find((language) => tag.toLowerCase().split(/[-_]/)[0] === language);
    if (known !== undefined) return known;
  }
  return 'en';
}

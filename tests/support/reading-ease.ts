import type { Language } from '../../shared/settings';
import { syllables } from './syllables';

/** A text shorter than this is not measured as a screen (settled 25). */
const SCREEN_WORDS = 60;

/** The limits of settled 25. `ease`: English a highest grade, Spanish a lowest score. */
const LIMITS = {
  sentenceWords: 25,
  meanWords: 15,
  ease: { en: 7, es: 70 },
} as const;

/** What was counted in the running text of one screen. */
export interface Measure {
  readonly language: Language;
  readonly words: number;
  readonly sentences: number;
  /** Words in a sentence, on average; 0 for a text without sentences. */
  readonly mean: number;
  readonly longest: { readonly words: number; readonly text: string };
  /** English: Flesch-Kincaid grade. Spanish: Fernández-Huerta score. */
  readonly ease: number;
}

/** Names that people read as one picture, whatever their length: products, systems, makers. */
const NAMES =
  /\b((?:Windows )?Credential Manager|Microsoft(?: account| Store)?|OneDrive|Relock|Windows(?: Hello)?|Keychain Access|KWallet|Xbox|Outlook(?:\.com)?|macOS|Linux|Debian|Electron|Authenticator|BitLocker|Ubuntu|GNOME|KDE)(?:’s)?(?!\p{L})/gu;
/** Captions of Microsoft's pages and of the system stand in these marks (docs/content-guide.md). */
const CAPTIONS = /“[^”]*”|«[^»]*»/gu;
/** Addresses, folders and commands: looked at, not read. */
const ADDRESSES =
  /(?:https?:\/\/|[~/.])[\w~.-]*\/[\w~./-]*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|json|ics)\b(?:\/\S*)?/gu;

/** Each name, caption and address becomes one short word, so that a sentence keeps its length. */
export const withoutNames = (text: string): string =>
  text.replaceAll(CAPTIONS, 'it').replaceAll(ADDRESSES, 'it').replaceAll(NAMES, 'it');

const wordsOf = (sentence: string): string[] =>
  sentence.match(/[\p{L}\p{N}]+(?:[’'\-/.,:][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * The sentences of a text, one block a line. A block that ends without a full stop is a label or a title and is
 * left out, unless it is so long that people read it as a sentence.
 */
export function sentencesOf(text: string): string[] {
  return text.split('\n').flatMap((block) => {
    const plain = withoutNames(block.trim());
    const isLabel = !/[.?:…][”»)]?$/.test(plain) && wordsOf(plain).length <= 8;
    if (isLabel) return [];
    return plain
      .split(/(?<=[.?…][”»)]?)\s+/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => wordsOf(sentence).length > 0);
  });
}

/** Measures the running text of one screen: one block (paragraph, row, title, button) a line. */
export function measure(text: string, language: Language): Measure {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = sentences.flatMap((one) => one.words);
  const longest = sentences.reduce(
    (best, { sentence, words: own }) =>
      own.length > best.words ? { words: own.length, text: sentence } : best,
    { words: 0, text: '' },
  );
  const mean = sentences.length === 0 ? 0 : words.length / sentences.length;
  const beats = words.reduce((sum, word) => sum + syllables(word, language), 0);
  const perWord = words.length === 0 ? 0 : beats / words.length;
  return {
    language,
    words: words.length,
    sentences: sentences.length,
    mean,
    longest,
    ease: language === 'en' ? fleschKincaid(mean, perWord) : fernandezHuerta(mean, perWord),
  };
}

/** US school grade. Kincaid, Fishburne, Rogers, Chissom 1975. */
export const fleschKincaid = (wordsPerSentence: number, syllablesPerWord: number): number =>
  0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;

/**
 * Ease from 0 to 100. Fernández Huerta 1959, read as words per sentence: the printed formula says
 * "sentences", which would reward long ones (Law 2011 on the mistake). This reading is the stricter one.
 */
export const fernandezHuerta = (wordsPerSentence: number, syllablesPerWord: number): number =>
  206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;

/** What a writer must mend, in plain lines; empty when the text keeps every limit. */
export function readingProblems(found: Measure): string[] {
  const problems: string[] = [];
  const { words, mean, longest, ease, language } = found;
  if (longest.words > LIMITS.sentenceWords) {
    problems.push(`a sentence of ${String(longest.words)} words: ${longest.text}`);
  }
  if (words < SCREEN_WORDS) return problems;
  if (mean > LIMITS.meanWords) problems.push(`sentences of ${mean.toFixed(1)} words on average`);
  const limit = LIMITS.ease[language];
  if (language === 'en' && ease > limit) {
    problems.push(`Flesch-Kincaid grade ${ease.toFixed(1)}, at most ${String(limit)}`);
  }
  if (language === 'es' && ease < limit) {
    problems.push(`Fernández-Huerta ${ease.toFixed(1)}, at least ${String(limit)}`);
  }
  return problems;
}

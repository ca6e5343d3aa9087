/**
 * Text as it comes out of a browser, made readable for rules: the parts that any reader of a pasted page can use.
 */

/** What is not seen and changes nothing: soft hyphens, direction marks, the mark of the byte order. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Every kind of blank but the tab and the ends of lines. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const LINE_ENDS = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/u;
const CONTROLS = /[\p{Cc}]/gu;

/** One line of a pasted text, with its number for people (the first is 1). */
export interface Line {
  readonly number: number;
  /** As it was, without what is not seen, trimmed. */
  readonly text: string;
  /** Its parts between tabs, wide gaps and bars. With tabs an empty part keeps its place. */
  readonly cells: readonly string[];
  readonly tabbed: boolean;
}

/** Takes a text apart into lines and cells. Empty lines stay, because they mean something. */
export function linesOf(text: string): readonly Line[] {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .split(LINE_ENDS)
    .map((raw, index) => {
      const tabbed = raw.includes('\t');
      const cells = raw
        .split(tabbed ? /\t/u : / {2,}|\s[|·•‧∙]\s/u)
        .map((cell) => plain(cell))
        .filter((cell) => tabbed || cell !== '');
      return { number: index + 1, text: plain(raw.replace(/\t/gu, ' ')), cells, tabbed };
    });
}

/** One line of words: no control characters, single spaces. */
const plain = (text: string): string => text.replace(CONTROLS, ' ').replace(/ {2,}/gu, ' ').trim();

/** The same words, whatever their case, accents, width or apostrophes. For comparing only. */
export function fold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Is this running text of a page rather than a name or a label? */
export const isSentence = (text: string): boolean =>
  /[.!?。！？]$/u.test(text) && (text.split(' ').length >= 5 || /[。！？]$/u.test(text))
    ? true
    : text.split(' ').length >= 12 || /[。]/u.test(text);

import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LANGUAGES, type Language } from '../../shared/settings';

/** The sentences of one area in one language. */
export type Catalogue = Readonly<Record<string, string>>;

/** Names of the area files, from the English folder. */
export const AREAS: readonly string[] = readdirSync('resources/locales/en')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .sort();

export const readCatalogue = (language: Language, area: string): Catalogue =>
  JSON.parse(readFileSync(`resources/locales/${language}/${area}.json`, 'utf8')) as Catalogue;

/** Every sentence of every area, with both languages side by side. */
export interface Entry {
  readonly area: string;
  readonly key: string;
  readonly texts: Readonly<Record<Language, string>>;
}

export const ENTRIES: readonly Entry[] = AREAS.flatMap((area) => {
  const en = readCatalogue('en', area);
  const es = readCatalogue('es', area);
  return Object.keys(en).map((key) => ({
    area,
    key,
    texts: { en: en[key] ?? '', es: es[key] ?? '' },
  }));
});

/** Every sentence with its language, for rules that look at one text at a time. */
export const SENTENCES = ENTRIES.flatMap(({ key, texts }) =>
  LANGUAGES.map((language) => ({ key, language, text: texts[language] })),
);

/** The pieces of a message. Throws on a text that is not valid ICU MessageFormat. */
export const piecesOf = (text: string): MessageFormatElement[] => parse(text);

/** All pieces, also those inside branches and tags. */
export function deepPieces(pieces: readonly MessageFormatElement[]): MessageFormatElement[] {
  return pieces.flatMap((piece) => {
    if (piece.type === TYPE.tag) return [piece, ...deepPieces(piece.children)];
    if (piece.type === TYPE.plural || piece.type === TYPE.select) {
      return [piece, ...Object.values(piece.options).flatMap((option) => deepPieces(option.value))];
    }
    return [piece];
  });
}

/** A bold text that ends no sentence is a caption of somebody else's page: content-guide.md. */
const asCaption = (inner: string): string => (/[.?:…,]$/.test(inner) ? inner : `“${inner}”`);

/** Every text that a message can become, with sample values filled in. Bold captions get quotation marks. */
function variantsOf(pieces: readonly MessageFormatElement[]): string[] {
  return pieces.reduce<string[]>(
    (texts, piece) => {
      const parts = partsOf(piece);
      return texts.flatMap((text) => parts.map((part) => text + part));
    },
    [''],
  );
}

function partsOf(piece: MessageFormatElement): string[] {
  switch (piece.type) {
    case TYPE.literal:
      return [piece.value];
    case TYPE.argument:
      return [SAMPLES[piece.value] ?? 'Ana'];
    case TYPE.date:
    case TYPE.time:
      return ['10:40'];
    case TYPE.select:
    case TYPE.plural:
      return Object.values(piece.options).flatMap((option) => variantsOf(option.value));
    case TYPE.tag: {
      const inner = variantsOf(piece.children);
      return piece.value === 'b' ? inner.map(asCaption) : inner;
    }
    case TYPE.number:
    case TYPE.pound:
      return ['3'];
  }
}

/** What stands in for an argument: about as long as the real thing. */
const SAMPLES: Readonly<Record<string, string>> = {
  time: '10:40',
  start: '10:40',
  days: '7',
  ms: '300',
};

/** The variants of one text. */
export const textsOf = (text: string): string[] => variantsOf(piecesOf(text));

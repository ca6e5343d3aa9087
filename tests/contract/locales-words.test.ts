import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/settings';
import { ENTRIES, SENTENCES, textsOf } from '../support/catalogues';

const BUTTON_LENGTH = 32;
/** Buttons and choices whose key does not end in `.button` (docs/content-guide.md). */
const isButton = (key: string): boolean => key.endsWith('.button');

/** Texts that may be the same in both languages: names, and words that both languages share. */
const SHARED_TEXTS = new Set(['Alias', 'Personal', 'No', 'PIN', 'English', 'Español']);
const NAMES =
  /\b(Relock|OneDrive|Microsoft|Windows|Xbox|Outlook|Linux|macOS|Electron|PIN|Rules|Mail)\b/g;

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly only?: Language;
}

const TYPOGRAPHY: readonly Rule[] = [
  { name: 'a straight quote', pattern: /["']/ },
  { name: 'three dots instead of …', pattern: /\.\.\./ },
  { name: 'an exclamation mark', pattern: /[!¡]/ },
  { name: 'a double space or a line break', pattern: /\s{2}|[\n\t]/ },
  { name: 'a space at an end', pattern: /^\s|\s$/ },
  { name: 'a space before a mark', pattern: /\s[.,:;?…]/ },
  { name: 'a start that is glued to something', pattern: /^[.,:;?)]/ },
  { name: 'a hyphen for a dash', pattern: /\s-\s/ },
  { name: 'an English quote in Spanish', pattern: /‘|(?<!“[^”]*)’/, only: 'es' },
  { name: 'a Spanish quote in English', pattern: /[«»¿]/, only: 'en' },
];

const WORDS: readonly Rule[] = [
  {
    name: 'a word that frightens',
    pattern: /\b(hack(ed|er|ers)?|victims?|attack(er|ers)?|fatal|abort(ed)?|panic)\b/i,
    only: 'en',
  },
  {
    name: 'a word that belittles',
    pattern: /\b(simply|just|eas(y|ily)|obviously|of course|trivial)\b/i,
    only: 'en',
  },
  {
    name: 'a word that blames',
    pattern:
      /\b(you (failed|forgot|should have)|your (fault|mistake)|invalid|illegal|fail(ed|ure|s)?|errors?|oops|stupid)\b/i,
    only: 'en',
  },
  {
    name: 'a word of machines',
    pattern:
      /\b(terminate|execute|credentials?|authenticat(e|ion)|log ?(in|out|on|off)|2FA|MFA|utili[sz]e|click here)\b/i,
    only: 'en',
  },
  {
    name: 'a word that frightens',
    pattern: /(hacke|pirate|víctima|atacante|\bpánico\b|\bfatal\b)/i,
    only: 'es',
  },
  {
    name: 'a word that belittles',
    pattern: /\b(simplemente|fácil(mente)?|sencillamente|obviamente|solo tienes que|basta con)\b/i,
    only: 'es',
  },
  {
    name: 'a word that blames',
    pattern:
      /\b(olvidaste|fallaste|tu culpa|deberías haber|inválid[oa]s?|ilegal|error(es)?)(?!\p{L})/iu,
    only: 'es',
  },
  {
    name: 'a word of one country',
    pattern: /\b(ordenador|computador|móvil(es)?|celular|vosotros|vuestr|coge[rs]?)/i,
    only: 'es',
  },
  { name: 'usted', pattern: /\busted(es)?\b/i, only: 'es' },
  {
    name: 'an order to usted',
    pattern:
      /(^|[.?:…»”]\s+)(Abra|Pulse|Haga|Elija|Escriba|Compruebe|Cierre|Guarde|Inicie|Vaya|Espere|Mire|Seleccione|Introduzca|Vuelva|Revise|Quite|Use|Busque|Pregunte|Lea|Diga|Tome|Deje|Ponga|Cambie|Copie)\s/,
    only: 'es',
  },
  {
    name: 'English left behind',
    pattern: /(?<![“«][^”»]*)\b(the|and|your|with|this|from|not)\b/i,
    only: 'es',
  },
];

/** Relock never asks for a secret: a sentence with "type" and "password" has to say no. */
const ASKS =
  /\b(enter|type|give|tell|send|write|escribe|dinos|introduce|envía|danos)\b[^.?]*\b(password|code|contraseña|código)\b/i;
const DENIES = /\b(never|not|nobody|no|nunca|nadie|Microsoft)\b/i;

function breaking(rules: readonly Rule[]): string[] {
  return SENTENCES.flatMap(({ key, language, text }) =>
    textsOf(text, language).flatMap((said) =>
      rules
        .filter(
          ({ pattern, only }) => (only === undefined || only === language) && pattern.test(said),
        )
        .map(({ name }) => `${language} ${key}: ${name} in "${said}"`),
    ),
  );
}

/** `.`, `?`, `:` or nothing: how a text ends. */
const ending = (text: string): string => /[.?:…]$/.exec(text.replace(/[”»)]$/, ''))?.[0] ?? '';

describe('the words', () => {
  it('are set in good typography', () => {
    expect(breaking(TYPOGRAPHY)).toEqual([]);
  });

  it('frighten, belittle and blame nobody, and keep to our names', () => {
    expect(breaking(WORDS)).toEqual([]);
  });

  it('never ask for a password or a code', () => {
    const asking = SENTENCES.flatMap(({ key, language, text }) =>
      textsOf(text, language)
        .flatMap((said) => said.split(/(?<=[.?])\s/))
        .filter((said) => ASKS.test(said) && !DENIES.test(said))
        .map((said) => `${language} ${key}: ${said}`),
    );
    expect(asking).toEqual([]);
  });

  it('keep a button short, without a full stop', () => {
    const long = SENTENCES.filter(({ key }) => isButton(key)).flatMap(({ key, language, text }) =>
      textsOf(text, language)
        .map((said) => said.replaceAll(/[“”]/g, ''))
        .filter((said) => said.length > BUTTON_LENGTH || said.endsWith('.'))
        .map((said) => `${language} ${key}: ${String(said.length)} ${said}`),
    );
    expect(long).toEqual([]);
  });

  it('open every Spanish question that they close', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const odd = SENTENCES.filter(
      ({ language, text }) => language === 'es' && count(text, '¿') !== count(text, '?'),
    );
    expect(odd.map(({ key }) => key)).toEqual([]);
  });

  it('end in the same way in both languages', () => {
    const differ = ENTRIES.filter(({ texts }) => {
      const [english, spanish] = [textsOf(texts.en, 'en'), textsOf(texts.es, 'es')];
      return (
        new Set([...english, ...spanish].map(ending)).size !== new Set(english.map(ending)).size
      );
    });
    expect(differ.map(({ key }) => key)).toEqual([]);
  });

  it('are Spanish in Spanish', () => {
    const same = ENTRIES.filter(({ texts: { en, es } }) => {
      const rest = en.replaceAll(/\{[^{}]*\}|<[^>]*>/g, '').replaceAll(NAMES, '');
      return en === es && !SHARED_TEXTS.has(en) && /\p{L}/u.test(rest);
    });
    expect(same.map(({ key }) => key)).toEqual([]);
  });

  it('let a short Spanish label grow by six tenths at most', () => {
    const long = ENTRIES.filter(({ key, texts: { en, es } }) => {
      const isLabel =
        en.length <= 24 && ending(en) === '' && !en.includes('{') && !/\.title$/.test(key);
      return isLabel && es.length > Math.max(16, Math.ceil(en.length * 1.6));
    });
    expect(long.map(({ key, texts }) => `${key}: ${texts.en} / ${texts.es}`)).toEqual([]);
  });
});

import type { Language } from '../../shared/settings';

/** One thing that no sentence may hold. Rules without `only` stand for every language. */
export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly only?: Language;
}

/** Marks and spaces. */
export const TYPOGRAPHY: readonly Rule[] = [
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

/** Words: see docs/content-guide.md. */
export const WORDS: readonly Rule[] = [
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
    pattern:
      /\b(ordenador|computador|móvil(es)?|celular|vosotros|vuestr|coge[rs]?)|(?<![ct]is)[áé]is(?!\p{L})/iu,
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

/** True when a sentence asks for a password or a code, and does not say that nobody should give it. */
export const asksForSecret = (text: string): boolean =>
  text.split(/(?<=[.?])\s/).some((sentence) => ASKS.test(sentence) && !DENIES.test(sentence));

/** Names of the rules that a text breaks. */
export const brokenRules = (rules: readonly Rule[], text: string, language: Language): string[] =>
  rules
    .filter(({ pattern, only }) => (only === undefined || only === language) && pattern.test(text))
    .map(({ name }) => name);

import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/settings';
import { asksForSecret, brokenRules, TYPOGRAPHY, WORDS } from '../../support/word-rules';

const RULES = [...TYPOGRAPHY, ...WORDS];

/** A text that breaks one rule and no other, for every rule. */
const PLANTED: readonly (readonly [rule: string, language: Language, text: string])[] = [
  ['a straight quote', 'en', "Relock doesn't know."],
  ['three dots instead of …', 'en', 'Looking...'],
  ['an exclamation mark', 'es', '¡Hecho'],
  ['a double space or a line break', 'en', 'One.  Two.'],
  ['a space at an end', 'en', 'One. '],
  ['a space before a mark', 'es', 'Uno , dos'],
  ['a start that is glued to something', 'en', '. You can go on'],
  ['a hyphen for a dash', 'en', 'Today - at ten'],
  ['an English quote in Spanish', 'es', 'Ana’s'],
  ['a Spanish quote in English', 'en', 'Press «Undo».'],
  ['a word that frightens', 'en', 'You were hacked.'],
  ['a word that belittles', 'en', 'Simply press it.'],
  ['a word that blames', 'en', 'You forgot the name.'],
  ['a word of machines', 'en', 'Log in again.'],
  ['a word that frightens', 'es', 'Te han hackeado.'],
  ['a word that belittles', 'es', 'Es fácil.'],
  ['a word that blames', 'es', 'El nombre es inválido.'],
  ['a word of one country', 'es', 'En este ordenador.'],
  ['a word of one country', 'es', 'Espera a que la pongáis en marcha.'],
  ['usted', 'es', 'Si usted quiere.'],
  ['an order to usted', 'es', 'Pulse el botón.'],
  ['English left behind', 'es', 'Abre the página.'],
];

describe('the rules for words', () => {
  it.each(PLANTED)('finds %s (%s)', (rule, language, text) => {
    expect(brokenRules(RULES, text, language)).toEqual([rule]);
  });

  it('has a planted text for every rule', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(RULES.map(({ name }) => name)));
    expect(PLANTED.length).toBeGreaterThanOrEqual(RULES.length);
  });

  it.each([
    ['en', 'Press “Sign me out”. It doesn’t end Ana’s session… is that fine? Yes – it is.'],
    [
      'es',
      'Pulsa «Sign me out and wait». ¿Ves “Don’t allow”? Si se cierre antes de dieciséis pasos, mira de nuevo.',
    ],
  ] as const)('lets good %s be', (language, text) => {
    expect(brokenRules(RULES, text, language)).toEqual([]);
  });

  it('knows a sentence that asks for a secret from one that warns', () => {
    expect(asksForSecret('Type your password here.')).toBe(true);
    expect(asksForSecret('Escribe tu código.')).toBe(true);
    expect(asksForSecret('Read this first. Then enter the code.')).toBe(true);
    expect(asksForSecret('Never give a code to anybody.')).toBe(false);
    expect(asksForSecret('Microsoft can send a code there.')).toBe(false);
    expect(asksForSecret('Nunca digas tu contraseña.')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { englishSyllables, spanishSyllables, syllables } from '../../support/syllables';

type Counted = readonly (readonly [count: number, words: string])[];

/** Counted by hand, against a dictionary's division of words. */
const ENGLISH: Counted = [
  [
    1,
    'a the you your sign page phone phones take saved closed asked signed used while eyes through',
  ],
  [
    1,
    'ones times names typed safe here there once real played let’s can’t don’t won’t aren’t you’ll it’s that’s months called',
  ],
  [
    2,
    'account password open browser again needed started ended device pages changes places passes',
  ],
  [2, 'table people able folder settled handled trying being doing going seeing something someone'],
  [
    2,
    'safely likely useful careful movement every isn’t doesn’t didn’t couldn’t hasn’t player beyond',
  ],
  [
    2,
    'layout create quiet client language minutes issue value keyboard million evening undo really centre',
  ],
  [
    3,
    'computer Microsoft devices everywhere somebody everyone anyone idea area media previous obvious',
  ],
  [3, 'different however completely addresses important remember continue family reopen connected'],
  [3, 'reminded element implement video manual reaction familiar earlier wherever'],
  [4, 'security situation information reality activity society January necessary recovery'],
  [5, 'verification possibility university organisation'],
];

const SPANISH: Counted = [
  [1, 'y yo tú a de que quien muy hoy ley buey más bien fue guion pues mis dio Juan huir'],
  [
    2,
    'cuenta sesión guía país aún ahí quieres seguir hoja nadie agua leer caer construir día tiene huésped',
  ],
  [
    3,
    'equipo línea ahora baúles prohíbe seguro cerrada aquello cigüeña correo revisión llavero construido',
  ],
  [4, 'teléfono todavía contraseña antigüedad ordenador seguridad'],
  [5, 'verificación organización recordatorio'],
];

const each = (table: Counted): [string, number][] =>
  table.flatMap(([count, words]) =>
    words.split(' ').map((word): [string, number] => [word, count]),
  );

describe('syllables', () => {
  it.each(each(ENGLISH))('English: %s has %i', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });

  it.each(each(SPANISH))('Spanish: %s has %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  it('adds up the parts of a hyphenated word, and counts a figure as one', () => {
    expect(syllables('two-step', 'en')).toBe(2);
    expect(syllables('24-hour', 'en')).toBe(2);
    expect(syllables('365', 'es')).toBe(1);
    expect(syllables('PC', 'en')).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import {
  fernandezHuerta,
  fleschKincaid,
  measure,
  readingProblems,
  sentencesOf,
} from '../../support/reading-ease';

const repeat = (text: string, times: number): string => Array<string>(times).fill(text).join('\n');

describe('sentences', () => {
  it('leaves labels and titles out and keeps running text', () => {
    const text = 'Sign out everywhere\nOpen the page\nThen come back here. Is it done?\nSettings';
    expect(sentencesOf(text)).toEqual(['Then come back here.', 'Is it done?']);
  });

  it('reads a title of more than eight words as a sentence', () => {
    expect(sentencesOf('Your phones and computers will ask for your password again')).toHaveLength(
      1,
    );
  });

  it('counts captions, products and addresses as one short word each', () => {
    expect(sentencesOf('Press “Sign me out” near the end.')).toEqual(['Press it near the end.']);
    expect(sentencesOf('Pulsa «Cerrar mi sesión» al final.')).toEqual(['Pulsa it al final.']);
    expect(sentencesOf('Microsoft’s page opens account.live.com/proofs in Windows.')).toEqual([
      'it page opens it in it.',
    ]);
    expect(sentencesOf('Look in ~/.config/onedrive for it.')).toEqual(['Look in it for it.']);
  });

  it('does not end a sentence inside a number, a version or a name', () => {
    expect(sentencesOf('Version 0.1.0 needs 1,000 files.')).toHaveLength(1);
    expect(sentencesOf('Relock is in Node.js here.')).toHaveLength(1);
  });
});

describe('the scales, against a count by hand', () => {
  it('English: 12 words, 2 sentences, 13 syllables', () => {
    // The cat sat on the mat. (6 words, 6 syllables) Then the dog ran in again. (6, 7)
    const found = measure('The cat sat on the mat. Then the dog ran in again.', 'en');
    expect(found).toMatchObject({ words: 12, sentences: 2, mean: 6 });
    expect(found.ease).toBeCloseTo(0.39 * 6 + 11.8 * (13 / 12) - 15.59, 10);
    expect(found.ease).toBeCloseTo(fleschKincaid(6, 13 / 12), 10);
  });

  it('Spanish: 10 words, 2 sentences, 19 syllables', () => {
    // Abre la página de tu cuenta. (6 words: 2+1+3+1+1+2 = 10) Luego vuelve aquí, Ana. (4: 2+2+2+2 = 8)
    const found = measure('Abre la página de tu cuenta. Luego vuelve aquí, Ana.', 'es');
    expect(found).toMatchObject({ words: 10, sentences: 2, mean: 5 });
    expect(found.ease).toBeCloseTo(206.84 - 60 * 1.8 - 1.02 * 5, 10);
    expect(found.ease).toBeCloseTo(fernandezHuerta(5, 1.8), 10);
  });

  it('a text without a sentence has no mean', () => {
    expect(measure('Settings\nHelp', 'en')).toMatchObject({ words: 0, sentences: 0, mean: 0 });
  });
});

describe('what a writer must mend', () => {
  it('nothing in a plain screen', () => {
    const english = repeat('Open the page in your browser. Press the words near the end.', 6);
    const spanish = repeat('Abre la página en tu navegador. Pulsa las palabras al final.', 6);
    expect(readingProblems(measure(english, 'en'))).toEqual([]);
    expect(readingProblems(measure(spanish, 'es'))).toEqual([]);
  });

  it('one long sentence, also on a short screen', () => {
    const text = `${'one word and then '.repeat(7)}the end.`;
    expect(readingProblems(measure(text, 'en'))).toEqual([
      expect.stringMatching(/^a sentence of 30 words/) as string,
    ]);
  });

  it('hard words, on a screen of 60 words or more only', () => {
    const english = 'Authentication configuration necessitates verification.';
    const spanish = 'La configuración de autenticación necesita verificaciones adicionales.';
    expect(readingProblems(measure(english, 'en'))).toEqual([]);
    expect(readingProblems(measure(repeat(english, 15), 'en'))).toEqual([
      expect.stringMatching(/^Flesch-Kincaid grade \d/) as string,
    ]);
    expect(readingProblems(measure(repeat(spanish, 10), 'es'))).toEqual([
      expect.stringMatching(/^Fernández-Huerta -?\d/) as string,
    ]);
  });

  it('sentences that are long on average', () => {
    const text = repeat(
      'We go to the shop and we buy the milk and the tea and then go home at six.',
      4,
    );
    expect(readingProblems(measure(text, 'en'))).toEqual([
      expect.stringMatching(/^sentences of 19\.0 words on average$/) as string,
    ]);
  });
});

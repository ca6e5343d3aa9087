import { describe, expect, it } from 'vitest';
import { resolveLanguage } from '../../../shared/languages';

describe('the language that is shown', () => {
  it.each(['en', 'es'] as const)(
    'is %s when the person chose it, whatever the system speaks',
    (wish) => {
      expect(resolveLanguage(wish, ['de-DE', 'es-ES', 'en-US'])).toBe(wish);
    },
  );

  it.each([
    [['es-MX', 'en-US'], 'es'],
    [['en-GB'], 'en'],
    [['de-DE', 'es'], 'es'],
    [['ES_es'], 'es'],
    [['fr-FR'], 'en'],
    [['est-EE', 'es-ES'], 'es'],
    [['eng'], 'en'],
    [[], 'en'],
  ] as const)('follows a system that speaks %j: %s', (tags, expected) => {
    expect(resolveLanguage('system', tags)).toBe(expected);
  });

  it('does not take Estonian for Spanish', () => {
    expect(resolveLanguage('system', ['est-EE', 'en'])).toBe('en');
  });
});

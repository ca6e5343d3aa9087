import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/settings';
import { AREAS, ENTRIES, textsOf } from '../support/catalogues';
import { measure, readingProblems } from '../support/reading-ease';

/** Keys up to the second dot belong to one screen or one part of it. */
const groupOf = (key: string): string => key.split('.').slice(0, 2).join('.');

/** All that a group can say, each message in its longest form. */
function textOf(prefix: string, group: (key: string) => string, language: Language): string {
  return ENTRIES.filter(({ key }) => group(key) === prefix)
    .map(({ texts }) => textsOf(texts[language]))
    .map((variants) => variants.reduce((a, b) => (b.length > a.length ? b : a)))
    .join('\n');
}

const GROUPS = [...new Set(ENTRIES.map(({ key }) => groupOf(key)))];

describe.each(LANGUAGES)('reading ease of %s', (language) => {
  it('holds in every group of sentences', () => {
    const problems = GROUPS.flatMap((group) =>
      readingProblems(measure(textOf(group, groupOf, language), language)).map(
        (problem) => `${group}: ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
  });

  it('holds over each whole area', () => {
    const areaOf = (key: string) => key.split('.')[0] ?? '';
    const problems = AREAS.flatMap((area) =>
      readingProblems(measure(textOf(area, areaOf, language), language)).map(
        (problem) => `${area}: ${problem}`,
      ),
    );
    expect(problems).toEqual([]);
  });

  it('holds for each sentence in each of its forms', () => {
    const problems = ENTRIES.flatMap(({ key, texts }) =>
      textsOf(texts[language]).flatMap((text) =>
        readingProblems(measure(text, language)).map((problem) => `${key}: ${problem}`),
      ),
    );
    expect(problems).toEqual([]);
  });
});

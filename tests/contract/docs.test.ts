import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['README.md', 'CHANGELOG.md', ...pagesIn('docs')];
const WORDS_ON_A_PAGE = 400;

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));
}

const linksOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

describe('the documents', () => {
  it.each(PAGES)('%s leads to files that are there', (page) => {
    const missing = linksOf(page)
      .filter((target) => !/^(https?:|#)/.test(target))
      .map((target) => path.join(path.dirname(page), target.replace(/#.*$/, '')))
      .filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it('are joined by links from the README', () => {
    const named = linksOf('README.md').filter((target) => target.startsWith('docs/'));
    const unread = readdirSync('docs')
      .filter((file) => file.endsWith('.md'))
      .filter((file) => !named.includes(`docs/${file}`));
    expect(unread).toEqual([]);
  });

  it('name folders and files that are there', () => {
    const text = readFileSync('docs/architecture.md', 'utf8');
    const named = [
      ...text.matchAll(/`((?:shared|electron|renderer|resources|scripts|tests)\/[\w./-]*)`/g),
    ];
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([]);
  });

  it('keep each decision to a page', () => {
    const long = pagesIn('docs/decisions').filter(
      (page) => readFileSync(page, 'utf8').split(/\s+/).length > WORDS_ON_A_PAGE,
    );
    expect(long).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderNotices } from '../../scripts/generators/notices';

const text = readFileSync('resources/THIRD_PARTY_NOTICES.txt', 'utf8');

describe('the notices of others', () => {
  it('are those of the packages that are installed now', () => {
    expect(text).toBe(renderNotices().text);
  });

  it.each([
    '@github/keytar',
    'koffi',
    'react',
    'react-dom',
    'scheduler',
    'zod',
    'zustand',
    'intl-messageformat',
  ])('name %s, which people receive with Relock', (name) => {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  });

  it('name the font, and no tool that only we use', () => {
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).not.toMatch(/^(vitest|playwright|eslint|typescript|vite) \d/m);
  });
});

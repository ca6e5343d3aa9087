// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../renderer/components/local-days';
import { inHalves } from '../../../renderer/components/Ring';
import { useFigures } from '../../../renderer/components/use-figures';
import { LanguageContext } from '../../../renderer/i18n/use-text';
import type { Language } from '../../../shared/settings';

const figuresIn = (language: Language) =>
  renderHook(useFigures, {
    wrapper: ({ children }: { children: ReactNode }) =>
      createElement(LanguageContext, { value: language }, children),
  }).result.current;

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [2_449_999, '2.4 MB'],
    [12_345_678, '12 MB'],
    [2_100_000_000, '2.1 GB'],
    [7_000_000_000_000_000, '7,000 TB'],
  ])('%i', (bytes, words) => {
    expect(figuresIn('en').size(bytes)).toBe(words);
  });

  it('are said the Spanish way', () => {
    expect(figuresIn('es').size(2_100_000_000).replace('\u00a0', ' ')).toBe('2,1 GB');
  });
});

describe('days', () => {
  const noon = new Date(2026, 2, 28, 12).getTime();
  it.each([
    [new Date(2026, 2, 28, 23, 59).getTime(), 0],
    [new Date(2026, 2, 29, 0, 1).getTime(), 1],
    [new Date(2026, 2, 27, 23, 59).getTime(), -1],
    [new Date(2026, 3, 4, 12).getTime(), 7],
  ])('%i is so many days away', (at, days) => {
    expect(daysBetween(noon, at)).toBe(days);
  });
});

describe('hours in halves', () => {
  it.each([
    [24, '24'],
    [9.5, '9½'],
    [0.5, '½'],
    [0, '0'],
  ])('%d', (hours, words) => {
    expect(inHalves(hours)).toBe(words);
  });
});

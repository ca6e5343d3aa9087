import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOf, scanDate, type DateContext } from '../../../shared/text/dates';

const NOW: DateContext = { today: '2026-11-26', minuteOfDay: 10 * 60, order: null };
const on = (text: string, context: DateContext = NOW) => {
  const hit = scanDate(text, context);
  return hit?.kind === 'date' ? hit.on : (hit?.kind ?? null);
};

describe('a date in a pasted text', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T08:15:00Z', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026年3月', '2026-03'],
    ['3月2日', '2026-03-02'],
    ['3/14/2026', '2026-03-14'],
    ['14/03/2026', '2026-03-14'],
    ['14.3.26', '2026-03-14'],
    ['02.03.2026', '2026-03-02'],
    ['March 2, 2026', '2026-03-02'],
    ['Mar 2nd, 2026 9:52 PM', '2026-03-02'],
    ['2 March 2026', '2026-03-02'],
    ['Monday, March 2, 2026', '2026-03-02'],
    ['2 de marzo de 2026', '2026-03-02'],
    ['lunes, 2 de marzo de 2026', '2026-03-02'],
    ['2 mars 2026', '2026-03-02'],
    ['1er août 2026', '2026-08-01'],
    ['2. März 2026', '2026-03-02'],
    ['2 marzo 2026', '2026-03-02'],
    ['2 de março de 2026', '2026-03-02'],
    ['2 maart 2026', '2026-03-02'],
    ['2 marca 2026', '2026-03-02'],
    ['2 września 2026', '2026-09-02'],
    ['June 2024', '2024-06'],
    ['junio de 2024', '2024-06'],
    ['2 March', '2026-03-02'],
    ['2 December', '2025-12-02'],
  ])('%s', (text, day) => {
    expect(on(text)).toBe(day);
  });

  it.each([
    ['today', '2026-11-26'],
    ['Yesterday', '2026-11-25'],
    ['hoy', '2026-11-26'],
    ['ayer', '2026-11-25'],
    ['Aujourd’hui', '2026-11-26'],
    ['hier', '2026-11-25'],
    ['gestern', '2026-11-25'],
    ['ieri', '2026-11-25'],
    ['ontem', '2026-11-25'],
    ['gisteren', '2026-11-25'],
    ['wczoraj', '2026-11-25'],
    ['昨日', '2026-11-25'],
    ['3 days ago', '2026-11-23'],
    ['a day ago', '2026-11-25'],
    ['2 hours ago', '2026-11-26'],
    ['11 hours ago', '2026-11-25'],
    ['2 weeks ago', '2026-11-12'],
    ['3 months ago', '2026-08'],
    ['a year ago', '2025-11'],
    ['hace 3 días', '2026-11-23'],
    ['hace una hora', '2026-11-26'],
    ['il y a 3 jours', '2026-11-23'],
    ['vor 3 Tagen', '2026-11-23'],
    ['vor einem Tag', '2026-11-25'],
    ['3 giorni fa', '2026-11-23'],
    ['há 3 dias', '2026-11-23'],
    ['3 dias atrás', '2026-11-23'],
    ['3 dagen geleden', '2026-11-23'],
    ['3 dni temu', '2026-11-23'],
    ['3 日前', '2026-11-23'],
    ['2時間前', '2026-11-26'],
  ])('“%s” is counted from today', (text, day) => {
    expect(on(text)).toBe(day);
  });

  it('is not guessed when its numbers fit two days', () => {
    expect(scanDate('3/2/2026', NOW)).toEqual({
      kind: 'ambiguous',
      dayFirst: '2026-02-03',
      monthFirst: '2026-03-02',
    });
    expect(on('3/2/2026', { ...NOW, order: 'day-first' })).toBe('2026-02-03');
    expect(on('3/2/2026', { ...NOW, order: 'month-first' })).toBe('2026-03-02');
  });

  it('is never after today when the other reading is not', () => {
    expect(on('12/11/2026')).toBe('2026-11-12');
    expect(on('11/12/2026')).toBe('2026-11-12');
  });

  it('that does not exist is said to be none', () => {
    expect(on('31/2/2026')).toBe('impossible');
    expect(on('2026-02-30')).toBe('impossible');
  });

  it.each([
    '',
    'ANA-PC',
    'Windows 11',
    'Surface Pro 9',
    '10.0.19045.3803',
    'Galaxy S21',
    '4 of 10',
    '5 devices',
    'Xbox 360',
    'May',
    'Version 24H2',
    '3 days',
  ])('is not seen in “%s”', (text) => {
    expect(on(text)).toBeNull();
  });

  it('carries its time', () => {
    const time = (text: string) => {
      const hit = scanDate(text, NOW);
      return hit?.kind === 'date' ? hit.time : null;
    };
    expect(time('3/14/2026 9:52 AM')).toBe('09:52');
    expect(time('3/14/2026 12:05 p. m.')).toBe('12:05');
    expect(time('14.03.2026 07:57')).toBe('07:57');
    expect(time('14.03.2026')).toBeNull();
  });

  it('tells the order for its neighbours', () => {
    expect(orderOf(['3/2/2026', '3/14/2026'])).toBe('month-first');
    expect(orderOf(['3/2/2026', '14/3/2026'])).toBe('day-first');
    expect(orderOf(['3/14/2026', '14/3/2026'])).toBeNull();
    expect(orderOf(['3/2/2026'])).toBeNull();
  });

  it('is read back from every form in which it is written', () => {
    const day = fc.date({
      min: new Date('2015-01-01'),
      max: new Date('2026-11-25'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('en-US', 'en-GB', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'ja'),
        fc.constantFrom<'long' | 'medium' | 'full'>('long', 'medium', 'full'),
        (date, locale, dateStyle) => {
          const iso = date.toISOString().slice(0, 10);
          const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
          const order = locale === 'en-US' ? 'month-first' : 'day-first';
          expect(`${text} = ${String(on(text, { ...NOW, order }))}`).toBe(`${text} = ${iso}`);
        },
      ),
    );
  });
});

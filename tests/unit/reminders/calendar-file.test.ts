import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../electron/features/reminders/calendar-file';

const NOW = Date.UTC(2026, 10, 22, 11, 39, 30, 456);
const ENDS = Date.UTC(2026, 10, 23, 11, 0, 0);
const REMINDER = { endsAt: ENDS, now: NOW, title: 'Look again', text: 'Open Relock.', uid: 'id-1' };

/** Reads a calendar file as RFC 5545 tells a reader to, apart from the writer. */
function read(file: string): [string, string][] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

const unescape = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_all, mark: string) => (/n/i.test(mark) ? '\n' : mark));

const values = (file: string, name: string): string[] =>
  read(file)
    .filter(([key]) => key === name)
    .map(([, value]) => unescape(value));

describe('the calendar file', () => {
  it('holds one entry and one alarm, in the order that readers expect', () => {
    expect(read(calendarFile(REMINDER))).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Relock//Relock//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['BEGIN', 'VEVENT'],
      ['UID', 'id-1'],
      ['DTSTAMP', '20261122T113930Z'],
      ['DTSTART', '20261123T110000Z'],
      ['DURATION', 'PT15M'],
      ['SUMMARY', 'Look again'],
      ['DESCRIPTION', 'Open Relock.'],
      ['CLASS', 'PRIVATE'],
      ['TRANSP', 'TRANSPARENT'],
      ['BEGIN', 'VALARM'],
      ['ACTION', 'DISPLAY'],
      ['TRIGGER', 'PT0S'],
      ['DESCRIPTION', 'Look again'],
      ['END', 'VALARM'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ]);
  });

  it('escapes what the format gives a meaning to', () => {
    const file = calendarFile({ ...REMINDER, text: 'a; b, c\\d\r\ne\nf\u0007' });
    expect(file).toContain('DESCRIPTION:a\\; b\\, c\\\\d\\ne\\nf\r\n');
  });

  it('lets no text add a line of its own', () => {
    const file = calendarFile({ ...REMINDER, title: 'x\r\nATTACH:file:///etc/passwd' });
    expect(read(file).map(([key]) => key)).not.toContain('ATTACH');
  });

  it('folds a long line of Spanish between characters, at 75 octets', () => {
    const text =
      'Mañana a esta hora mira si ya se cerró la sesión en todos tus equipos y teléfonos. '.repeat(
        3,
      );
    const file = calendarFile({ ...REMINDER, text });
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.length).toBeGreaterThan(24);
    expect(values(file, 'DESCRIPTION')[0]).toBe(text);
  });

  it('gives back any title and text, in lines that every reader accepts', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(words, words, (title, text) => {
        const file = calendarFile({ ...REMINDER, title, text });
        expect(file.endsWith('\r\n')).toBe(true);
        expect(/(?<!\r)\n|\r(?!\n)/.test(file)).toBe(false);
        for (const line of file.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const plain = (value: string) => value.replaceAll(/\p{Cc}/gu, '');
        expect(values(file, 'SUMMARY')).toEqual([plain(title)]);
        expect(values(file, 'DESCRIPTION')).toEqual([plain(text), plain(title)]);
      }),
    );
  });
});

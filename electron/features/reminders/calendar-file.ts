/** One reminder for a person's own calendar. `title` and `text` are shown there, so they say nothing personal. */
export interface CalendarReminder {
  /** When to be reminded, and when the file was made: UTC milliseconds. */
  readonly endsAt: number;
  readonly now: number;
  readonly title: string;
  readonly text: string;
  /** The same id again replaces the entry instead of adding a second one. */
  readonly uid: string;
}

const LINE_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) with one short entry and its alarm.
 * Times are UTC, so the file is right in every time zone. The entry is private and leaves the day free.
 */
export function calendarFile({ endsAt, now, title, text, uid }: CalendarReminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Relock//Relock//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcStamp(now)}`,
    `DTSTART:${utcStamp(endsAt)}`,
    'DURATION:PT15M',
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escapeText(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** RFC 5545 3.3.5, form 2: 20261122T113900Z. Whole seconds, because the format has no smaller unit. */
const utcStamp = (ms: number): string =>
  new Date(ms)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

/** RFC 5545 3.3.11. Other control characters are not allowed in the format, so they go. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** RFC 5545 3.1: lines of at most 75 octets; a character is never cut in two. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

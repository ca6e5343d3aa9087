import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CLOCK_TOLERANCE_MS,
  halfHoursLeft,
  readClock,
  SIGN_OUT_MS,
} from '../../../shared/sign-out/clock';
import type { Clock } from '../../../shared/sign-out/state';
import { NOON } from './arbitraries';

const HOUR = 3_600_000;
const clockAt = (startedAt: number, lastSeenAt = startedAt): Clock => ({
  startedAt: new Date(startedAt).toISOString(),
  lastSeenAt: new Date(lastSeenAt).toISOString(),
  remind: true,
  reminded: false,
});

describe('reading the clock', () => {
  it.each([
    ['at the press', 0, 'running'],
    ['in the middle', 12 * HOUR, 'running'],
    ['one millisecond before the end', SIGN_OUT_MS - 1, 'running'],
    ['at the end', SIGN_OUT_MS, 'time-is-up'],
    ['after a week of sleep', 7 * SIGN_OUT_MS, 'time-is-up'],
    ['after a small correction of the clock', -CLOCK_TOLERANCE_MS, 'running'],
    ['after the clock went back', -CLOCK_TOLERANCE_MS - 1, 'went-back'],
  ] as const)('%s', (_name, passed, kind) => {
    expect(readClock(clockAt(NOON), NOON + passed).kind).toBe(kind);
  });

  it('compares with the newest time seen, not only with the press', () => {
    const clock = clockAt(NOON, NOON + 10 * HOUR);
    expect(readClock(clock, NOON + 9 * HOUR).kind).toBe('went-back');
    expect(readClock(clock, NOON + 10 * HOUR).kind).toBe('running');
  });

  it('does not complete by itself when the clock went back behind a finished day', () => {
    const clock = clockAt(NOON, NOON + 3 * SIGN_OUT_MS);
    expect(readClock(clock, NOON + 2 * SIGN_OUT_MS).kind).toBe('went-back');
  });

  it('splits the 24 hours exactly, wherever it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SIGN_OUT_MS - 1 }), (passed) => {
        const reading = readClock(clockAt(NOON), NOON + passed);
        if (reading.kind !== 'running') throw new Error('The clock should run.');
        expect(reading.passedMs + reading.leftMs).toBe(SIGN_OUT_MS);
        expect(reading.endsAt).toBe(NOON + SIGN_OUT_MS);
      }),
    );
  });

  it('only ever goes from running to the end as time passes', () => {
    const rank = { 'went-back': 0, running: 1, 'time-is-up': 2 };
    fc.assert(
      fc.property(fc.nat(3 * SIGN_OUT_MS), fc.nat(3 * SIGN_OUT_MS), (a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const at = (passed: number): number => rank[readClock(clockAt(NOON), NOON + passed).kind];
        expect(at(late)).toBeGreaterThanOrEqual(at(early));
      }),
    );
  });
});

describe('time zones', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it.each(['UTC', 'America/Mexico_City', 'Pacific/Auckland', 'Asia/Kolkata'])(
    'do not matter: %s',
    (zone) => {
      process.env['TZ'] = zone;
      expect(readClock(clockAt(NOON), NOON + 6 * HOUR)).toEqual({
        kind: 'running',
        passedMs: 6 * HOUR,
        leftMs: 18 * HOUR,
        endsAt: NOON + SIGN_OUT_MS,
      });
    },
  );

  it('do not make the day of a time change shorter or longer', () => {
    process.env['TZ'] = 'Europe/Madrid';
    const beforeSummerTime = Date.UTC(2026, 2, 28, 20);
    expect(readClock(clockAt(beforeSummerTime), beforeSummerTime + SIGN_OUT_MS - 1).kind).toBe(
      'running',
    );
  });
});

describe('hours as people are told', () => {
  it.each([
    [SIGN_OUT_MS, 24],
    [9.5 * HOUR, 9.5],
    [9.5 * HOUR + 1, 10],
    [9 * HOUR + 1, 9.5],
    [1, 0.5],
    [0, 0],
  ])('%i ms left: %d hours', (left, hours) => {
    expect(halfHoursLeft(left)).toBe(hours);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAK_ROW, PREFIX, readRange, timesSeen } from '../../../shared/password/leak';
import { ENDING, padded, rowOf } from '../../support/range-server';

describe('an answer of the list', () => {
  it('is read whole, and padding rows are left out', () => {
    const answer = readRange(padded([rowOf(ENDING, 42)]));

    expect(answer?.whole).toBe(true);
    expect(answer?.rows).toContain(`${ENDING}:42`);
    expect(answer?.rows.every((row) => LEAK_ROW.test(row))).toBe(true);
    expect(padded([]).split('\r\n').length).toBeGreaterThan((answer?.rows.length ?? 0) + 100);
  });

  it('never finds a password in the padding', () => {
    const answer = readRange(padded([`${ENDING}:0`]));

    expect(timesSeen(ENDING, answer?.rows ?? [])).toBe(0);
  });

  it('takes any line end and small letters', () => {
    const text = padded([rowOf(ENDING, 7)])
      .replaceAll('\r\n', '\n')
      .toLowerCase();

    expect(timesSeen(ENDING, readRange(text)?.rows ?? [])).toBe(7);
  });

  it('is not whole when it was cut anywhere, and what is there still counts', () => {
    const text = padded([rowOf(ENDING, 3)], 900);
    fc.assert(
      fc.property(fc.integer({ min: 40, max: text.length - 60 * 45 }), (length) => {
        const answer = readRange(text.slice(0, length));
        // Cut so early that fewer than 800 rows are left, or in the middle of a row.
        expect(answer === null || !answer.whole || length > 800 * 38).toBe(true);
      }),
    );
    expect(readRange(text.slice(0, 20_000))?.whole).toBe(false);
    expect(readRange(`${rowOf(ENDING, 3)}\r\n`)).toEqual({ rows: [`${ENDING}:3`], whole: false });
  });

  it.each([
    ['nothing', ''],
    ['a page of a guest network', '<!doctype html><title>Welcome</title>'],
    ['another kind of list', 'one:1\r\ntwo:2\r\n'],
    ['a row in the middle that is none', `${rowOf(ENDING, 1)}\r\n<p>\r\n${rowOf(ENDING, 2)}`],
    ['one row without an end', '0018A45C4D1DEF8164'],
    ['a count that is no number', `${ENDING}:many\r\n${ENDING}:1`],
  ])('is no list when it is %s', (_what, text) => {
    expect(readRange(text)).toBeNull();
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = readRange(text);
        expect(!answer?.whole).toBe(true);
      }),
    );
  });
});

describe('a question', () => {
  it.each(['5BAA6', '00000', 'FFFFF'])('%s can be asked', (prefix) => {
    expect(PREFIX.test(prefix)).toBe(true);
  });
  it.each(['5baa6', '5BAA', '5BAA61', '5BAA6\n', '../..', ''])('%j cannot', (prefix) => {
    expect(PREFIX.test(prefix)).toBe(false);
  });
});

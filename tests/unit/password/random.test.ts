import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pick, uniformBelow } from '../../../shared/password/random';

/** Gives these numbers, one after the other. */
const giving = (...numbers: number[]) => {
  const rest = [...numbers];
  return () => rest.shift() ?? 0;
};

const LAST = 0xffff_ffff;

describe('a number from chance', () => {
  it('throws away the incomplete run at the end instead of bending it', () => {
    // 2³² = 7772 × 552 620 + 4656: the last 4656 numbers would favour the first words of the list.
    const whole = 7772 * Math.floor(0x1_0000_0000 / 7772);

    expect(uniformBelow(7772, giving(LAST, whole, whole - 1))).toBe(7771);
    expect(uniformBelow(7772, giving(whole - 7772))).toBe(0);
  });

  it('takes every number where the limit divides them all', () => {
    expect(uniformBelow(16, giving(LAST))).toBe(15);
    expect(uniformBelow(1, giving(LAST))).toBe(0);
  });

  it('gives each choice equally many of the numbers that count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0x1_0000_0000 }), fc.nat(LAST), (limit, number) => {
        const whole = 0x1_0000_0000 - (0x1_0000_0000 % limit);
        // What is thrown away is asked for again, and 0 always counts.
        expect(uniformBelow(limit, giving(number, 0))).toBe(number < whole ? number % limit : 0);
        expect(whole % limit).toBe(0);
      }),
    );
  });

  it.each([0, -1, 1.5, 0x1_0000_0001, Number.NaN])('refuses %d choices', (limit) => {
    expect(() => uniformBelow(limit, giving(1))).toThrow(RangeError);
  });

  it('picks from what there is', () => {
    expect(pick(['a', 'b', 'c'], giving(4))).toBe('b');
    expect(() => pick([], giving(1))).toThrow(RangeError);
  });
});

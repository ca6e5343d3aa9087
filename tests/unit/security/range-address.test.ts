import { describe, expect, it } from 'vitest';
import { isRangeAddress, RANGE_HOST, rangeAddress } from '../../../electron/security/range-address';

describe('the address of the leak check', () => {
  it('is one host, by https, with five characters and nothing else', () => {
    // Written out on purpose: whoever asks somebody else must say so in two places.
    expect(rangeAddress('5BAA6')).toBe('https://api.pwnedpasswords.com/range/5BAA6');
    expect(RANGE_HOST).toBe('api.pwnedpasswords.com');
  });

  it.each(['5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8', '5baa6', 'XYZZY', '', '5BAA6?x', '../12'])(
    'never holds %j',
    (prefix) => {
      expect(() => rangeAddress(prefix)).toThrow(TypeError);
    },
  );

  it.each([
    'http://api.pwnedpasswords.com/range/5BAA6',
    'https://api.pwnedpasswords.com.example.org/range/5BAA6',
    'https://api.pwnedpasswords.com/range/5BAA61',
    'https://api.pwnedpasswords.com/range/5BAA6?mode=ntlm',
    'https://api.pwnedpasswords.com/breachedaccount/x',
    'https://user@api.pwnedpasswords.com/range/5BAA6',
  ])('is not %s', (url) => {
    expect(isRangeAddress(url)).toBe(false);
  });

  it('is let through by its own session', () => {
    expect(isRangeAddress(rangeAddress('00000'))).toBe(true);
  });
});

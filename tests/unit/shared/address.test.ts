import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortenAddress } from '../../../shared/address';

it.each([
  ['ana@outlook.com', 'a…@outlook.com'],
  ['a@outlook.com', 'a…@outlook.com'],
  ['  Ana.García@Contoso.com ', 'A…@Contoso.com'],
  ['josé–日本😀@outlook.com', 'j…@outlook.com'],
  ['👩‍👩‍👧ana@outlook.com', '👩‍👩‍👧…@outlook.com'],
  ['"a@b"@outlook.com', '"…@outlook.com'],
  ['+34600123456', '+…'],
  ['@outlook.com', '…@outlook.com'],
  ['', ''],
  ['  ', ''],
])('shortens "%s" to "%s"', (address, short) => {
  expect(shortenAddress(address)).toBe(short);
});

it('shows the first character at most, and never how long the rest is', () => {
  const letters = fc.stringMatching(/^[a-z]{2,40}$/);
  fc.assert(
    fc.property(letters, letters, (local, domain) => {
      expect(shortenAddress(`${local}@${domain}`)).toBe(`${local.slice(0, 1)}…@${domain}`);
    }),
  );
});

it('fits where addresses are shown, whatever a program wrote', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 2000 }), (address) => {
      expect(shortenAddress(address).length).toBeLessThanOrEqual(320);
    }),
  );
  expect(shortenAddress(`a@${'x'.repeat(5000)}`).length).toBeLessThanOrEqual(320);
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Longest domain that the DNS allows; anything over it is not an address that somebody uses. */
const DOMAIN_MAX = 255;

/**
 * Shortens an account's name so that its owner knows it and a passer-by does not learn it:
 * "ana@outlook.com" becomes "a…@outlook.com", "+34600123456" becomes "+…". The result never tells how
 * long the hidden part is; it is '' for blank text.
 */
export function shortenAddress(address: string): string {
  const text = address.trim();
  const at = text.lastIndexOf('@');
  const local = at < 0 ? text : text.slice(0, at);
  const domain = at < 0 ? '' : text.slice(at, at + DOMAIN_MAX + 1);
  const [first] = graphemes.segment(local);
  if (text === '') return '';
  return `${first?.segment ?? ''}…${domain}`;
}

/** Addresses inside a longer text, such as the name of a place. */
const INSIDE = /[^\s@:;,=/\\|<>"']+@[^\s@:;,=/\\|<>"']+\.[^\s@:;,=/\\|<>"']+/g;

/** The same text with every address in it shortened. */
export const shortenInside = (text: string): string => text.replace(INSIDE, shortenAddress);

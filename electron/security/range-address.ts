import { PREFIX } from '../../shared/password/leak';

/** The one host that Relock itself may ask, and only for the leak check. */
export const RANGE_HOST = 'api.pwnedpasswords.com';

const START = `https://${RANGE_HOST}/range/`;

/** The address of one question. Throws for anything but five characters, so that no more can ever go out. */
export function rangeAddress(prefix: string): string {
  // SECURITY: the router checked this already; the address is the last place where it can be wrong.
  if (!PREFIX.test(prefix)) throw new TypeError('Not the beginning of a SHA-1.');
  return `${START}${prefix}`;
}

/** Is this the address of a question, and nothing else? */
export const isRangeAddress = (url: string): boolean =>
  url.startsWith(START) && PREFIX.test(url.slice(START.length));

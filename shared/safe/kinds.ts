import type { LinkId } from '../links';

/** Everything that the Safe takes, closed: each kind has its own words, format and way to be replaced. */
export const SAFE_KINDS = [
  'recovery-code',
  'backup-codes',
  'app-password',
  'recovery-notes',
  'temporary-password',
  'guest-wifi',
] as const;
export type SafeKind = (typeof SAFE_KINDS)[number];

/** Where a kind comes from and where it is replaced: Microsoft's page, or null when it is not Microsoft's. */
export const SAFE_LINKS = {
  'recovery-code': 'account.sign-out-everywhere',
  'backup-codes': null,
  'app-password': 'account.app-password',
  'recovery-notes': 'account.security-info',
  'temporary-password': 'account.change-password',
  'guest-wifi': null,
} as const satisfies Record<SafeKind, LinkId | null>;

/**
 * The longest value, in UTF-8 bytes. Sealed it grows by 48 bytes and, as base64url, by a third; Windows keeps
 * 2,560 bytes an entry (settled 5). A longer one is refused in words before anything is written.
 */
export const SAFE_VALUE_MAX_BYTES = 1_800;

/** The most entries of one person. */
export const SAFE_ITEMS_MAX = 100;

/** Longest label, in characters. */
export const SAFE_LABEL_MAX = 60;

/** How long a value is shown, and how long a copied one stays on the clipboard. */
export const SAFE_SHOWN_MS = 30_000;

/** The UTF-8 bytes of a text, the same in the page and in main. */
export const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

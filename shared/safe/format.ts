import type { SafeKind } from './kinds';

/**
 * What may be a slip in something that was typed. It is said, and never refused: formats change, and the
 * person has the paper in front of them.
 */
export type FormatNotice =
  /** A Microsoft recovery code has 25 letters and digits; `count` were typed. */
  | { readonly kind: 'recovery-length'; readonly count: number }
  | { readonly kind: 'recovery-signs' }
  /** Signs that are easily taken for one another: 0 and O, 1 and I. */
  | { readonly kind: 'look-alikes' }
  | { readonly kind: 'edge-blank' }
  | { readonly kind: 'blank-inside' }
  | { readonly kind: 'one-code-only' }
  | { readonly kind: 'same-code-twice' }
  /** A Wi-Fi password has 8 to 63 characters; `count` were typed. */
  | { readonly kind: 'wifi-length'; readonly count: number };

export const RECOVERY_CODE_LENGTH = 25;

/** What is worth a second look in `value`; empty when nothing is, and for an empty value. */
export function formatNotices(kind: SafeKind, value: string): readonly FormatNotice[] {
  if (value.trim() === '') return [];
  switch (kind) {
    case 'recovery-code':
      return recoveryNotices(value);
    case 'backup-codes':
      return backupNotices(value);
    case 'app-password':
      return [...edgeNotices(value), ...lookAlikes(value)];
    case 'temporary-password':
      return edgeNotices(value);
    case 'guest-wifi':
      return [...edgeNotices(value), ...wifiNotices(value)];
    case 'recovery-notes':
      return [];
  }
}

/** The letters and digits of a recovery code in groups of five, for reading from paper; else the text as it is. */
export function groupsOfFive(value: string): readonly string[] {
  const signs = value.replace(/[\s\p{Pd}]/gu, '');
  return signs.length === RECOVERY_CODE_LENGTH && /^[\p{L}\p{N}]+$/u.test(signs)
    ? (signs.match(/.{5}/gu) ?? [value])
    : [value];
}

function recoveryNotices(value: string): FormatNotice[] {
  const signs = value.replace(/[\s\p{Pd}]/gu, '');
  const notices: FormatNotice[] = [];
  const count = Array.from(signs).length;
  if (count !== RECOVERY_CODE_LENGTH) notices.push({ kind: 'recovery-length', count });
  if (!/^[A-Za-z0-9]*$/.test(signs)) notices.push({ kind: 'recovery-signs' });
  return [...notices, ...lookAlikes(signs)];
}

function backupNotices(value: string): FormatNotice[] {
  const codes = codesOf(value);
  const plain = codes.map((code) => code.replace(/[\s\p{Pd}]/gu, '').toLowerCase());
  const notices: FormatNotice[] = [];
  if (codes.length === 1) notices.push({ kind: 'one-code-only' });
  if (new Set(plain).size < plain.length) notices.push({ kind: 'same-code-twice' });
  return [...notices, ...lookAlikes(value)];
}

/** The codes of a list: one a line, or parted by commas. */
const codesOf = (value: string): string[] =>
  value
    .split(/[\n,;]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');

const lookAlikes = (value: string): FormatNotice[] =>
  /[0O1I]/.test(value) ? [{ kind: 'look-alikes' }] : [];

function edgeNotices(value: string): FormatNotice[] {
  if (value.trim() !== value) return [{ kind: 'edge-blank' }];
  return /\s/.test(value) ? [{ kind: 'blank-inside' }] : [];
}

function wifiNotices(value: string): FormatNotice[] {
  const count = Array.from(value).length;
  return count < 8 || count > 63 ? [{ kind: 'wifi-length', count }] : [];
}

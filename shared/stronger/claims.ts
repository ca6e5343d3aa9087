import type { Claim } from '../guide/guide';

/**
 * What the sentences of the tasks rest on: where it was read, how sure it is, and when somebody last held the
 * sentence against its source. A sentence on an uncertain claim says "may", "often" or the like; a test holds it
 * to that. `overdue` finds what nobody has looked at for 180 days.
 */
export const CLAIMS = {
  'add-way': {
    source: 'microsoft-account.md 1.1, row 8',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  advice: { source: 'Our own advice', certainty: 'advice', reviewed: '2026-11-26' },
  'alias-fix': {
    source: 'microsoft-account.md 2.3, only failed attempts; features-and-words.md row 29',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'alias-limit': {
    source: 'microsoft-account.md 2.3, step 10',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'app-passwords-button': {
    source: 'microsoft-account.md 1.1, row 10',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'app-passwords-mail': {
    source: 'microsoft-account.md 7.12',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'app-passwords-page': {
    source: 'microsoft-account.md 1.1, row 10',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'apps-button': {
    source: 'microsoft-account.md 1.1, row 19',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'apps-page': {
    source: 'microsoft-account.md 1.1, row 19',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  'apps-token': {
    source: 'microsoft-account.md 2.1, app consents',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  authenticator: {
    source: 'microsoft-account.md 7.10',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  family: {
    source: 'microsoft-account.md 1.1, row 23',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'find-device': {
    source: 'microsoft-account.md 4.5',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'find-device-apple': {
    source: 'microsoft-account.md 4.5',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'find-device-who': {
    source: 'microsoft-account.md 4.5',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'mail-forward': {
    source: 'microsoft-account.md 1.2, forwarding',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'mail-index': {
    source: 'microsoft-account.md 1.2, the 0 in the path',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'mail-odd': {
    source: 'microsoft-account.md 1.2, hint from helpers',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'mail-persist': {
    source: 'microsoft-account.md 2.3, step 9',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'mail-pop': {
    source: 'microsoft-account.md 1.2, POP / IMAP',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  'mail-replies': {
    source: 'microsoft-account.md 1.2, automatic replies',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'mail-rules': {
    source: 'microsoft-account.md 1.2, inbox rules',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'names-page': {
    source: 'microsoft-account.md 1.1, row 20',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'names-primary': {
    source: 'microsoft-account.md 1.1, row 20',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  orders: {
    source: 'microsoft-account.md 1.1, row 22',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'os-linux': {
    source: 'General knowledge; names differ by desktop',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'os-mac': {
    source: 'General knowledge; local-checks.md 2',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'os-phone': {
    source: 'General knowledge; names differ by maker',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'os-windows': {
    source: 'local-checks.md 1, W5, W7, W12',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  passkey: {
    source: 'microsoft-account.md 1.1, row 8; 7.11',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'passkey-first': {
    source: 'microsoft-account.md 7.11',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'password-page': {
    source: 'microsoft-account.md 1.1, row 5',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'password-sessions': {
    source: 'microsoft-account.md 2.1, password change alone',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  passwordless: {
    source: 'microsoft-account.md 1.1, row 9',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'passwordless-old': {
    source: 'microsoft-account.md 7.11',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  pending: {
    source: 'microsoft-account.md 2.5, banner',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'pin-local': {
    source: 'microsoft-account.md 2.1, Windows PC sign-in',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'recovery-code': {
    source: 'microsoft-account.md 1.1, row 11',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  scams: { source: 'microsoft-account.md 6', certainty: 'documented', reviewed: '2026-11-26' },
  'security-info': {
    source: 'microsoft-account.md 1.1, row 12',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  sender: {
    source: 'microsoft-account.md 2.3, step 0',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  sharing: {
    source: 'microsoft-account.md 1.3, sharing review',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'signout-scope': {
    source: 'microsoft-account.md 2.1',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'support-cannot': {
    source: 'microsoft-account.md 2.4, point 4',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  takeover: {
    source: 'microsoft-account.md 2.3, the pattern of takeovers',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'thirty-days': {
    source: 'microsoft-account.md 2.5',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  'two-methods': {
    source: 'microsoft-account.md 2.3, step 6',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'two-step': {
    source: 'microsoft-account.md 1.1, row 7',
    certainty: 'answered',
    reviewed: '2026-11-26',
  },
  'ways-page': {
    source: 'microsoft-account.md 1.1, row 3',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'windows-10': {
    source: 'settled.md 19; microsoft-account.md 7.17',
    certainty: 'observed',
    reviewed: '2026-11-26',
  },
  'work-apps': {
    source: 'microsoft-account.md 1.4, app consents',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'work-help': {
    source: 'microsoft-account.md 1.4, find my admin',
    certainty: 'documented',
    reviewed: '2026-11-26',
  },
  'work-info': {
    source: 'microsoft-account.md 1.4, security info',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'work-mail': {
    source: 'microsoft-account.md 1.4, Outlook rules',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
  'work-password': {
    source: 'microsoft-account.md 1.4, change password',
    certainty: 'uncertain',
    reviewed: '2026-11-26',
  },
} as const satisfies Record<string, Claim>;

export type ClaimId = keyof typeof CLAIMS;

const DAY_MS = 86_400_000;

/** After so many days a claim should be looked at again. */
export const REVIEW_DAYS = 180;

/** The claims that nobody has reviewed for 180 days. `now` is UTC milliseconds. */
export const overdue = (
  now: number,
  claims: Readonly<Record<string, Claim>> = CLAIMS,
): readonly string[] =>
  Object.entries(claims)
    .filter(([, { reviewed }]) => now - Date.parse(reviewed) > REVIEW_DAYS * DAY_MS)
    .map(([id]) => id);

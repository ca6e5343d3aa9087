/** Hosts that a link may point to: microsoft-account.md 1.6, cut down to those in use. */
export const LINK_HOSTS = [
  'account.microsoft.com',
  'account.live.com',
  'support.microsoft.com',
  'www.microsoft.com',
  'outlook.live.com',
  'onedrive.live.com',
  'myaccount.microsoft.com',
  'mysignins.microsoft.com',
  'myapps.microsoft.com',
  'outlook.office.com',
  'support.xbox.com',
] as const;

/**
 * Every web address that Relock can open. The page names a link by id and never passes a URL.
 * Sources: microsoft-account.md 1.1 to 1.4; the row is named behind each address.
 */
export const LINKS = {
  'account.security': 'https://account.microsoft.com/security', // row 2
  'account.sign-out-everywhere': 'https://account.live.com/proofs/manage/additional', // rows 3, 4
  'account.sign-in-ways': 'https://account.live.com/proofs/manage/additional', // row 3
  'account.change-password': 'https://account.live.com/password/Change', // row 5
  'account.reset-password': 'https://account.live.com/password/reset', // row 6
  'account.security-info': 'https://account.live.com/proofs/Manage', // row 12
  'account.activity': 'https://account.live.com/Activity', // row 13
  'account.devices': 'https://account.microsoft.com/devices', // rows 14, 18
  'account.devices-store': 'https://account.microsoft.com/devices/content', // row 15
  'account.devices-phones': 'https://account.microsoft.com/devices/android-ios', // row 16
  'account.recovery-keys': 'https://account.microsoft.com/devices/recoverykey', // row 17
  'account.apps': 'https://account.live.com/consent/Manage', // row 19
  'account.app-password': 'https://account.live.com/proofs/AppPassword', // row 10
  'account.names': 'https://account.live.com/names/manage', // row 20
  'account.orders': 'https://account.microsoft.com/billing/orders', // row 22
  'account.family': 'https://account.microsoft.com/family', // row 23
  'account.recovery-form': 'https://account.live.com/acsr', // row 24
  'help.hacked-account':
    'https://support.microsoft.com/account-billing/how-to-recover-a-hacked-or-compromised-microsoft-account-24ca907d-bcdf-a44b-4656-47f0cd89c245', // row 25
  'help.contact': 'https://support.microsoft.com/contactus', // row 26
  'help.report-scam': 'https://www.microsoft.com/reportascam', // row 28
  'help.xbox': 'https://support.xbox.com/', // 1.3
  'mail.rules': 'https://outlook.live.com/mail/0/options/mail/rules', // 1.2
  'mail.forwarding': 'https://outlook.live.com/mail/0/options/mail/forwarding', // 1.2
  'mail.replies': 'https://outlook.live.com/mail/0/options/mail/automaticReplies', // 1.2
  'onedrive.web': 'https://onedrive.live.com/', // 1.3
  'work.account': 'https://myaccount.microsoft.com', // 1.4
  'work.security-info': 'https://mysignins.microsoft.com/security-info', // 1.4
  'work.change-password': 'https://mysignins.microsoft.com/security-info/password/change', // 1.4
  'work.apps': 'https://myapps.microsoft.com', // 1.4
  'work.mail-rules': 'https://outlook.office.com/mail/options/mail/rules', // 1.4
} as const satisfies Record<string, `https://${string}`>;

/** The name of one allowed address. */
export type LinkId = keyof typeof LINKS;

/** All link ids, as the non-empty tuple that a schema needs. */
export const LINK_IDS = Object.keys(LINKS) as [LinkId, ...LinkId[]];

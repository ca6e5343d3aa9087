/**
 * Every page of a system's own settings that Relock can open. The page names one by id and never passes an
 * address. Sources: onedrive.md C.1 ("Settings URIs"), and Apple's names of the panes since macOS 13.
 */
export const OS_SETTINGS = {
  'windows.your-info': 'ms-settings:yourinfo',
  'windows.accounts': 'ms-settings:emailandaccounts',
  'windows.work': 'ms-settings:workplace',
  'windows.other-users': 'ms-settings:otherusers',
  'mac.internet-accounts':
    'x-apple.systempreferences:com.apple.Internet-Accounts-Settings.extension',
  'mac.users': 'x-apple.systempreferences:com.apple.Users-Groups-Settings.extension',
} as const satisfies Record<
  string,
  `ms-settings:${string}` | `x-apple.systempreferences:${string}`
>;

/** The name of one settings page. */
export type OsSettingsId = keyof typeof OS_SETTINGS;

/** All of them, as the non-empty tuple that a schema needs. */
export const OS_SETTINGS_IDS = Object.keys(OS_SETTINGS) as [OsSettingsId, ...OsSettingsId[]];

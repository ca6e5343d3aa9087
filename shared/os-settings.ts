/**
 * Every page of a system's own settings that Relock can open. The page names one by id and never passes an
 * address. Sources: onedrive.md C.1 ("Settings URIs"), local-checks.md 1 (W5, W7, W12), and Apple's names of the panes since macOS 13.
 */
export const OS_SETTINGS = {
  'windows.your-info': 'ms-settings:yourinfo',
  'windows.accounts': 'ms-settings:emailandaccounts',
  'windows.work': 'ms-settings:workplace',
  'windows.other-users': 'ms-settings:otherusers',
  'windows.update': 'ms-settings:windowsupdate',
  'windows.sign-in': 'ms-settings:signinoptions',
  'windows.find-device': 'ms-settings:findmydevice',
  'mac.update': 'x-apple.systempreferences:com.apple.Software-Update-Settings.extension',
  'mac.touch-id': 'x-apple.systempreferences:com.apple.Touch-ID-Settings.extension',
  'mac.apple-account': 'x-apple.systempreferences:com.apple.systempreferences.AppleIDSettings',
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

const SYSTEMS = { win32: 'windows.', darwin: 'mac.', linux: null } as const;

/** Can this page be opened on this computer? The desktops of Linux share no names for theirs. */
export function isPageOf(id: OsSettingsId, platform: keyof typeof SYSTEMS): boolean {
  const system = SYSTEMS[platform];
  return system !== null && id.startsWith(system);
}

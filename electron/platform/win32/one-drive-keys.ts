/** The registry keys of onedrive.md A.1 and D.3, below HKCU. */
export const KEYS = {
  oneDrive: 'Software\\Microsoft\\OneDrive',
  accounts: 'Software\\Microsoft\\OneDrive\\Accounts',
  personal: 'Software\\Microsoft\\OneDrive\\Accounts\\Personal',
  syncEngines: 'Software\\SyncEngines\\Providers\\OneDrive',
  environment: 'Environment',
  run: 'Software\\Microsoft\\Windows\\CurrentVersion\\Run',
  explorer: 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Desktop\\NameSpace',
  classes: 'Software\\Classes\\CLSID',
} as const;

/** The value that says when the personal account was unlinked (A.1.1). */
export const UNLINKED_AT = 'PersonalUnlinkedTimeStamp';

/** HKCU as the long name that .reg files use. */
export const longName = (key: string): string => `HKEY_CURRENT_USER\\${key}`;

/** An entry of Explorer. Nothing else may follow a key that Relock deletes. */
export const isExplorerId = (text: string): boolean =>
  /^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i.test(text);

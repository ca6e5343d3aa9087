import type { OneDriveSource } from '../../ports/one-drive-source';

/**
 * OneDrive on macOS. Its accounts live in another app's container, where reading raises a prompt
 * (settled 15), so a plain look says that it could not look and never that there is none.
 */
export const createMacOneDriveSource = (): OneDriveSource => ({
  look: () =>
    Promise.resolve({ kind: 'could-not-look', reason: 'not-built-for-this-system' as const }),
});

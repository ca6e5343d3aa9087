import type { Finding } from '../../shared/one-drive/findings';

/**
 * The looks before an unlink of OneDrive (onedrive.md D.2, W1 to W10). They change nothing. What cannot be read is
 * never left out: it is a finding of its own.
 */
export interface OneDriveChecks {
  look(): Promise<readonly Finding[]>;
}

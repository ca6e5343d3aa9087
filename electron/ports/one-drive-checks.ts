import type { Finding } from '../../shared/local-actions';

/**
 * The looks before an unlink of OneDrive (onedrive.md D.2, W1 to W10). They change nothing. What cannot be
 * read is never left out: it is the stop `unclear` or `unreadable`, or a question to the person.
 */
export interface OneDriveChecks {
  /** `accountId` as the list of accounts has it ("personal"). An empty answer: everything is clear. */
  look(accountId: string): Promise<readonly Finding[]>;
}

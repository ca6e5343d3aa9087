import type { OneDriveLook } from '../../shared/local-actions';

/**
 * Where the OneDrive accounts of this computer are read. It changes nothing; what could not be looked
 * at is said (`unread`, `could-not-look`) and is never "none".
 */
export interface OneDriveSource {
  look(): Promise<OneDriveLook>;
}

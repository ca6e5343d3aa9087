import type { Clock } from '../../ports/clock';
import type { FolderLister } from '../../ports/folder-lister';
import type { OneDriveChecks } from '../../ports/one-drive-checks';
import type { WindowsOneDrive } from '../../ports/windows-one-drive';
import type { WindowsSession } from '../../ports/windows-session';

/** Waits; tests own the time. */
export type Sleep = (ms: number) => Promise<void>;

/** What an unlink on Windows works with. `oneDrive` and `session` alone can change anything. */
export interface DetachDeps {
  readonly oneDrive: WindowsOneDrive;
  readonly session: WindowsSession;
  readonly lister: FolderLister;
  readonly checks: OneDriveChecks;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

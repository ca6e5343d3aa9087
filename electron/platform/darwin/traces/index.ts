import type { TraceReading } from '../../../ports/trace-reading';
import { keychainReading } from './keychain';
import { activationReading, containersReading, edgeReading } from './office';
import { oneDriveAccountReading, oneDriveRootReading } from './one-drive';

/** Every reading of Microsoft sign-ins on a Mac (onedrive.md C.2). */
export const MAC_TRACE_READINGS: readonly TraceReading[] = [
  oneDriveRootReading,
  oneDriveAccountReading,
  activationReading,
  containersReading,
  keychainReading,
  edgeReading,
];

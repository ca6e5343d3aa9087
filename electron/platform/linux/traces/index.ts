import type { TraceReading } from '../../../ports/trace-reading';
import { onlineAccountsReading, rcloneReading } from './config-files';
import { edgeReading, oneDriveClientReading } from './programs';

/** Every reading of Microsoft sign-ins on Linux. */
export const LINUX_TRACE_READINGS: readonly TraceReading[] = [
  oneDriveClientReading,
  rcloneReading,
  onlineAccountsReading,
  edgeReading,
];

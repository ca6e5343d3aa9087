import type { TraceReading } from '../../../ports/trace-reading';
import { appFoldersReading, edgeReading, wamReading } from './apps';
import { credentialsReading } from './credentials';
import { identityCrlReading, windowsAccountReading } from './identity';
import { joinReading } from './join';
import { officeReading, outlookReading } from './office';
import { oneDriveReading } from './one-drive';

/** Every reading of Microsoft sign-ins on Windows (onedrive.md C.1). */
export const WINDOWS_TRACE_READINGS: readonly TraceReading[] = [
  oneDriveReading,
  windowsAccountReading,
  identityCrlReading,
  officeReading,
  wamReading,
  credentialsReading,
  edgeReading,
  outlookReading,
  appFoldersReading,
  joinReading,
];

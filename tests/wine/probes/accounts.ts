import { createWindowsOneDriveSource } from '../../../electron/platform/win32/one-drive-accounts';
import { createRegistry } from '../../../electron/platform/win32/registry';
import { loadRegistryApi } from '../../../electron/platform/win32/windows-api';
import { silentLog } from '../../support/silent-log';

/** Looks for OneDrive accounts in node.exe, as the app does, and prints what it found. */
const source = createWindowsOneDriveSource({
  canUnlink: true,
  registry: createRegistry({ loadApi: loadRegistryApi, log: silentLog }),
  clock: { now: () => Date.UTC(2026, 10, 22, 12) },
});
console.log(JSON.stringify(await source.look()));

import { createRegistry } from '../../../electron/platform/win32/registry';
import { loadRegistryApi, type RegistryApi } from '../../../electron/platform/win32/windows-api';
import { runRegistryCases } from '../../contract/registry-suite';
import { silentLog } from '../../support/silent-log';

/** Runs the registry cases in node.exe and looks which handles are free before and after. */
const api = await loadRegistryApi();
const registry = createRegistry({ loadApi: loadRegistryApi, log: silentLog });
const results = await runRegistryCases(registry);
const before = nextHandle(api);
await runRegistryCases(registry);
console.log(
  JSON.stringify({ platform: process.platform, results, before, after: nextHandle(api) }),
);

/** The handle that the system gives next: it takes the lowest free one, so a leak moves it. */
function nextHandle(windows: RegistryApi): number {
  const { handle } = windows.open('HKCU', 'Software');
  windows.close(handle);
  return Number(handle);
}

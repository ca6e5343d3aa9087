import path from 'node:path';
import type { Machine, MachinePlatform } from '../../ports/machine';

/** How paths are written on that system, whatever system this is. */
export const pathsOf = (platform: MachinePlatform): path.PlatformPath =>
  platform === 'win32' ? path.win32 : path.posix;

/** `\\server\share` and its long form: asking for it would ask another computer. Drives are not. */
export const isNetworkPath = (place: string): boolean =>
  /^[\\/]{2}(?![?.][\\/])/.test(place) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(place);

/** `%NAME%` put in from the environment, as Windows does it: what is not set stays as written. */
export const expandVariables = (text: string, env: (name: string) => string | undefined): string =>
  text.replace(/%([^%]+)%/g, (whole, name: string) => env(name) ?? whole);

/** The folders of a person that Windows programs ask the environment for. */
const BELOW_HOME = {
  LOCALAPPDATA: ['AppData', 'Local'],
  APPDATA: ['AppData', 'Roaming'],
} as const;

/** A folder of the person's on Windows: as the environment says, else where Windows puts it. */
export function personFolder(
  machine: Pick<Machine, 'env' | 'home'>,
  name: keyof typeof BELOW_HOME,
): string {
  const given = machine.env(name);
  return given !== undefined && path.win32.isAbsolute(given)
    ? given
    : path.win32.join(machine.home, ...BELOW_HOME[name]);
}

import path from 'node:path';

/** Where Relock keeps its data on Windows: `%APPDATA%\Relock`, as Electron does. */
export function userDataFolder(env: NodeJS.ProcessEnv, home: string): string {
  const given = env['APPDATA'];
  const roaming =
    given !== undefined && path.win32.isAbsolute(given)
      ? given
      : path.win32.join(home, 'AppData', 'Roaming');
  return path.win32.join(roaming, 'Relock');
}

import path from 'node:path';

/** Where Relock keeps its data on macOS: `~/Library/Application Support/Relock`, as Electron does. */
export const userDataFolder = (_env: NodeJS.ProcessEnv, home: string): string =>
  path.join(home, 'Library', 'Application Support', 'Relock');

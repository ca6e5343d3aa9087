import path from 'node:path';

/** Where Relock keeps its data on Linux: `${XDG_CONFIG_HOME:-~/.config}/Relock`, as Electron does. */
export const userDataFolder = (env: NodeJS.ProcessEnv, home: string): string =>
  path.join(configHome(env, home), 'Relock');

/** XDG base directories: a relative `XDG_CONFIG_HOME` must be ignored. */
export function configHome(env: NodeJS.ProcessEnv, home: string): string {
  const given = env['XDG_CONFIG_HOME'];
  return given !== undefined && path.isAbsolute(given) ? given : path.join(home, '.config');
}

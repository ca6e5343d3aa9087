import type { Machine } from '../../ports/machine';

/** Where a pattern's first part stands for a folder of the person's. */
const startsOf = ({ env, home }: Pick<Machine, 'env' | 'home'>) =>
  [
    ['%LOCALAPPDATA%', env('LOCALAPPDATA') ?? `${home}\\AppData\\Local`],
    ['%APPDATA%', env('APPDATA') ?? `${home}\\AppData\\Roaming`],
    ['~/.config', env('XDG_CONFIG_HOME') ?? `${home}/.config`],
    ['~', home],
  ] as const;

/** Does a pattern of `ReadingUse` name this place? `*` is one part of a path, or the rest of one; case does not count. */
export function matchesPlace(
  pattern: string,
  place: string,
  machine: Pick<Machine, 'env' | 'home'>,
): boolean {
  const start = startsOf(machine).find(
    ([name]) =>
      pattern === name || (/^[\\/]/.test(pattern.slice(name.length)) && pattern.startsWith(name)),
  );
  const full = start === undefined ? pattern : start[1] + pattern.slice(start[0].length);
  const wanted = partsOf(full);
  const given = partsOf(place);
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => isPart(part, given[index] ?? ''))
  );
}

const isPart = (wanted: string, given: string): boolean =>
  wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : wanted === given;

const partsOf = (path: string): readonly string[] =>
  path.toLowerCase().split(/[\\/]/).filter(Boolean);

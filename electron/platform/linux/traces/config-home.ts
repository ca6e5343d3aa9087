import type { Machine } from '../../../ports/machine';

/** `${XDG_CONFIG_HOME:-~/.config}`, and how a person would write it. A relative one must be ignored. */
export function configPlace(machine: Machine): { readonly path: string; readonly where: string } {
  const given = machine.env('XDG_CONFIG_HOME');
  return given?.startsWith('/') === true
    ? { path: given, where: '$XDG_CONFIG_HOME' }
    : { path: `${machine.home}/.config`, where: '~/.config' };
}

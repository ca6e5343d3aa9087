import path from 'node:path';
import type { Machine } from '../../../ports/machine';
import { personFolder } from '../../common/machine-paths';

/** A folder of the person's: its path, and how a person would write it. */
export interface Place {
  readonly path: string;
  readonly where: string;
}

/** Below `%LOCALAPPDATA%`. */
export const local = (machine: Machine, ...names: readonly string[]): Place => ({
  path: path.win32.join(personFolder(machine, 'LOCALAPPDATA'), ...names),
  where: ['%LOCALAPPDATA%', ...names].join('\\'),
});

/** Below `%APPDATA%`. */
export const roaming = (machine: Machine, ...names: readonly string[]): Place => ({
  path: path.win32.join(personFolder(machine, 'APPDATA'), ...names),
  where: ['%APPDATA%', ...names].join('\\'),
});

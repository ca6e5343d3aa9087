import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone that these scripts belong to. */
export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** @param {...string} parts below the clone */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Relock's own download cache, shared by every clone of this person. */
export const cacheRoot = () =>
  path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'relock');

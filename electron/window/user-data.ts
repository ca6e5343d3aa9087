import { accessSync, constants, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where the window's files go. `usable: false` = a stand-in that lasts until the window could say so. */
export interface UserData {
  readonly folder: string;
  readonly usable: boolean;
}

/**
 * The data folder, made if it is not there yet. A home that is read-only, a folder of somebody else or a file
 * in its place would end Electron before it could say anything, so a temporary folder stands in for it.
 * `ask` is Electron's own answer, and throws where it cannot make the folder.
 */
export function findUserData(ask: () => string): UserData {
  try {
    const folder = ask();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (statSync(folder).isDirectory()) return { folder, usable: true };
  } catch {
    // Told to the person once there can be a window; the reason is the system's, and names no secret.
  }
  return { folder: mkdtempSync(path.join(os.tmpdir(), 'relock-no-folder-')), usable: false };
}

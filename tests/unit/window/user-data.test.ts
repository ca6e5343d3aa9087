import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findUserData } from '../../../electron/window/user-data';

let home: string;
const stand: string[] = [];

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'relock-home-'));
});
afterEach(() => {
  chmodSync(home, 0o700);
  for (const folder of [home, ...stand]) rmSync(folder, { recursive: true, force: true });
});

/** Looks, and remembers a stand-in so that it is removed again. */
function find(ask: () => string) {
  const found = findUserData(ask);
  if (!found.usable) stand.push(found.folder);
  return found;
}

describe('the data folder', () => {
  it('is made for its owner alone', () => {
    const wanted = path.join(home, '.config', 'Relock');

    expect(find(() => wanted)).toEqual({ folder: wanted, usable: true });
    expect(statSync(wanted).mode & 0o777).toBe(0o700);
  });

  it.each<[string, () => string]>([
    [
      'Electron cannot name one',
      () => {
        throw new Error("Failed to get 'userData' path");
      },
    ],
    [
      'a file is in its place',
      () => {
        writeFileSync(path.join(home, 'Relock'), '');
        return path.join(home, 'Relock');
      },
    ],
    [
      'a file is above it',
      () => {
        writeFileSync(path.join(home, 'file'), '');
        return path.join(home, 'file', 'Relock');
      },
    ],
  ])('has an empty stand-in when %s', (_, ask) => {
    const found = find(ask);

    expect(found.usable).toBe(false);
    expect(statSync(found.folder).isDirectory()).toBe(true);
  });

  it.runIf(process.getuid?.() !== 0).each([0o000, 0o500])('has one when its mode is %o', (mode) => {
    const wanted = path.join(home, 'Relock');
    mkdirSync(wanted, { mode });

    expect(find(() => wanted).usable).toBe(false);
  });
});

import * as fs from 'node:fs';
import path from 'node:path';
import { afterEach } from 'vitest';
import { pictureOf } from '../../support/one-drive-home';
import { createWindowsComputer } from '../../support/windows-computer';

export let computer: ReturnType<typeof createWindowsComputer>;
afterEach(() => computer.remove());

export const ROOT = 'Software\\Microsoft\\OneDrive';
export const PERSONAL = `${ROOT}\\Accounts\\Personal`;
/** What the settings are called after an unlink at the time of these tests. */
export const ASIDE = 'Personal.unlinked-20261122T120000Z';

/** A pretend Windows with two files in the sync folder. */
export function setup(given: Parameters<typeof createWindowsComputer>[0] = {}) {
  computer = createWindowsComputer(given);
  fs.writeFileSync(path.join(computer.sync, 'letter.txt'), 'Dear Ana');
  fs.mkdirSync(path.join(computer.sync, 'Photos 😀'));
  fs.writeFileSync(path.join(computer.sync, 'Photos 😀', 'sea.jpg'), 'x'.repeat(2_000));
  return computer;
}

/** Everything that an unlink may never change by the way. */
export const pictures = () => ({
  registry: computer.machine.picture(),
  files: pictureOf(computer.sync),
  settings: computer.names(),
});

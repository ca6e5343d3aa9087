import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rehearseSignOut } from '../../../electron/platform/linux/rehearsal';
import type { ClientAccount } from '../../../electron/ports/one-drive-client';

let temp: string;

beforeEach(() => {
  temp = mkdtempSync(path.join(os.tmpdir(), 'relock-test-'));
  vi.stubEnv('TMPDIR', temp);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temp, { recursive: true, force: true });
});

const account = (): ClientAccount => ({
  id: 'linux-standard',
  stateFolder: path.join(temp, 'state'),
  executable: '/usr/bin/onedrive',
  token: 'present',
  config: 'absent',
  folder: null,
  running: 'no',
  startsItself: 'no',
  unitLinks: [],
});

describe('the rehearsal of a sign-out', () => {
  it('leaves nothing behind', async () => {
    await rehearseSignOut(account(), async () => 'cannot-tell');

    expect(readdirSync(temp)).toEqual([]);
  });

  it('removes copies that an ended Relock left behind, and nothing else', async () => {
    const anHourAgo = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ['relock-trial-old', 'relock-trial-new', 'another-old']) {
      mkdirSync(path.join(temp, name));
    }
    for (const name of ['relock-trial-old', 'another-old']) {
      utimesSync(path.join(temp, name), anHourAgo, anHourAgo);
    }

    await rehearseSignOut(account(), async () => 'cannot-tell');

    expect(existsSync(path.join(temp, 'relock-trial-old'))).toBe(false);
    expect(readdirSync(temp).sort()).toEqual(['another-old', 'relock-trial-new']);
  });
});

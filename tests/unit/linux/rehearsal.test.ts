import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sweepScratch, withScratch } from '../../../electron/platform/linux/scratch';
import { rehearseSignOut } from '../../../electron/platform/linux/rehearsal';
import type { ClientAccount } from '../../../electron/ports/one-drive-client';

let temp: string;

beforeEach(() => {
  temp = mkdtempSync(path.join(os.tmpdir(), 'relock-test-'));
  vi.stubEnv('TMPDIR', temp);
  vi.stubEnv('XDG_RUNTIME_DIR', undefined);
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
    const names = ['relock-trial-old', 'relock-logs-old', 'relock-trial-new', 'another-old'];
    for (const name of names) {
      mkdirSync(path.join(temp, name));
    }
    for (const name of ['relock-trial-old', 'relock-logs-old', 'another-old']) {
      utimesSync(path.join(temp, name), anHourAgo, anHourAgo);
    }

    await rehearseSignOut(account(), async () => 'cannot-tell');

    expect(existsSync(path.join(temp, 'relock-trial-old'))).toBe(false);
    expect(readdirSync(temp).sort()).toEqual(['another-old', 'relock-trial-new']);
  });
});

describe('temporary folders', () => {
  it('lie in the runtime folder of the session when there is one, for this user alone', async () => {
    const runtime = path.join(temp, 'run');
    mkdirSync(runtime);
    vi.stubEnv('XDG_RUNTIME_DIR', runtime);

    await withScratch('relock-logs-', async (folder) => {
      expect(path.dirname(folder)).toBe(runtime);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    });
    expect(readdirSync(runtime)).toEqual([]);
  });

  it('lie in the temporary folder when the runtime folder cannot be used', async () => {
    vi.stubEnv('XDG_RUNTIME_DIR', path.join(temp, 'nowhere'));

    await withScratch('relock-trial-', async (folder) => {
      expect(path.dirname(folder)).toBe(temp);
    });
  });

  it('all go when everything is to be forgotten, wherever they lie', async () => {
    const runtime = path.join(temp, 'run');
    vi.stubEnv('XDG_RUNTIME_DIR', runtime);
    for (const place of [temp, runtime])
      for (const name of ['relock-trial-a', 'relock-logs-b', 'other'])
        mkdirSync(path.join(place, name), { recursive: true });

    expect(await sweepScratch(0)).toBe(0);

    expect([readdirSync(temp).sort(), readdirSync(runtime)]).toEqual([['other', 'run'], ['other']]);
  });
});

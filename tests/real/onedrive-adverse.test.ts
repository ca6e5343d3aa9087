import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtCli, runBuiltCli } from '../support/cli';
import {
  createOneDriveHome,
  createTestService,
  pictureOf,
  planUnlink,
  unlink,
  type OneDriveHome,
} from '../support/one-drive-home';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

// Disks that are full, folders that may not be written or read. The client and the disks are real.
const isRoot = process.getuid?.() === 0;
let home: OneDriveHome;
const mounts: string[] = [];
afterEach(() => {
  for (const mount of mounts.splice(0)) execFileSync('umount', [mount]);
  home.remove();
});

/** A disk of `size` bytes at `place`; what was there is copied onto it. */
function smallDisk(place: string, size: string): void {
  fs.mkdirSync(place, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', place]);
  mounts.push(place);
}

describe.runIf(isRoot)('a full disk', () => {
  it('is noticed before anything is touched', async () => {
    home = createOneDriveHome();
    const before = pictureOf(home.state);
    smallDisk(home.data, '16k');
    fs.writeFileSync(path.join(home.data, 'ballast'), Buffer.alloc(12 * 1024));
    const { service, secrets } = createTestService(home);

    expect(await unlink(service)).toMatchObject({ outcome: 'refused', stop: 'disk-full' });
    expect(pictureOf(home.state)).toEqual(before);
    expect([...secrets.entries.keys()]).toEqual(['device-key']);

    fs.rmSync(path.join(home.data, 'ballast'));
    execFileSync('mount', ['-o', 'remount,size=1m', home.data]);
    expect(await unlink(service)).toMatchObject({ outcome: 'verified' });
  });

  it('that refuses the last line of the journal ends in a roll back', async () => {
    home = createOneDriveHome();
    const before = pictureOf(home.state);
    smallDisk(home.data, '256k');
    const { service, secrets } = createTestService(home, {
      checkpoint: (name) => {
        if (name === 'signed-out') execFileSync('mount', ['-o', 'remount,ro', home.data]);
      },
    });

    expect(await unlink(service)).toMatchObject({ outcome: 'rolled-back', stop: 'cannot-write' });
    expect(pictureOf(home.state)).toEqual(before);
    execFileSync('mount', ['-o', 'remount,rw', home.data]);
    // The next start finds an open line, looks, and sees that all is as it was.
    const next = createTestService(home, { secrets }).service;
    expect(await next.recoverAtStart()).toMatchObject({
      value: { recoveries: [{ result: 'rolled-back' }] },
    });
    expect(await unlink(next)).toMatchObject({ outcome: 'verified' });
  });

  it('under the state folder keeps the undo for later', async () => {
    home = createOneDriveHome();
    const copy = `${home.state}.copy`;
    fs.renameSync(home.state, copy);
    smallDisk(home.state, '64k');
    execFileSync('cp', ['-a', `${copy}/.`, home.state]);
    const state = pictureOf(home.state);
    const { service } = createTestService(home);
    const { journalId } = await unlink(service);
    fillUp(path.join(home.state, 'ballast'));

    expect(await service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'refused', reason: 'failed' },
    });
    expect(home.isLinked()).toBe(false);

    fs.rmSync(path.join(home.state, 'ballast'));
    expect(await service.undo({ journalId: journalId ?? '' })).toMatchObject({
      value: { kind: 'undone' },
    });
    expect(pictureOf(home.state)).toEqual(state);
  });
});

function fillUp(file: string): void {
  const handle = fs.openSync(file, 'w');
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(512));
  } catch {
    fs.closeSync(handle);
  }
}

describe('folders that may not be used', () => {
  let session: VirtualSession;
  let file = '';
  beforeAll(async () => {
    file = await builtCli();
    session = await startVirtualSession({ display: false });
  });
  afterAll(() => session.stop());

  const run = async (...args: string[]) => {
    if (isRoot) execFileSync('chown', ['-R', '-h', `${session.uid}:${session.uid}`, home.home]);
    return runBuiltCli(file, ['onedrive', ...args, '--yes', '--json'], {
      env: { ...session.env, ...home.env, XDG_CONFIG_HOME: '' },
      as: session.asUser,
    });
  };

  it('a read-only home is left as it is', async () => {
    home = createOneDriveHome();
    fs.chmodSync(path.dirname(home.state), 0o555);
    const before = pictureOf(home.state);

    const { code, json, stderr } = await run('unlink');

    expect([code, json()['outcome'], json()['stop']]).toEqual([1, 'refused', 'cannot-write']);
    expect(stderr).not.toContain('node:');
    expect(pictureOf(home.state)).toEqual(before);
    fs.chmodSync(path.dirname(home.state), 0o755);
  });

  it('a read-only state folder ends in a roll back, with the token kept', async () => {
    home = createOneDriveHome();
    fs.chmodSync(home.state, 0o555);
    const before = pictureOf(home.state);

    const { code, json } = await run('unlink');

    expect([code, json()['outcome'], json()['stop']]).toEqual([4, 'rolled-back', 'cannot-write']);
    expect(pictureOf(home.state)).toEqual(before);
    fs.chmodSync(home.state, 0o755);
  });

  it('a state folder that may not be read could not be checked', async () => {
    home = createOneDriveHome();
    fs.chmodSync(home.state, 0);

    const { code, json } = await run('unlink');

    expect([code, json()['outcome']]).toEqual([3, 'refused']);
    fs.chmodSync(home.state, 0o755);
    expect(home.isLinked()).toBe(true);
  });

  it('another folder that may not be read is named, never taken for "none"', async () => {
    home = createOneDriveHome();
    fs.rmSync(home.state, { recursive: true });
    const work = path.join(home.home, '.config', 'onedrive-work');
    fs.mkdirSync(work, { mode: 0 });

    const { code, json } = await run('unlink');

    expect([code, json()['error'], json()['unread']]).toEqual([
      3,
      { code: 'could-not-look', reason: 'unreadable' },
      ['~/.config/onedrive-work'],
    ]);
    fs.chmodSync(work, 0o755);
  });

  it('unreadable settings could not be checked', async () => {
    home = createOneDriveHome();
    fs.chmodSync(path.join(home.state, 'config'), 0);

    const { code, json } = await run('unlink');

    expect([code, json()['stop']]).toEqual([3, 'config-unreadable']);
    expect(home.isLinked()).toBe(true);
  });

  it('an unreadable folder among the files is counted, said, and no reason to fear', async () => {
    home = createOneDriveHome();
    fs.mkdirSync(path.join(home.sync, 'closed'));
    fs.chmodSync(path.join(home.sync, 'closed'), 0);

    const { code, json } = await run('unlink');

    expect([code, json()['outcome']]).toEqual([0, 'verified']);
    expect(json()['warnings']).toContain('folder-partly-unreadable');
  });
});

describe('a sync folder that is not there', () => {
  it('is said first, and the unlink is verified without it', async () => {
    home = createOneDriveHome();
    fs.rmdirSync(home.sync);
    const { service } = createTestService(home);

    expect((await planUnlink(service)).warnings).toContain('folder-missing');
    expect(await unlink(service)).toMatchObject({ outcome: 'verified', before: null, after: null });
  });
});

describe.runIf(isRoot)('root in the home of somebody else', () => {
  it('touches nothing', async () => {
    home = createOneDriveHome();
    fs.chownSync(home.home, 65534, 65534);
    const before = pictureOf(home.state);

    expect(await unlink(createTestService(home).service)).toMatchObject({
      outcome: 'refused',
      stop: 'elevated',
    });
    expect(pictureOf(home.state)).toEqual(before);
  });
});

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeInstanceLock } from '../../electron/storage/instance-lock';
import { builtCli, runBuiltCli, type CliRun } from '../support/cli';
import { createOneDriveHome, pictureOf, type OneDriveHome } from '../support/one-drive-home';
import { startVirtualSession, type VirtualSession } from '../support/virtual-session';

// The built command line in plain Node.js, as somebody who is not root, with the real client and the real keyring.
let file = '';
let session: VirtualSession;
let home: OneDriveHome;

const run = (...args: string[]): Promise<CliRun> =>
  runBuiltCli(file, args, { env: session.env, as: session.asUser });
const give = (place: string): void => {
  if (process.getuid?.() === 0)
    execFileSync('chown', ['-R', '-h', `${session.uid}:${session.uid}`, place]);
};

function linkHome(): void {
  home = createOneDriveHome(undefined, session.env['HOME']);
  fs.writeFileSync(path.join(home.sync, 'letter.txt'), 'Dear Ana');
  give(home.home);
}

beforeAll(async () => {
  file = await builtCli();
});

describe('with an open keyring', () => {
  beforeAll(async () => {
    session = await startVirtualSession({ display: false });
  });
  afterAll(() => session.stop());
  beforeEach(linkHome);
  afterEach(() => {
    for (const place of [home.state, home.sync]) fs.rmSync(place, { recursive: true, force: true });
  });

  it('prints where it stands', async () => {
    const { code, json } = await run('status', '--json');

    expect(code).toBe(0);
    expect(json()).toMatchObject({
      command: 'status',
      platform: 'linux',
      keychain: { backend: 'secret-service', state: 'ready' },
      dataFolder: { path: home.data },
      oneDriveClient: '2.4.23',
    });
  });

  it('plans, unlinks and undoes, and every file stays', async () => {
    const [state, files] = [pictureOf(home.state), pictureOf(home.sync)];

    const plan = await run('onedrive', 'plan', '--json');
    expect(plan.code).toBe(0);
    expect(plan.json()).toMatchObject({
      account: { id: 'linux-standard', linked: 'yes', folder: '~/OneDrive' },
      folder: { files: 1, folders: 0, bytes: 8 },
      accounts: [{ id: 'linux-standard', kind: 'unknown', linked: true }],
      client: { path: '/usr/bin/onedrive' },
      warnings: ['only-this-computer', 'uploads-unknown'],
      undoDays: 7,
    });
    // Nothing stops; what to know first is there as well, with its level.
    expect(plan.json()['stops']).toMatchObject([
      { level: 'warn', reason: 'only-this-computer' },
      { level: 'warn', reason: 'uploads-unknown' },
    ]);
    expect(home.isLinked()).toBe(true);

    const unlinked = await run('onedrive', 'unlink', '--yes', '--json');
    expect([unlinked.code, unlinked.json()['outcome']]).toEqual([0, 'verified']);
    expect(home.isLinked()).toBe(false);
    expect(pictureOf(home.sync)).toEqual(files);

    const undone = await run('onedrive', 'undo', '--yes', '--json');
    expect([undone.code, undone.json()['outcome']]).toEqual([0, 'verified']);
    expect(undone.json()['journalId']).toBe(unlinked.json()['journalId']);
    expect(pictureOf(home.state)).toEqual(state);
    expect(pictureOf(home.sync)).toEqual(files);
  });

  it('takes back the named one, once', async () => {
    const id = String((await run('onedrive', 'unlink', '--yes', '--json')).json()['journalId']);

    const [first, second] = [
      await run('onedrive', 'undo', id, '--yes', '--json'),
      await run('onedrive', 'undo', '--journal', id, '--yes', '--json'),
    ];

    expect([first.code, first.json()['outcome']]).toEqual([0, 'verified']);
    expect([second.code, second.json()['outcome'], second.json()['reason']]).toEqual([
      1,
      'refused',
      'already-undone',
    ]);
  });

  it('declines without a terminal and without --yes', async () => {
    const { code, json } = await run('onedrive', 'unlink', '--json');

    expect([code, json()['outcome']]).toEqual([1, 'declined']);
    expect(home.isLinked()).toBe(true);
  });

  it('has nothing to do when nothing is linked', async () => {
    fs.rmSync(home.token);

    const { code, json } = await run('onedrive', 'unlink', '--yes', '--json');

    expect([code, json()['outcome']]).toEqual([0, 'nothing-to-do']);
  });

  it('refuses with changed settings, and keeps the sign-in', async () => {
    fs.writeFileSync(path.join(home.state, 'config'), 'sync_dir = "~/Other"\n');

    const { code, json } = await run('onedrive', 'unlink', '--yes', '--json');

    expect([code, json()['outcome'], json()['stop']]).toEqual([1, 'refused', 'config-changed']);
    expect(home.isLinked()).toBe(true);
  });

  it('could not check when the sign-in may not be read', async () => {
    fs.chmodSync(home.token, 0);

    const { code, json } = await run('onedrive', 'unlink', '--yes', '--json');

    expect([code, json()['outcome'], json()['stop']]).toEqual([3, 'refused', 'token-unreadable']);
    expect(fs.existsSync(home.token)).toBe(true);
  });

  it('waits for the window that has the data folder', async () => {
    fs.mkdirSync(home.data, { recursive: true });
    give(home.data);
    const lock = await takeInstanceLock(home.data);
    if (!lock.ok) throw new Error(lock.error);
    give(home.data);

    const { code, stdout, json } = await run('onedrive', 'unlink', '--yes', '--json');
    await lock.value.release();

    expect([code, json()['error'], stdout.trim().startsWith('{')]).toEqual([
      3,
      { code: 'in-use' },
      true,
    ]);
    expect(home.isLinked()).toBe(true);
  });

  it('undoes nothing when files of the folder are gone', async () => {
    await run('onedrive', 'unlink', '--yes', '--json');
    fs.rmSync(path.join(home.sync, 'letter.txt'));

    const { code, json } = await run('onedrive', 'undo', '--yes', '--json');

    expect([code, json()['reason']]).toEqual([1, 'files-missing']);
    expect(home.isLinked()).toBe(false);
  });

  it.each([
    [['frobnicate'], 'unknown-command'],
    [['onedrive', 'unlick'], 'unknown-command'],
    [['onedrive', 'unlink', '--force'], 'unknown-flag'],
    [['status', '--yes'], 'unknown-flag'],
    [['onedrive', 'plan', '--account'], 'no-value'],
    [['status', '--lang', 'fr'], 'bad-language'],
    [['status', 'now'], 'too-much'],
    [[], 'no-command'],
  ])('calls %j wrong use', async (args, code) => {
    const wrong = await run(...args, '--json');

    expect([wrong.code, wrong.json()['error']]).toMatchObject([2, { code }]);
    expect(wrong.stdout).not.toMatch(/\bat .*\.m?js/);
    expect([wrong.stderr, wrong.json()['messages']]).toEqual([
      '',
      [expect.any(String), expect.any(String)],
    ]);
  });

  it('does not know a made-up account or person', async () => {
    const [account, person] = [
      await run('onedrive', 'plan', '--account', 'nobody', '--json'),
      await run('onedrive', 'unlink', '--person', 'Nobody', '--yes', '--json'),
    ];

    expect([account.code, account.json()['error']]).toEqual([2, { code: 'unknown-account' }]);
    expect([person.code, person.json()['error']]).toEqual([2, { code: 'unknown-person' }]);
    expect(home.isLinked()).toBe(true);
  });

  it('speaks Spanish when the system does, and writes to a file', async () => {
    const out = path.join(home.home, 'plan.txt');
    const spanish = await runBuiltCli(file, ['onedrive', 'plan', '--out', out], {
      env: { ...session.env, LANG: 'es_ES.UTF-8' },
      as: session.asUser,
    });

    expect([spanish.code, spanish.stdout]).toEqual([0, '']);
    expect(fs.readFileSync(out, 'utf8')).toContain('Cuenta de OneDrive linux-standard: vinculada');
  });
});

describe('without a keyring', () => {
  beforeAll(async () => {
    session = await startVirtualSession({ display: false, keyring: 'none' });
    linkHome();
  });
  afterAll(() => session.stop());

  it('says first that there is no undo, then unlinks, and writes nothing', async () => {
    const plan = await run('onedrive', 'plan', '--json');
    expect(plan.json()).toMatchObject({ undoDays: 0 });
    expect((plan.json()['warnings'] as string[])[0]).toBe('no-undo-without-keychain');

    const unlinked = await run('onedrive', 'unlink', '--yes', '--json');
    expect([unlinked.code, unlinked.json()['outcome'], unlinked.json()['undoDays']]).toEqual([
      0,
      'verified',
      0,
    ]);
    expect(fs.existsSync(home.data)).toBe(false);

    const undone = await run('onedrive', 'undo', '--yes', '--json');
    expect(undone.code).toBe(3);
    expect(undone.json()['error']).toEqual({ code: 'no-keychain', keychain: 'missing' });
  });

  it('notices a window all the same, and makes nothing to do so', async () => {
    for (const place of [home.state, home.sync]) fs.rmSync(place, { recursive: true, force: true });
    linkHome();
    expect(fs.existsSync(home.data)).toBe(false);
    fs.mkdirSync(home.data);
    const lock = await takeInstanceLock(home.data);
    if (!lock.ok) throw new Error(lock.error);
    // A folder that may not be written: the lock of the window still counts.
    fs.chmodSync(home.data, 0o555);

    const { code, json } = await run('onedrive', 'unlink', '--yes', '--json');
    await lock.value.release();
    fs.rmSync(home.data, { recursive: true });

    expect([code, json()['error']]).toEqual([3, { code: 'in-use' }]);
    expect(home.isLinked()).toBe(true);
  });

  it('cannot look up a person', async () => {
    expect((await run('onedrive', 'unlink', '--person', 'Ana', '--yes')).code).toBe(3);
  });
});

describe('with a locked keyring', () => {
  beforeAll(async () => {
    session = await startVirtualSession({ display: false, keyring: 'locked' });
    linkHome();
  });
  afterAll(() => session.stop());

  it('says so, and leaves everything as it is', async () => {
    const before = pictureOf(home.state);

    const [status, unlinked] = [
      await run('status', '--json'),
      await run('onedrive', 'unlink', '--yes', '--json'),
    ];

    expect(status.json()).toMatchObject({ keychain: { state: 'locked' } });
    expect([unlinked.code, unlinked.json()['error']]).toEqual([
      3,
      { code: 'no-keychain', keychain: 'locked' },
    ]);
    expect(pictureOf(home.state)).toEqual(before);
    expect(fs.existsSync(home.data)).toBe(false);
  });
});

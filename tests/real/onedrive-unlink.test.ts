import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { STANDARD_ID } from '../../electron/platform/linux/one-drive-accounts';
import {
  createOneDriveHome,
  createTestService,
  pictureOf,
  planUnlink,
  startMonitor,
  TOKEN,
  unlink,
  type OneDriveHome,
} from '../support/one-drive-home';

// The real client of Debian does the work in every test here; only the keychain is a fake.
const homes: OneDriveHome[] = [];
function linkedHome(config?: string): OneDriveHome {
  const home = createOneDriveHome(config);
  homes.push(home);
  fs.writeFileSync(path.join(home.sync, 'letter.txt'), 'Dear Ana');
  return home;
}
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

describe('unlink with the real client', () => {
  it('signs the computer out, leaves every file, and takes it back to the byte', async () => {
    const home = linkedHome();
    const { service, secrets } = createTestService(home);
    const [state, files] = [pictureOf(home.state), pictureOf(home.sync)];

    const result = await unlink(service);

    expect(result).toMatchObject({ outcome: 'verified', changedPaths: 0, undoDays: 7, stop: null });
    expect(result.before).toEqual(result.after);
    expect(home.isLinked()).toBe(false);
    expect(pictureOf(home.sync)).toEqual(files);
    expect([...secrets.entries.keys()].sort()).toEqual([
      'device-key',
      `undo-token/${result.journalId ?? ''}`,
    ]);

    const undone = await service.undo({ journalId: result.journalId ?? '' });

    expect(undone).toEqual({ ok: true, value: { kind: 'undone' } });
    expect(pictureOf(home.state)).toEqual(state);
    expect(pictureOf(home.sync)).toEqual(files);
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
    expect(fs.readdirSync(path.join(home.data, 'backups'))).toEqual([]);
  });

  it('keeps nothing in the clear', async () => {
    const home = linkedHome();
    const { service } = createTestService(home);

    await unlink(service);

    const files = fs.readdirSync(home.data, { recursive: true, withFileTypes: true });
    const bytes = files
      .filter((file) => file.isFile())
      .map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'latin1'));
    expect(bytes.length).toBe(5);
    for (const secret of [TOKEN, Buffer.from(TOKEN).toString('base64'), 'letter.txt', home.home])
      expect(bytes.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('changes nothing while planning', async () => {
    const home = linkedHome();
    const before = pictureOf(home.home);

    await planUnlink(createTestService(home).service);

    expect(pictureOf(home.home)).toEqual(before);
  });

  it('runs a plan once', async () => {
    const home = linkedHome();
    const { service } = createTestService(home);
    const plan = await planUnlink(service);
    const run = () => service.execute({ planId: plan.planId, acknowledged: plan.warnings });

    const [first, second] = [await run(), await run()];

    expect(first).toMatchObject({ ok: true, value: { kind: 'done' } });
    expect(second).toEqual({ ok: false, error: { code: 'actions.plan-unknown' } });
  });

  it.each([
    ['a changed setting', 'config-changed', 'sync_dir = "~/Other"\n'],
    ['a line without quotes', 'config-malformed', 'sync_dir = ~/OneDrive\n'],
    ['an unknown key', 'config-malformed', 'sync_dir = "~/OneDrive"\nfoo = "x"\n'],
    ['dry_run', 'client-refuses', 'sync_dir = "~/OneDrive"\ndry_run = "true"\n'],
    ['a sync folder that holds the state', 'folder-inside-home-config', 'sync_dir = "~"\n'],
  ])('refuses with %s and touches nothing', async (_name, stop, config) => {
    const home = linkedHome();
    fs.writeFileSync(path.join(home.state, 'config'), config);
    const before = pictureOf(home.state);

    const result = await unlink(createTestService(home).service);

    expect(result).toMatchObject({ outcome: 'refused', stop, journalId: null });
    expect(pictureOf(home.state)).toEqual(before);
  });

  it('refuses when a sync list is new', async () => {
    const home = linkedHome();
    fs.writeFileSync(path.join(home.state, 'sync_list'), 'Documents\n');
    const before = pictureOf(home.state);

    expect(await unlink(createTestService(home).service)).toMatchObject({ stop: 'config-changed' });
    expect(pictureOf(home.state)).toEqual(before);
  });

  it.each([
    [126, 'config-changed', 'sync_dir = "~/Other"\n'],
    [1, 'config-malformed', 'sync_dir ~/Other\n'],
  ])(
    'rolls back when the client itself exits %i after the last look',
    async (_code, stop, config) => {
      const home = linkedHome();
      let state: string[] = [];
      const { service } = createTestService(home, {
        checkpoint: (name) => {
          if (name !== 'stopped') return;
          fs.writeFileSync(path.join(home.state, 'config'), config);
          state = pictureOf(home.state);
        },
      });

      expect(await unlink(service)).toMatchObject({ outcome: 'rolled-back', stop, undoDays: 0 });
      expect(pictureOf(home.state)).toEqual(state);
    },
  );

  it('says nothing to do when there is no token', async () => {
    const home = linkedHome();
    fs.rmSync(home.token);

    expect(await unlink(createTestService(home).service)).toMatchObject({
      outcome: 'nothing-to-do',
    });
  });

  it.each([
    ['a folder', (file: string) => fs.mkdirSync(file)],
    ['a link', (file: string) => fs.symlinkSync('/etc/hostname', file)],
  ])('stops at a token that is %s', async (_name, make) => {
    const home = linkedHome();
    fs.rmSync(home.token);
    make(home.token);

    expect(await unlink(createTestService(home).service)).toMatchObject({
      outcome: 'refused',
      stop: 'token-unreadable',
    });
    expect(fs.lstatSync(home.token)).toBeDefined();
  });

  it('stops when the client is not installed', async () => {
    const home = linkedHome();
    const { service } = createTestService(home, { executables: ['/nowhere/onedrive'] });

    expect(await unlink(service)).toMatchObject({ outcome: 'refused', stop: 'client-missing' });
    expect(home.isLinked()).toBe(true);
  });

  it('stops a running monitor first, and copies what it wrote on the way out', async () => {
    const home = linkedHome();
    const monitor = startMonitor(home);
    const ended = new Promise((resolve) => monitor.once('exit', resolve));
    const { service } = createTestService(home);
    await waitFor(async () => (await planUnlink(service)).account.running === 'yes');

    const plan = await planUnlink(service);
    const done = await service.execute({ planId: plan.planId, acknowledged: plan.warnings });

    await ended;
    expect(plan.warnings).toContain('sync-will-be-stopped');
    expect(done).toMatchObject({ value: { kind: 'done', result: { outcome: 'verified' } } });
  });

  it('leaves the monitor of another state folder alone', async () => {
    const [home, other] = [linkedHome(), linkedHome()];
    const monitor = startMonitor(other);
    await waitFor(
      async () => (await planUnlink(createTestService(other).service)).account.running === 'yes',
    );

    const result = await unlink(createTestService(home).service);

    expect(result.outcome).toBe('verified');
    expect(monitor.exitCode).toBeNull();
  });

  it('turns the user unit off, and on again with the undo', async () => {
    const home = linkedHome();
    execFileSync('/usr/bin/systemctl', ['--user', 'enable', 'onedrive.service'], {
      env: home.env,
      stdio: 'ignore',
    });
    const link = path.join(home.home, '.config/systemd/user/default.target.wants/onedrive.service');
    const { service } = createTestService(home);

    const result = await unlink(service);
    expect([result.outcome, fs.existsSync(link)]).toEqual(['verified', false]);

    await service.undo({ journalId: result.journalId ?? '' });
    expect(fs.existsSync(link)).toBe(true);
  });

  it('makes the link of the unit again where it was', async () => {
    const home = linkedHome();
    const wants = path.join(home.home, '.config/systemd/user/graphical-session.target.wants');
    fs.mkdirSync(wants, { recursive: true });
    fs.symlinkSync('/usr/lib/systemd/user/onedrive.service', path.join(wants, 'onedrive.service'));
    const before = links(home);
    const { service } = createTestService(home);

    const { journalId, outcome } = await unlink(service);
    expect([outcome, links(home)]).toEqual(['verified', []]);
    await service.undo({ journalId: journalId ?? '' });

    expect(links(home)).toEqual(before);
  });

  it('without a keychain turns the unit off last, so that no end leaves it off untold', async () => {
    const home = linkedHome();
    execFileSync('/usr/bin/systemctl', ['--user', 'enable', 'onedrive.service'], {
      env: home.env,
      stdio: 'ignore',
    });
    const seen: [string, number, boolean][] = [];
    const { service, secrets } = createTestService(home, {
      checkpoint: (name) => void seen.push([name, links(home).length, home.isLinked()]),
    });
    secrets.fail('keychain.missing');

    expect(await unlink(service)).toMatchObject({ outcome: 'verified' });
    expect(seen.filter(([, units, isLinked]) => units === 0 && isLinked)).toEqual([]);
    expect(links(home)).toEqual([]);
  });

  it('leaves a sign-in alone that changed while the client was being stopped', async () => {
    const home = linkedHome();
    const { service } = createTestService(home, {
      checkpoint: (name) => {
        if (name !== 'stopped') return;
        fs.writeFileSync(home.token, 'a newer token');
        fs.writeFileSync(path.join(home.state, 'items.sqlite3'), 'newer items');
      },
    });

    expect(await unlink(service)).toMatchObject({
      outcome: 'rolled-back',
      stop: 'sign-in-changed',
    });
    expect(fs.readFileSync(home.token, 'utf8')).toBe('a newer token');
    expect(fs.readFileSync(path.join(home.state, 'items.sqlite3'), 'utf8')).toBe('newer items');
  });

  it.each(['refresh_token', 'items.sqlite3'])(
    'never writes over a %s that came after the sign-out',
    async (name) => {
      const home = linkedHome();
      const { service } = createTestService(home, {
        checkpoint: (at) => {
          if (at !== 'signed-out') return;
          fs.writeFileSync(path.join(home.state, name), 'newer');
          throw new Error('a step broke');
        },
      });

      expect(await unlink(service)).toMatchObject({ outcome: 'stuck' });
      expect(fs.readFileSync(path.join(home.state, name), 'utf8')).toBe('newer');
      expect(home.isLinked()).toBe(name === 'refresh_token');
    },
  );

  it('says that sync stays stopped when the client then keeps the sign-in', async () => {
    const home = linkedHome();
    startMonitor(home);
    const { service } = createTestService(home, {
      checkpoint: (name) => {
        if (name === 'stopped')
          fs.writeFileSync(path.join(home.state, 'config'), 'sync_dir = "~/Other"\n');
      },
    });
    await waitFor(async () => (await planUnlink(service)).account.running === 'yes');

    expect(await unlink(service)).toMatchObject({ outcome: 'rolled-back', syncStopped: true });
    expect(home.isLinked()).toBe(true);
  });

  it('stops a client that runs under another name of the folder', async () => {
    const home = linkedHome();
    const alias = path.join(home.home, 'alias');
    fs.symlinkSync(home.state, alias);
    const monitor = startMonitor(home, alias);
    const ended = new Promise((resolve) => monitor.once('exit', resolve));
    const { service, client } = createTestService(home);
    await waitFor(async () => (await planUnlink(service)).account.running === 'yes');
    expect((await client.accounts()).accounts).toHaveLength(1);

    expect(await unlink(service)).toMatchObject({ outcome: 'verified' });
    await ended;
  });

  it('stops a client whose own folder is a link', async () => {
    const home = linkedHome();
    const real = path.join(home.home, 'elsewhere');
    fs.renameSync(home.state, real);
    fs.symlinkSync(real, home.state);
    const monitor = startMonitor(home);
    const ended = new Promise((resolve) => monitor.once('exit', resolve));
    const { service } = createTestService(home);
    await waitFor(async () => (await planUnlink(service)).account.running === 'yes');

    expect(await unlink(service)).toMatchObject({ outcome: 'verified' });
    await ended;
  });

  it('does not link again what somebody signed out meanwhile', async () => {
    const home = linkedHome();
    const { service } = createTestService(home, {
      checkpoint: (name) => {
        if (name === 'stopped') fs.rmSync(home.token);
      },
    });

    expect(await unlink(service)).toMatchObject({ outcome: 'rolled-back' });
    expect(home.isLinked()).toBe(false);
  });

  it('is not sure while a client started again', async () => {
    const home = linkedHome();
    const client = createTestService(home).client;
    const { service } = createTestService(home, {
      checkpoint: async (name) => {
        if (name !== 'signing-out') return;
        startMonitor(home);
        await waitFor(async () => (await client.running(home.state)) === 'yes');
      },
    });

    expect(await unlink(service)).toMatchObject({ outcome: 'unverified' });
  });

  it('names every own folder: with an odd token, and of a client that runs elsewhere', async () => {
    const home = linkedHome();
    const [work, away] = [path.join(home.home, '.config/onedrive-work'), path.join(home.home, 'x')];
    for (const place of [work, away]) fs.cpSync(home.state, place, { recursive: true });
    fs.rmSync(path.join(work, 'refresh_token'));
    fs.symlinkSync('/etc/hostname', path.join(work, 'refresh_token'));
    startMonitor(home, away);
    const { client } = createTestService(home);
    const found = async () => (await client.accounts()).accounts;

    await waitFor(async () => (await found()).length === 3);
    expect(
      (await found()).map(({ stateFolder, token, running }) => [stateFolder, token, running]),
    ).toEqual([
      [home.state, 'present', 'no'],
      [work, 'unreadable', 'no'],
      [away, 'present', 'yes'],
    ]);
  });

  it('writes no log of the client into the sync folder', async () => {
    const home = linkedHome(
      'sync_dir = "~/OneDrive"\nenable_logging = "true"\nlog_dir = "~/OneDrive/logs/"\n',
    );
    fs.rmSync(path.join(home.sync, 'logs'), { recursive: true, force: true });
    const files = pictureOf(home.sync);

    expect(await unlink(createTestService(home).service)).toMatchObject({ outcome: 'verified' });
    expect(pictureOf(home.sync)).toEqual(files);
  });

  it.each([
    [
      'no run yet',
      (state: string) => {
        for (const note of ['.config.backup', '.config.hash']) fs.rmSync(path.join(state, note));
      },
    ],
    [
      'a harmless new setting',
      (state: string) =>
        fs.appendFileSync(path.join(state, 'config'), 'monitor_interval = "400"\n'),
    ],
  ])('takes back the notes that the client writes for itself, with %s', async (_name, prepare) => {
    const home = linkedHome();
    prepare(home.state);
    const state = pictureOf(home.state);
    const { service } = createTestService(home);

    const result = await unlink(service);
    expect(result.outcome).toBe('verified');
    expect(pictureOf(home.state).length).not.toBe(state.length);

    await service.undo({ journalId: result.journalId ?? '' });
    expect(pictureOf(home.state)).toEqual(state);
  });

  it('keeps a long token in pieces, and puts it together again', async () => {
    const home = linkedHome();
    fs.writeFileSync(home.token, 'M.C105_'.repeat(700), { mode: 0o600 });
    const state = pictureOf(home.state);
    const { service, secrets } = createTestService(home);

    const { journalId } = await unlink(service);
    const lengths = [...secrets.entries.values()].map((value) => value.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2560);
    expect(lengths.length).toBeGreaterThan(2);

    await service.undo({ journalId: journalId ?? '' });
    expect(pictureOf(home.state)).toEqual(state);
    expect([...secrets.entries.keys()]).toEqual(['device-key']);
  });

  it('finds a second account beside the standard one, and unlinks only that', async () => {
    const home = linkedHome();
    const second = path.join(home.home, '.config', 'second');
    fs.cpSync(home.state, second, { recursive: true, preserveTimestamps: true });
    const { service, client } = createTestService(home);
    const { accounts } = await client.accounts();
    const id = accounts.find((one) => one.id !== STANDARD_ID)?.id ?? '';
    const plan = await planUnlink(service, id);

    await service.execute({ planId: plan.planId, acknowledged: plan.warnings });

    expect(accounts).toHaveLength(2);
    expect([home.isLinked(), fs.existsSync(path.join(second, 'refresh_token'))]).toEqual([
      true,
      false,
    ]);
  });

  it('calls it unverified when the folder changed meanwhile, and keeps the undo', async () => {
    const home = linkedHome();
    const { service } = createTestService(home, {
      checkpoint: (name) => {
        if (name === 'signed-out') fs.writeFileSync(path.join(home.sync, 'new.txt'), 'x');
      },
    });

    expect(await unlink(service)).toMatchObject({ outcome: 'unverified', undoDays: 7 });
    expect(home.isLinked()).toBe(false);
  });
});

/** The links that start the client, below the person's own units. */
const links = (home: OneDriveHome): string[] => {
  const units = path.join(home.home, '.config/systemd/user');
  if (!fs.existsSync(units)) return [];
  const names = fs.readdirSync(units, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('/onedrive.service')).sort();
};

async function waitFor(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await check()) return;
    await sleep(50);
  }
  throw new Error('It did not happen');
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createNodeCommandRunner } from '../../electron/platform/common/node-command-runner';
import { createLinuxOneDriveClient } from '../../electron/platform/linux/one-drive-client';
import {
  createActionService,
  type ActionServiceDeps,
} from '../../electron/local-actions/action-service';
import { createUnlinkOneDrive } from '../../electron/local-actions/unlink-one-drive';
import { STANDARD_ID } from '../../electron/platform/linux/one-drive-accounts';
import type { PlanView } from '../../shared/local-actions';
import { createFakeSecrets } from './fake-secrets';
import { silentLog } from './silent-log';

/** Where Debian puts the real client. */
const ONEDRIVE = '/usr/bin/onedrive';
/** Made up for these tests; nothing at Microsoft knows it. */
export const TOKEN = 'M.C000_TEST.-made-up-refresh-token';

/** A home folder of its own with a linked client, as 2.4.23 leaves it after a run. */
export function createOneDriveHome(
  config = 'sync_dir = "~/OneDrive"\n',
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-home-')),
) {
  const env = { HOME: home, PATH: '/usr/bin:/bin', USER: os.userInfo().username, SHELL: '/bin/sh' };
  const state = path.join(home, '.config', 'onedrive');
  const sync = path.join(home, 'OneDrive');
  fs.mkdirSync(state, { recursive: true });
  fs.mkdirSync(sync);
  fs.writeFileSync(path.join(state, 'config'), config);
  // The first run makes the client's own notes; signing in again would put a token there.
  execFileSync(ONEDRIVE, ['--logout', '--confdir', state], { env, stdio: 'ignore' });
  fs.writeFileSync(path.join(state, 'refresh_token'), TOKEN, { mode: 0o600 });
  fs.writeFileSync(path.join(state, 'items.sqlite3'), Buffer.from([0, 1, 2, 255, 254]));
  fs.utimesSync(path.join(state, 'items.sqlite3'), 1_700_000_000.123, 1_700_000_000.123);
  const monitors: ChildProcess[] = [];
  return {
    home,
    env,
    state,
    sync,
    data: path.join(home, '.config', 'Relock'),
    token: path.join(state, 'refresh_token'),
    isLinked: () => fs.existsSync(path.join(state, 'refresh_token')),
    monitors,
    remove: () => {
      for (const monitor of monitors) monitor.kill('SIGKILL');
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Starts the real client's monitor. It waits for a network; `remove` of the home ends it. */
export function startMonitor(
  home: Pick<OneDriveHome, 'env' | 'monitors'>,
  confdir?: string,
): ChildProcess {
  const args = confdir === undefined ? [] : ['--confdir', confdir];
  const monitor = spawn(ONEDRIVE, ['--monitor', ...args], { env: home.env, stdio: 'ignore' });
  home.monitors.push(monitor);
  return monitor;
}

export type OneDriveHome = ReturnType<typeof createOneDriveHome>;

/** The service as the app composes it, on the real client and a keychain in memory. */
export function createTestService(
  place: Pick<OneDriveHome, 'home' | 'env' | 'data'>,
  more: Partial<ActionServiceDeps> & { executables?: string[]; stopMs?: number } = {},
) {
  const secrets = createFakeSecrets();
  let now = Date.parse('2026-11-22T12:00:00Z');
  const client = createLinuxOneDriveClient({
    commands: createNodeCommandRunner({ env: place.env }),
    env: place.env,
    home: place.home,
    uid: process.getuid?.() ?? 0,
    ...(more.executables === undefined ? {} : { executables: more.executables }),
    ...(more.stopMs === undefined ? {} : { stopMs: more.stopMs }),
  });
  const service = createActionService({
    actions: [createUnlinkOneDrive({ client, home: place.home })],
    folder: place.data,
    secrets,
    clock: { now: () => now },
    log: silentLog,
    owner: { activeId: () => null, nameOf: () => null },
    ...more,
  });
  return { service, secrets, client, wait: (ms: number) => void (now += ms) };
}

type Service = ReturnType<typeof createTestService>['service'];

/** Plans the unlink of the standard account; throws when there is none. */
export async function planUnlink(service: Service, accountId = STANDARD_ID): Promise<PlanView> {
  const plan = await service.plan({ actionId: 'onedrive.unlink', accountId });
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

/** Plans, accepts every warning, and runs. */
export async function unlink(service: Service) {
  const plan = await planUnlink(service);
  const done = await service.execute({ planId: plan.planId, acknowledged: plan.warnings });
  if (!done.ok) throw new Error(done.error.code);
  if (done.value.kind !== 'done') throw new Error('The plan changed');
  return done.value.result;
}

/** Every name below a folder with kind, mode, time to the nanosecond, and content. For comparing to the byte. */
export function pictureOf(folder: string): string[] {
  const lines: string[] = [];
  const visit = (place: Buffer, name: string): void => {
    const found = fs.lstatSync(place, { bigint: true });
    const base = `${name} ${found.mode.toString(8)} ${String(found.mtimeNs)}`;
    if (found.isSymbolicLink())
      lines.push(`${base} -> ${fs.readlinkSync(place, { encoding: 'buffer' }).toString('latin1')}`);
    else if (found.isDirectory()) {
      lines.push(`${base} folder`);
      for (const entry of fs.readdirSync(place, { encoding: 'buffer' }))
        visit(
          Buffer.concat([place, Buffer.from('/'), entry]),
          `${name}/${entry.toString('latin1')}`,
        );
    } else if (found.isFile())
      lines.push(`${base} ${String(found.size)} ${contentMark(place, found.size)}`);
    else lines.push(`${base} other`);
  };
  visit(Buffer.from(folder), '');
  return lines.sort();
}

/** Sparse giants are known by their size alone. */
const contentMark = (place: Buffer, size: bigint): string =>
  size > 10_000_000n ? 'large' : createHash('sha256').update(fs.readFileSync(place)).digest('hex');

import * as fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandOutcome, CommandRunner } from '../../ports/command-runner';
import type {
  ClientAccount,
  OneDriveClient,
  SignOutEnd,
  UnitLink,
} from '../../ports/one-drive-client';
import { findStateFolders, STANDARD_ID, standardFolder } from './one-drive-accounts';
import { parseClientConfig } from './one-drive-config';
import { makeUnitLinks, readUnitLinks, UNIT } from './one-drive-unit';
import { clientProcesses, isAlive, realFolder, type ClientProcess } from './processes';
import { rehearseSignOut } from './rehearsal';
import { isScratch, sweepScratch, withScratch } from './scratch';
import { captureState, compareState, restoreState, type SetTime } from './state-folder';

const EXECUTABLES = ['/usr/bin/onedrive', '/usr/local/bin/onedrive', '/snap/bin/onedrive'];
const SYSTEMCTL = ['/usr/bin/systemctl', '/bin/systemctl'];
const COMMAND_MS = 20_000;
const STOP_MS = 15_000;
const POLL_MS = 100;

export interface LinuxClientDeps {
  readonly commands: CommandRunner;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly uid: number;
  /** Fixed places, never `PATH`. Others in tests. */
  readonly executables?: readonly string[];
  readonly stopMs?: number;
}

/** The abraunegg client (`onedrive`, 2.4 and later) of this user. Facts: onedrive 2.4.23, run here. */
export function createLinuxOneDriveClient(deps: LinuxClientDeps): OneDriveClient {
  const processes = { proc: '/proc', uid: deps.uid };

  const executable = () => firstRunnable(deps.executables ?? EXECUTABLES);

  async function systemctl(...args: string[]): Promise<CommandOutcome> {
    const program = await firstRunnable(SYSTEMCTL);
    if (program === null) return { kind: 'not-found' };
    return deps.commands.run(program, ['--user', ...args], { timeoutMs: COMMAND_MS });
  }

  async function accounts() {
    const [program, processList, links] = await Promise.all([
      executable(),
      clientProcesses(processes),
      readUnitLinks(deps),
    ]);
    // Our own trial of a sign-out is no account.
    const busy = processList?.map((one) => one.stateFolder).filter((one) => !isScratch(one)) ?? [];
    const found = await findStateFolders(deps, busy);
    const starts = links === null ? 'unknown' : links.length > 0 ? 'yes' : 'no';
    return {
      unread: found.unread,
      accounts: await Promise.all(
        found.folders.map(async (files): Promise<ClientAccount> => {
          const standard = files.id === STANDARD_ID;
          return {
            ...files,
            executable: program,
            running: await runningState(files.stateFolder, processList),
            startsItself: standard ? starts : 'no',
            unitLinks: standard ? (links ?? []) : [],
          };
        }),
      ),
    };
  }

  /** Needs no user bus: it removes links (systemctl 252). */
  async function turnUnitOff(): Promise<boolean> {
    await systemctl('disable', UNIT);
    return (await readUnitLinks(deps))?.length === 0;
  }

  async function turnUnitOn(links: readonly UnitLink[]): Promise<boolean> {
    await makeUnitLinks(links).catch(() => undefined);
    // Without a user bus this fails; the next sign-in reads the links anyway.
    await systemctl('daemon-reload');
    const now = (await readUnitLinks(deps)) ?? [];
    return links.every((link) =>
      now.some(({ path: place, target }) => place === link.path && target === link.target),
    );
  }

  async function stop(stateFolder: string): Promise<'stopped' | 'sync-running'> {
    const real = await realFolder(stateFolder);
    const mine = async () =>
      (await clientProcesses(processes))?.filter((one) => one.stateFolder === real) ?? null;
    const first = await mine();
    if (first === null) return 'sync-running';
    if (first.length === 0) return 'stopped';
    // Without a user bus this fails, and the signal below does the work.
    if (stateFolder === standardFolder(deps)) await systemctl('stop', UNIT);
    const asked = new Set<string>();
    const end = Date.now() + (deps.stopMs ?? STOP_MS);
    while (Date.now() < end) {
      const left = await mine();
      if (left?.length === 0) return 'stopped';
      for (const one of left ?? []) await askToEnd(one, asked);
      await sleep(POLL_MS);
    }
    return 'sync-running';
  }

  /** SIGTERM once for each process, never SIGKILL: the client may be writing. */
  async function askToEnd(one: ClientProcess, asked: Set<string>): Promise<void> {
    const name = `${String(one.pid)} ${one.startedAt}`;
    if (asked.has(name) || !(await isAlive(processes, one))) return;
    asked.add(name);
    try {
      process.kill(one.pid, 'SIGTERM');
    } catch {
      // Gone between looking and asking.
    }
  }

  async function logOut(
    program: string,
    stateFolder: string,
    logFolder: string,
  ): Promise<SignOutEnd> {
    // A log folder of our own: with `enable_logging` the client would write into its own, which may lie in
    // the sync folder.
    const args = ['--logout', '--confdir', stateFolder, '--log-dir', logFolder];
    return endOf(await deps.commands.run(program, args, { timeoutMs: COMMAND_MS }), stateFolder);
  }

  const setTime: SetTime = async (file, mtimeNs) => {
    const at = `@${mtimeNs.slice(0, -9) || '0'}.${mtimeNs.slice(-9).padStart(9, '0')}`;
    const args = ['-h', '-m', '-d', at, '--', file];
    const end = await deps.commands.run('/usr/bin/touch', args, { timeoutMs: COMMAND_MS });
    return end.kind === 'exited' && end.code === 0;
  };

  return {
    accounts,
    turnUnitOff,
    turnUnitOn,
    stop,
    running: async (stateFolder) => runningState(stateFolder, await clientProcesses(processes)),
    tidy: async () => {
      await sweepScratch();
    },
    version: async () => {
      const program = await executable();
      if (program === null) return null;
      const end = await deps.commands.run(program, ['--version'], { timeoutMs: COMMAND_MS });
      return end.kind === 'exited' ? (/v(\d+(?:\.\d+)+)/.exec(end.stdout)?.[1] ?? null) : null;
    },
    elevated: async () => deps.uid === 0 && (await ownerOf(deps.home)) !== 0,
    rehearse: async (account) => {
      const program = account.executable;
      if (program === null) return 'cannot-tell';
      return rehearseSignOut(account, async (folder, logs) => {
        const end = await logOut(program, folder, logs);
        if (end === 'ran') return 'would-sign-out';
        return end === 'config-changed' || end === 'config-malformed' ? end : 'client-refuses';
      });
    },
    capture: captureState,
    compare: compareState,
    signOut: async ({ executable: program, stateFolder }) => {
      if (program === null) return 'client-missing';
      return withScratch('relock-logs-', (logs) => logOut(program, stateFolder, `${logs}/`));
    },
    restore: (stateFolder, copy, what) => restoreState(stateFolder, copy, { what, setTime }),
  };
}

async function runningState(
  stateFolder: string,
  processList: readonly ClientProcess[] | null,
): Promise<ClientAccount['running']> {
  if (processList === null) return 'unknown';
  const real = await realFolder(stateFolder);
  return processList.some((one) => one.stateFolder === real) ? 'yes' : 'no';
}

/** `--logout` of 2.4.23: 126 = settings changed, 1 = malformed or not permitted; both keep the token. */
async function endOf(end: CommandOutcome, stateFolder: string): Promise<SignOutEnd> {
  if (end.kind === 'not-found') return 'client-missing';
  if (end.kind !== 'exited') return 'client-refuses';
  if (end.code === 0) return 'ran';
  if (end.code === 126) return 'config-changed';
  const config = await fs.readFile(path.join(stateFolder, 'config'), 'utf8').catch(() => null);
  if (config !== null && parseClientConfig(config).malformed) return 'config-malformed';
  if (end.stdout.includes('Configuration file has errors')) return 'config-malformed';
  // It crashes when its settings were removed since it last ran.
  if (config === null && (await exists(path.join(stateFolder, '.config.backup'))))
    return 'config-changed';
  return (await mayWrite(stateFolder)) ? 'client-refuses' : 'cannot-write';
}

async function firstRunnable(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    const mode = await fs.access(candidate, fs.constants.X_OK).then(
      () => true,
      () => false,
    );
    if (mode) return candidate;
  }
  return null;
}

const exists = (file: string): Promise<boolean> =>
  fs.lstat(file).then(
    () => true,
    () => false,
  );

const mayWrite = (folder: string): Promise<boolean> =>
  fs.access(folder, fs.constants.W_OK).then(
    () => true,
    () => false,
  );

const ownerOf = (folder: string): Promise<number | null> =>
  fs.stat(folder).then(
    (found) => found.uid,
    () => null,
  );

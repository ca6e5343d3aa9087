import { shortenAddress } from '../../../shared/address';
import type { OneDriveCheck } from '../../../shared/schema/one-drive';
import { err, ok, type Result } from '../../../shared/result';
import type { Clock } from '../../ports/clock';
import type { CommandRunner, ProgramStarter } from '../../ports/command-runner';
import type { Logger } from '../../ports/logger';
import type { Machine } from '../../ports/machine';
import { readPlan } from './plan';
import { findClients } from './windows-facts';

/** Longest time that the looks may take, in milliseconds. Counting ends before. */
const CHECK_MS = 30_000;
const OPEN_MS = 10_000;

interface CheckDeps {
  readonly machine: Machine;
  readonly clock: Clock;
  readonly log: Logger;
  readonly timeoutMs?: number;
}

/** The looks before an unlink, for the screen. One that hangs or breaks is "could not look", never "clear". */
export function createOneDriveCheck(deps: CheckDeps) {
  return async (mayAsk: boolean): Promise<OneDriveCheck> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<OneDriveCheck>((resolve) => {
      timer = setTimeout(
        () => resolve({ kind: 'could-not-look', reason: 'timed-out' }),
        deps.timeoutMs ?? CHECK_MS,
      );
    });
    try {
      return await Promise.race([look(deps, mayAsk), late]);
    } catch (cause) {
      deps.log.warn('one-drive: check failed', { cause: String(cause) });
      return { kind: 'could-not-look', reason: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  };
}

async function look({ machine, clock }: CheckDeps, mayAsk: boolean): Promise<OneDriveCheck> {
  const plan = await readPlan(machine, { mayAsk, count: true });
  return {
    kind: 'checked',
    at: new Date(clock.now()).toISOString(),
    accounts: plan.accounts.slice(0, 50).map(({ id, kind, email, folder, linked }) => ({
      id,
      kind,
      address: email === null ? null : shortenAddress(email).slice(0, 320),
      folder: folder?.slice(0, 4096) ?? null,
      linked: linked === null ? 'unknown' : linked ? 'yes' : 'no',
    })),
    program: plan.client?.path.slice(0, 4096) ?? null,
    findings: plan.findings.slice(0, 500).map((one) => ({
      ...one,
      evidence: one.evidence.slice(0, 50).map((line) => line.slice(0, 4096)),
      names: one.names.slice(0, 50).map((name) => name.slice(0, 260)),
    })),
    asked: mayAsk,
  };
}

/** Why OneDrive was not brought to the front. */
export type OpenProblem =
  'one-drive.not-here' | 'one-drive.elevated' | 'one-drive.elsewhere' | 'one-drive.not-opened';

interface OpenDeps {
  readonly machine: Machine;
  readonly commands: CommandRunner;
  readonly starter: ProgramStarter;
}

/**
 * Brings OneDrive to the front as the person would: never with an administrator's rights, and only a program that
 * lies where OneDrive installs itself (onedrive.md A.3). Who signed it cannot be checked here; the screen says so.
 */
export function createOpenOneDrive({ machine, commands, starter }: OpenDeps) {
  return async (): Promise<Result<null, OpenProblem>> => {
    if ((await machine.elevated()) === 'yes') return err('one-drive.elevated');
    if (machine.platform === 'darwin') {
      const end = await commands.run('/usr/bin/open', ['-a', 'OneDrive'], { timeoutMs: OPEN_MS });
      if (end.kind === 'exited' && end.code === 0) return ok(null);
      return err(end.kind === 'exited' ? 'one-drive.not-here' : 'one-drive.not-opened');
    }
    const clients = machine.platform === 'win32' ? await findClients(machine) : [];
    const client = clients.find(({ scope }) => scope !== 'elsewhere');
    if (client === undefined)
      return err(clients.length > 0 ? 'one-drive.elsewhere' : 'one-drive.not-here');
    return (await starter.start(client.path, [])) ? ok(null) : err('one-drive.not-opened');
  };
}

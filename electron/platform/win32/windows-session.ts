import path from 'node:path';
import type { CommandRunner, ProgramStarter } from '../../ports/command-runner';
import type { Logger } from '../../ports/logger';
import type { WindowsSession } from '../../ports/windows-session';
import type { SessionApi } from './session-api';

interface SessionDeps {
  readonly loadApi: () => Promise<SessionApi>;
  readonly commands: CommandRunner;
  readonly starter: ProgramStarter;
  /** Does Relock itself run with an administrator's rights? OneDrive is never started with them. */
  readonly elevated: () => Promise<'yes' | 'no' | 'unknown'>;
  /** "C:\Windows". */
  readonly systemRoot: string;
  readonly log: Logger;
}

const TIMEOUT_MS = 10_000;

/** The programs of this person's sign-in to Windows. */
export function createWindowsSession(deps: SessionDeps): WindowsSession {
  const load = lazily(deps.loadApi, deps.log);
  const begin = async (executable: string, way: string): Promise<boolean> =>
    (await deps.elevated()) === 'no' && deps.starter.start(executable, [way]);
  return {
    programs: async () => (await load())?.programs() ?? null,
    askToEnd: (executable) => begin(executable, '/shutdown'),
    end: async ({ pid }) => {
      const taskkill = path.win32.join(deps.systemRoot, 'System32', 'taskkill.exe');
      const end = await deps.commands.run(taskkill, ['/F', '/PID', String(pid)], {
        timeoutMs: TIMEOUT_MS,
      });
      return end.kind === 'exited' && end.code === 0;
    },
    start: (executable) => begin(executable, '/background'),
  };
}

/** Tells running programs that variables changed; where that is not possible they see it at their next start. */
export function createTellVariables(deps: Pick<SessionDeps, 'loadApi' | 'log'>) {
  const load = lazily(deps.loadApi, deps.log);
  return async (): Promise<void> => (await load())?.tellVariables();
}

function lazily(loadApi: () => Promise<SessionApi>, log: Logger) {
  let loading: Promise<SessionApi | null> | undefined;
  return () =>
    (loading ??= loadApi().catch((cause: unknown) => {
      log.warn('The list of programs could not be loaded', { cause: String(cause) });
      return null;
    }));
}

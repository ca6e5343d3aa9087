import type { AppContract } from '../../shared/ipc/contract';
import type { AppError, Handlers } from '../../shared/ipc/define';
import { err, ok, type Result } from '../../shared/result';
import type { OneDriveCheck } from '../../shared/schema/one-drive';
import type { OpenProblem } from '../features/one-drive/guided';
import type { OneDriveWatch } from '../features/one-drive/watch';
import type { Writer } from '../features/session/writer';
import type { ActionService } from '../local-actions/action-service';
import type { OneDriveSource } from '../ports/one-drive-source';

interface LocalServices {
  readonly oneDrive: OneDriveSource;
  readonly check: (mayAsk: boolean) => Promise<OneDriveCheck>;
  readonly openOneDrive: () => Promise<Result<null, OpenProblem>>;
  readonly watch: OneDriveWatch;
  readonly runs: ActionService;
  readonly writer: Writer;
}

type Calls = Pick<Handlers<AppContract>, 'oneDrive' | 'actions'>;

/**
 * The calls that look at or change this computer. What changes anything needs the right to write, which a
 * command line may hold just now (settled, "Command line").
 */
export function createLocalActionCalls(services: LocalServices): Calls {
  const { oneDrive, check, openOneDrive, watch, runs, writer } = services;
  return {
    oneDrive: {
      look: async () => ok(await oneDrive.look()),
      check: async ({ mayAsk }) => ok(await check(mayAsk)),
      open: async () => coded(await openOneDrive()),
      watch: async ({ accountId, mayAsk }) => coded(await watch.start(accountId, mayAsk)),
      watched: async () => ok(watch.view()),
      stopWatching: async () => ok(watch.stop()),
    },
    actions: {
      plan: async (input) => runs.plan(input),
      cancel: async (input) => runs.cancel(input),
      history: async (input) => runs.history(input),
      execute: (input) => writer.withLock(() => runs.execute(input)),
      undo: (input) => writer.withLock(() => runs.undo(input)),
      dropUndo: (input) => writer.withLock(() => runs.dropUndo(input)),
      settle: (input) => writer.withLock(() => runs.settle(input)),
    },
  };
}

/** Wraps a bare code as an error that may cross to the page. */
const coded = <T, Code extends string>(result: Result<T, Code>): Result<T, AppError<Code>> =>
  result.ok ? result : err({ code: result.error });

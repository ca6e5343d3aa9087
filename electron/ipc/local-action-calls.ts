import type { AppContract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { ok } from '../../shared/result';
import type { Writer } from '../features/session/writer';
import type { ActionService } from '../local-actions/action-service';
import type { OneDriveSource } from '../ports/one-drive-source';

interface LocalServices {
  readonly oneDrive: OneDriveSource;
  readonly runs: ActionService;
  readonly writer: Writer;
}

type Calls = Pick<Handlers<AppContract>, 'oneDrive' | 'actions'>;

/**
 * The calls that look at or change this computer. What changes anything needs the right to write, which a
 * command line may hold just now (settled, "Command line").
 */
export function createLocalActionCalls({ oneDrive, runs, writer }: LocalServices): Calls {
  return {
    oneDrive: {
      look: async () => ok(await oneDrive.look()),
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

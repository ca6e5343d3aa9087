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
 * The calls that look at or change this computer. Their services are loaded at the first call, and what
 * changes anything needs the right to write, which a command line may hold (settled, "Command line").
 */
export function createLocalActionCalls(services: () => Promise<LocalServices>): Calls {
  return {
    oneDrive: {
      look: async () => ok(await (await services()).oneDrive.look()),
    },
    actions: {
      plan: async (input) => (await services()).runs.plan(input),
      history: async (input) => (await services()).runs.history(input),
      async execute(input) {
        const { writer, runs } = await services();
        return writer.withLock(() => runs.execute(input));
      },
      async undo(input) {
        const { writer, runs } = await services();
        return writer.withLock(() => runs.undo(input));
      },
      async dropUndo(input) {
        const { writer, runs } = await services();
        return writer.withLock(() => runs.dropUndo(input));
      },
      async settle(input) {
        const { writer, runs } = await services();
        return writer.withLock(() => runs.settle(input));
      },
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { channelName, type AppError } from '../../shared/ipc/define';
import { err, ok, type Result } from '../../shared/result';

interface FirstCallDeps {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  /** Loads the rest of Relock and registers the contract. Rejects when it cannot. */
  readonly begin: () => Promise<void>;
}

const CHANNEL = channelName('app', 'painted');

/**
 * Answers the page's very first call, "the first screen is painted", which is what loads the rest of main.
 * The call takes nothing in, so it needs no schema; the router answers it from then on.
 */
export function awaitFirstCall({ ipcMain, isTrustedSender, begin }: FirstCallDeps): void {
  ipcMain.handle(
    CHANNEL,
    async (event): Promise<Result<null, AppError<'ipc.untrusted-sender' | 'ipc.internal'>>> => {
      // SECURITY: before any await, as in the router.
      if (!isTrustedSender(event)) return err({ code: 'ipc.untrusted-sender' });
      ipcMain.removeHandler(CHANNEL);
      try {
        await begin();
        return ok(null);
      } catch (cause) {
        const ref = randomUUID().slice(0, 8);
        process.stderr.write(`Relock could not begin (${ref}): ${String(cause)}\n`);
        return err({ code: 'ipc.internal', ref });
      }
    },
  );
}

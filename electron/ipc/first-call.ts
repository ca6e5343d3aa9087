import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { channelName, type AppError, type TransportErrorCode } from '../../shared/ipc/define';
import { err, ok, type Result } from '../../shared/result';

interface FirstCallDeps {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  /** Loads the rest of Relock and registers the contract. Rejects when it cannot. */
  readonly begin: (painted: Painted) => Promise<void>;
}

/** What the call carries: shared/ipc/contract.ts `app.painted`. */
interface Painted {
  readonly usable: boolean;
}

const CHANNEL = channelName('app', 'painted');

/**
 * Answers the page's very first call, "the first screen is painted", which is what loads the rest of main.
 * The schemas are not there yet, so its one field is looked at here; the router answers it from then on.
 */
export function awaitFirstCall({ ipcMain, isTrustedSender, begin }: FirstCallDeps): void {
  ipcMain.handle(
    CHANNEL,
    async (event, payload: unknown): Promise<Result<null, AppError<TransportErrorCode>>> => {
      // SECURITY: before any await, as in the router.
      if (!isTrustedSender(event)) return err({ code: 'ipc.untrusted-sender' });
      if (!isPainted(payload)) return err({ code: 'ipc.invalid-input' });
      ipcMain.removeHandler(CHANNEL);
      try {
        await begin(payload);
        return ok(null);
      } catch (cause) {
        const ref = randomUUID().slice(0, 8);
        process.stderr.write(`Relock could not begin (${ref}): ${String(cause)}\n`);
        return err({ code: 'ipc.internal', ref });
      }
    },
  );
}

const isPainted = (payload: unknown): payload is Painted =>
  typeof payload === 'object' &&
  payload !== null &&
  Object.keys(payload).length === 1 &&
  'usable' in payload &&
  typeof payload.usable === 'boolean';

import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { channelName, type Contract, type Handlers } from '../../shared/ipc/define';
import { err, type Result } from '../../shared/result';
import type { Logger } from '../ports/logger';

interface RouterDeps {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly isTrustedSender: (event: IpcMainInvokeEvent) => boolean;
  readonly log: Logger;
}

type UntypedHandler = (input: unknown) => Promise<Result<unknown, { code: string }>>;

/**
 * Registers one guarded channel for each call of the contract: sender, input, handler, output, in this order.
 * Returns a function that removes them all. Throws when a handler is missing.
 */
export function registerContract<C extends Contract>(
  deps: RouterDeps,
  contract: C,
  handlers: Handlers<C>,
): () => void {
  const channels: string[] = [];
  for (const [group, members] of Object.entries(contract)) {
    for (const [member, spec] of Object.entries(members)) {
      if (spec.kind === 'event') continue;
      const channel = channelName(group, member);
      const handle = (handlers as Record<string, Record<string, UntypedHandler>>)[group]?.[member];
      if (handle === undefined) throw new Error(`No handler for ${channel}`);

      deps.ipcMain.handle(channel, async (event, payload: unknown) => {
        // SECURITY: `senderFrame` turns null once the page has moved on, so this comes before any await.
        if (!deps.isTrustedSender(event)) {
          deps.log.warn('ipc: refused sender', { channel });
          return err({ code: 'ipc.untrusted-sender' });
        }
        const input = spec.input.safeParse(payload);
        if (!input.success) {
          // Paths only: the values may hold what the person typed.
          const at = input.error.issues.map((issue) => issue.path.join('.'));
          deps.log.warn('ipc: refused input', { channel, at });
          return err({ code: 'ipc.invalid-input' });
        }
        try {
          const result = await handle(input.data);
          // SECURITY: the output is checked too, so that no field leaves main by accident.
          if (result.ok) return { ok: true, value: spec.output.parse(result.value) };
          return err(declaredError(spec.errors, result.error));
        } catch (cause) {
          const ref = randomUUID().slice(0, 8);
          deps.log.error('ipc: handler threw', { channel, ref, cause: String(cause) });
          return err({ code: 'ipc.internal', ref });
        }
      });
      channels.push(channel);
    }
  }
  return () => {
    for (const channel of channels) deps.ipcMain.removeHandler(channel);
  };
}

/** The error as the contract declares it: a known code and no other field. An unknown code is a bug. */
function declaredError(codes: readonly string[], { code }: { code: string }): { code: string } {
  if (!codes.includes(code)) throw new Error('The handler returned a code that is not declared');
  return { code };
}

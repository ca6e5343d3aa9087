import { channelName } from '../../shared/ipc/define';
import type { AppUnderTest } from './launch';

/** What the stand-ins keep in main: the real handlers, and answers that are still awaited. */
interface Kept {
  standIns?: { real: Map<string, unknown>; waiting: Map<string, (answer: unknown) => void> };
}

/**
 * Lets main give this answer to one call, for states that need a broken disk or another system to come about.
 * Without an answer the call waits until `answerNow`. The real handler comes back with `realAnswers`.
 */
export async function standIn(
  { app }: AppUnderTest,
  group: string,
  member: string,
  value?: unknown,
): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channel, answer }) => {
      const kept = globalThis as Kept;
      const { real, waiting } = (kept.standIns ??= { real: new Map(), waiting: new Map() });
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })
        ._invokeHandlers;
      if (!real.has(channel)) real.set(channel, handlers.get(channel));
      handlers.set(channel, () =>
        answer === null
          ? new Promise((resolve) => waiting.set(channel, resolve))
          : Promise.resolve(answer),
      );
    },
    {
      channel: channelName(group, member),
      answer: value === undefined ? null : { ok: true, value },
    },
  );
}

/** Lets main refuse one call with this code, until `realAnswers`. */
export async function refuse(
  { app }: AppUnderTest,
  group: string,
  member: string,
  code: string,
): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channel, answer }) => {
      const { real } = ((globalThis as Kept).standIns ??= { real: new Map(), waiting: new Map() });
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })
        ._invokeHandlers;
      if (!real.has(channel)) real.set(channel, handlers.get(channel));
      handlers.set(channel, () => Promise.resolve(answer));
    },
    { channel: channelName(group, member), answer: { ok: false, error: { code } } },
  );
}

/** Answers the call that waits. */
export async function answerNow(
  { app }: AppUnderTest,
  group: string,
  member: string,
  value: unknown,
): Promise<void> {
  await app.evaluate(
    (_electron, { channel, answer }) => {
      (globalThis as Kept).standIns?.waiting.get(channel)?.(answer);
    },
    { channel: channelName(group, member), answer: { ok: true, value } },
  );
}

/** Puts every real handler back. */
export async function realAnswers({ app }: AppUnderTest): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })
      ._invokeHandlers;
    for (const [channel, handler] of (globalThis as Kept).standIns?.real ?? [])
      handlers.set(channel, handler);
  });
}

import type { BrowserWindow } from 'electron';
import type { z } from 'zod';
import { contract } from '../../shared/ipc/contract';
import { channelName, type AnyEvent } from '../../shared/ipc/define';

type Events = {
  [G in keyof typeof contract]: {
    [
      M in keyof (typeof contract)[G] as (typeof contract)[G][M] extends AnyEvent ? M : never
    ]: (typeof contract)[G][M];
  };
};

/** Tells the page something. The payload is checked against the contract; a window that is gone is no error. */
export function createBroadcast(window: () => BrowserWindow | null) {
  return <G extends keyof Events, M extends keyof Events[G] & string>(
    group: G,
    member: M,
    payload: Events[G][M] extends { payload: infer P extends z.ZodType } ? z.input<P> : never,
  ): void => {
    const target = window();
    if (target === null || target.isDestroyed() || target.webContents.isDestroyed()) return;
    const spec = contract[group][member as unknown as keyof (typeof contract)[G]] as AnyEvent;
    target.webContents.send(channelName(group, member), spec.payload.parse(payload));
  };
}

export type Broadcast = ReturnType<typeof createBroadcast>;

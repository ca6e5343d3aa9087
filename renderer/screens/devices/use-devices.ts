import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppApi } from '../../../shared/ipc/contract';
import type { AppError } from '../../../shared/ipc/define';
import type { Result } from '../../../shared/result';
import type { ErrorCode } from '../../components/use-call';
import { api } from '../../ipc/client';
import { useSnapshot } from '../../state/snapshot-store';

type ValueOf<T> = T extends (input: never) => Promise<Result<infer V, unknown>> ? V : never;
type Answer<T> = Result<T, AppError<ErrorCode>>;

/** Everything that the place shows, as main gave it. */
export type DevicesView = ValueOf<AppApi['devices']['list']>;
export type DeviceView = DevicesView['items'][number];
export type TaskRow = DevicesView['tasks'][number];
/** What a text was read as; nothing of it is kept yet. */
export type LookView = ValueOf<AppApi['devices']['read']>;
/** What a kept look brought, as ids of devices. */
export type LookResult = ValueOf<AppApi['devices']['keep']>;

export interface DevicesPlace {
  readonly personId: string;
  /** Null until main has answered. */
  readonly view: DevicesView | null;
  readonly error: AppError<ErrorCode> | null;
  /** Asks main for a change, then reads everything anew. Quick presses wait their turn; none is lost. */
  readonly change: <T>(ask: () => Promise<Answer<T>>, then?: (value: T) => void) => void;
  /** Shows an answer before main has kept it: with very many devices reading all of them anew takes a moment. */
  readonly show: (deviceId: string, answer: Partial<DeviceView>) => void;
}

/** The devices of the person whose account is open. Long lists are read when the place opens and after a change. */
export function useDevices(): DevicesPlace | null {
  const personId = useSnapshot((snapshot) => snapshot.person?.id ?? null);
  const [view, setView] = useState<DevicesView | null>(null);
  const [error, setError] = useState<AppError<ErrorCode> | null>(null);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const reload = useCallback(async (): Promise<void> => {
    if (personId === null) return;
    const answer = await settled(() => api.devices.list({ personId }));
    if (answer.ok) setView(answer.value);
    else setError(answer.error);
  }, [personId]);
  useEffect(() => {
    turn.current = turn.current.then(reload);
  }, [reload]);
  const change = useCallback<DevicesPlace['change']>(
    (ask, then) => {
      waiting.current += 1;
      turn.current = turn.current.then(async () => {
        setError(null);
        const answer = await settled(ask);
        waiting.current -= 1;
        if (!answer.ok) setError(answer.error);
        if (waiting.current === 0 || then !== undefined) await reload();
        if (answer.ok) then?.(answer.value);
      });
    },
    [reload],
  );
  const show = useCallback<DevicesPlace['show']>((deviceId, answer) => {
    setView((before) =>
      before === null
        ? null
        : {
            ...before,
            items: before.items.map((one) => (one.id === deviceId ? { ...one, ...answer } : one)),
          },
    );
  }, []);
  return personId === null ? null : { personId, view, error, change, show };
}

/** A call that rejects is a bug in main or a closed door; the person is told the same either way. */
async function settled<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await ask();
  } catch {
    return { ok: false, error: { code: 'ipc.internal' } };
  }
}

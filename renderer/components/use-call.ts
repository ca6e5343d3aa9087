import { useCallback, useRef, useState } from 'react';
import type { AppApi } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/ipc/define';
import type { Result } from '../../shared/result';

type CodesOf<T> = {
  [M in keyof T]: T[M] extends (
    input: never,
  ) => Promise<Result<unknown, AppError<infer Code extends string>>>
    ? Code
    : never;
}[keyof T];

/** Every code that any call of the contract can answer with. */
export type ErrorCode = { [G in keyof AppApi]: CodesOf<AppApi[G]> }[keyof AppApi];

/** One running or finished call. */
export interface Call {
  /** True while an answer is awaited: the button that began it should wait too. */
  readonly busy: boolean;
  /** The last failure, until the next try. Show it with `<CallError>`. */
  readonly error: AppError<ErrorCode> | null;
  /** Asks main. `then` gets the value of a success. A second press while busy does nothing. */
  readonly run: <T>(
    ask: () => Promise<Result<T, AppError<ErrorCode>>>,
    then?: (value: T) => void,
  ) => void;
  readonly clear: () => void;
}

/** Asks main and keeps what a screen needs to show: busy, and the failure in words. */
export function useCall(): Call {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError<ErrorCode> | null>(null);
  const running = useRef(false);

  const run = useCallback<Call['run']>((ask, then) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    void answerOf(ask).then((result) => {
      running.current = false;
      setBusy(false);
      // Also when the screen is gone by now: main's news may have replaced it before the answer came.
      if (result.ok) then?.(result.value);
      else setError(result.error);
    });
  }, []);
  const clear = useCallback(() => {
    setError(null);
  }, []);
  return { busy, error, run, clear };
}

/** A call that rejects is a bug in main or a closed door; the person is told the same either way. */
async function answerOf<T>(
  ask: () => Promise<Result<T, AppError<ErrorCode>>>,
): Promise<Result<T, AppError<ErrorCode>>> {
  try {
    return await ask();
  } catch {
    return { ok: false, error: { code: 'ipc.internal' } };
  }
}

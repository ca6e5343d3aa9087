import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createStrengthClient, type StrengthClient } from '../../workers/strength-client';
import type { Judgement } from '../../workers/strength-messages';
import { startStrengthWorker } from '../../workers/worker-address';

/** Longer passwords would keep the worker busy for seconds. */
export const MOST_CHARACTERS = 128;

export type StrengthState =
  | { readonly kind: 'empty' | 'too-long' | 'working' | 'broken' }
  | { readonly kind: 'judged'; readonly judgement: Judgement };

export interface StrengthTool {
  readonly state: StrengthState;
  readonly client: StrengthClient;
  /** Judges the newest text; an older one that still waits is dropped. */
  readonly judge: (password: string) => void;
  /** Ends the worker and with it all that it was told. */
  readonly forget: () => void;
}

/**
 * Keeps a worker for as long as the screen is open. No password is put into React's state: it goes from the
 * field to the worker, and the last one waits in a variable only while the worker is busy with the one before.
 */
export function useStrength(name: string | undefined): StrengthTool {
  const [state, setState] = useState<StrengthState>({ kind: 'empty' });
  const client = useMemo(() => createStrengthClient(startStrengthWorker), []);
  const newest = useRef<string | null>(null);
  const busy = useRef(false);
  const names = useMemo(() => (name === undefined ? [] : [name, ...name.split(/\s+/)]), [name]);

  const waits = (): boolean => newest.current !== null;
  const work = useCallback(async () => {
    busy.current = true;
    while (newest.current !== null) {
      const password = newest.current;
      newest.current = null;
      try {
        const judgement = await client.judge(password, names);
        if (!waits()) setState({ kind: 'judged', judgement });
      } catch {
        // Forgotten in between: then the state says so already.
        setState((now) => (now.kind === 'working' ? { kind: 'broken' } : now));
      }
    }
    busy.current = false;
  }, [client, names]);

  const judge = useCallback(
    (password: string) => {
      if (password === '' || password.length > MOST_CHARACTERS) {
        newest.current = null;
        setState({ kind: password === '' ? 'empty' : 'too-long' });
        return;
      }
      newest.current = password;
      setState((now) => (now.kind === 'judged' ? now : { kind: 'working' }));
      if (!busy.current) void work();
    },
    [work],
  );

  const forget = useCallback(() => {
    newest.current = null;
    setState({ kind: 'empty' });
    client.end();
  }, [client]);

  useEffect(
    () => () => {
      newest.current = null;
      client.end();
    },
    [client],
  );
  return { state, client, judge, forget };
}

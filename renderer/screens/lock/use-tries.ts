import { useCallback, useEffect, useState } from 'react';
import type { LockAnswer } from '../../../shared/ipc/groups/lock';

/** What the last try came to. `wait`: the next one waits so many minutes. */
export type Tried = { readonly kind: 'not-it' } | { readonly kind: 'wait'; readonly minutes: number };

const MINUTE_MS = 60_000;

/**
 * Keeps what the last try at a lock came to. A wait ends by itself, in whole minutes and without a clock that
 * ticks; main decides whether a try is taken.
 */
export function useTries(onAgain: () => void) {
  const [tried, setTried] = useState<Tried | null>(null);
  const minutes = tried?.kind === 'wait' ? tried.minutes : 0;
  useEffect(() => {
    if (minutes === 0) return undefined;
    const timer = setTimeout(() => {
      const left = minutes - 1;
      setTried(left === 0 ? null : { kind: 'wait', minutes: left });
      if (left === 0) onAgain();
    }, MINUTE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [minutes, onAgain]);

  /** Takes main's answer in. True when the try opened it. */
  const take = useCallback((answer: LockAnswer): boolean => {
    if (answer.kind === 'done') {
      setTried(null);
      return true;
    }
    setTried(
      answer.waitMinutes > 0
        ? { kind: 'wait', minutes: answer.waitMinutes }
        : { kind: 'not-it' },
    );
    return false;
  }, []);
  return { tried, take };
}

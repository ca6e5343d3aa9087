import { useEffect, useState } from 'react';

/** From here on a wait is long enough to be worth a sentence. */
const SLOW_MS = 1000;

/** True when `busy` has lasted for more than a second, so that short waits do not flicker. */
export function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return busy && slow;
}

import { useEffect, useState } from 'react';

/** Half a minute: clocks here show minutes at most, never seconds. */
const REFRESH_MS = 30_000;

/** The present time in UTC milliseconds, kept fresh while the component is shown. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const refresh = (): void => setNow(Date.now());
    const timer = setInterval(refresh, REFRESH_MS);
    // After a sleep of the computer timers are late; the window is seen again first.
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);
  return now;
}

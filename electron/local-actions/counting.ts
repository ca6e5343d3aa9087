import type { WalkControl } from './action';

/** Not more often than this a page is told how far a count is, in milliseconds. */
const TELL_MS = 200;

/** The counting of files that goes on now: it can be ended, and it tells how far it is. */
export function createCounting(tell: ((counting: { names: number }) => void) | undefined) {
  const running = new Set<AbortController>();
  return {
    during: async <T>(count: (control: WalkControl) => Promise<T>): Promise<T> => {
      const controller = new AbortController();
      running.add(controller);
      let told = 0;
      try {
        return await count({
          signal: controller.signal,
          onCount: (names) => {
            const now = performance.now();
            if (now - told < TELL_MS) return;
            told = now;
            tell?.({ names });
          },
        });
      } finally {
        running.delete(controller);
      }
    },
    cancel: (): void => {
      for (const controller of running) controller.abort();
    },
  };
}

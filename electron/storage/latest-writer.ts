import type { Result } from '../../shared/result';

/** Writes the states of one thing, one after the other. */
export interface LatestWriter<T, E> {
  /** Resolves when `state`, or one that came later, is on the disk, or when that failed. */
  write(state: T): Promise<Result<null, E>>;
  /** Resolves when nothing is being written any more. */
  idle(): Promise<void>;
}

/**
 * Puts writes in a row. States that come while one is being written wait together, and only the last of
 * them is written: it holds all the others.
 */
export function createLatestWriter<T, E>(
  writeNow: (state: T) => Promise<Result<null, E>>,
): LatestWriter<T, E> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: { state: T; readonly written: Promise<Result<null, E>> } | null = null;
  return {
    write(state) {
      if (waiting !== null) {
        waiting.state = state;
        return waiting.written;
      }
      const written = running.then(() => {
        const latest = waiting?.state ?? state;
        waiting = null;
        return writeNow(latest);
      });
      waiting = { state, written };
      // A bug in `writeNow` reaches whoever called; the row goes on.
      running = written.catch(() => undefined);
      return written;
    },
    idle: () => running.then(() => undefined),
  };
}

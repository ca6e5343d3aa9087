import { setTimeout as sleep } from 'node:timers/promises';
import { err, type Result } from '../../../shared/result';

/** One attempt to become the process that may write. `held`: a command line is writing just now. */
export type TakeLock = () => Promise<Result<{ release(): Promise<void> }, string>>;

const TRY_EVERY_MS = 500;

interface WriterDeps {
  readonly take: TakeLock;
  /** Milliseconds that one caller waits for a command line to finish. */
  readonly patienceMs?: number;
}

/**
 * Holds the right to change this computer for as long as the window is open. A command line that is in the
 * middle of its work goes first.
 */
export function createWriter({ take, patienceMs = 5_000 }: WriterDeps) {
  let held: Promise<{ release(): Promise<void> } | null> | null = null;

  async function tryToHold(): Promise<{ release(): Promise<void> } | null> {
    for (let waited = 0; waited <= patienceMs; waited += TRY_EVERY_MS) {
      const taken = await take();
      if (taken.ok) return taken.value;
      if (taken.error !== 'held') return null;
      await sleep(TRY_EVERY_MS);
    }
    return null;
  }

  async function hold(): Promise<boolean> {
    held ??= tryToHold();
    const lock = await held;
    if (lock === null) held = null; // The next caller tries again.
    return lock !== null;
  }

  return {
    hold,
    /** Runs `act` as the one writer, else answers "busy". */
    async withLock<T, E>(
      act: () => Promise<Result<T, E>>,
    ): Promise<Result<T, E | { code: 'actions.busy' }>> {
      return (await hold()) ? act() : err({ code: 'actions.busy' as const });
    },
    async release(): Promise<void> {
      const lock = await held;
      held = null;
      await lock?.release();
    },
  };
}

export type Writer = ReturnType<typeof createWriter>;

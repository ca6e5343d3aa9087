import type { SeenTasks } from '../guide/state';
import type { REASONS } from '../sign-out/state';
import type { Answers } from './questions';
import type { TaskId } from './tasks';

/**
 * All that the order may know about a person, through this one port. Every part can be unknown (null or left
 * out), and unknown never counts as good. Nothing in here says who the person is.
 */
export interface Signals {
  readonly answers: Answers;
  /** Why the person came to sign out everywhere. */
  readonly reason: (typeof REASONS)[number] | null;
  /** Devices in the person's lists: how many nobody knows, and how many are gone. */
  readonly devices: { readonly unknown: number; readonly gone: number } | null;
  /** Whether a recovery code lies in the Safe. */
  readonly codeInSafe: boolean | null;
  /** What the list of sign-ins shows. */
  readonly signIns: { readonly manyTries: boolean; readonly strangeSuccess: boolean } | null;
  /** This computer has a Windows that gets no updates any more (settled 19). */
  readonly oldWindows: boolean | null;
  /** What Relock itself saw about tasks. */
  readonly seen: SeenTasks<TaskId>;
}

/** Nothing is known about anybody. */
export const NO_SIGNALS: Signals = {
  answers: {},
  reason: null,
  devices: null,
  codeInSafe: null,
  signIns: null,
  oldWindows: null,
  seen: {},
};

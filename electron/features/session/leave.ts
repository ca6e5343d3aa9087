import type { AppState } from './app-state';

interface LeaveDeps {
  readonly state: AppState;
  /** Hides the window and its task bar entry, and throws the page's contents away. */
  readonly hide: () => void;
  readonly clearClipboard: () => Promise<void>;
  /** Closes the app locks of everybody who has one. */
  readonly lock: () => Promise<void>;
}

/**
 * *Leave quickly*: hide first, tidy second. What was finished is saved already and stays.
 * The way back is to start Relock again; a neutral screen comes first, and then the app lock.
 */
export function createLeave({ state, hide, clearClipboard, lock }: LeaveDeps) {
  let locking: Promise<unknown> = Promise.resolve();
  return {
    async leave(): Promise<void> {
      hide();
      state.change({ away: true });
      // The lock waits for nothing that the clipboard does.
      locking = lock();
      await Promise.all([clearClipboard(), locking]);
    },
    /** Behind the neutral screen stand the locks: nobody is shown before they are closed. */
    async comeBack(): Promise<void> {
      await locking;
      state.change({ away: false });
    },
  };
}

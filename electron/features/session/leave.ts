import type { AppState } from './app-state';

interface LeaveDeps {
  readonly state: AppState;
  /** Hides the window and its task bar entry, and throws the page's contents away. */
  readonly hide: () => void;
  readonly clearClipboard: () => Promise<void>;
}

/**
 * *Leave quickly*: hide first, tidy second. What was finished is saved already and stays.
 * The way back is to start Relock again; a neutral screen comes first.
 */
export function createLeave({ state, hide, clearClipboard }: LeaveDeps) {
  return {
    async leave(): Promise<void> {
      hide();
      state.change({ away: true });
      await clearClipboard();
    },
    comeBack: (): void => state.change({ away: false }),
  };
}

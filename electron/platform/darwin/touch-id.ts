import { systemPreferences } from 'electron';
import type { QuickUnlock } from '../../ports/quick-unlock';

/** Touch ID, as Electron offers it: the system asks, and says yes or no. It guards no key by itself. */
export const createTouchId = (): QuickUnlock => ({
  available: () => systemPreferences.canPromptTouchID(),
  ask: (reason) =>
    systemPreferences.promptTouchID(reason).then(
      () => true,
      () => false,
    ),
});

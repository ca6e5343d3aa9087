import { powerMonitor } from 'electron';
import { createAutoLock } from './features/app-lock/auto-lock';
import { createLockCalls } from './features/app-lock/lock-calls';
import type { Session } from './features/session/session';
import type { NativeSay } from './i18n/native-text';
import { createTouchId } from './platform/darwin/touch-id';
import { NO_QUICK_UNLOCK, type QuickUnlock } from './ports/quick-unlock';

/** What this system offers beside the passphrase. Electron knows Touch ID and nothing else. */
export const quickUnlock = (): QuickUnlock =>
  process.platform === 'darwin' ? createTouchId() : NO_QUICK_UNLOCK;

interface LockOptions {
  readonly session: Session;
  readonly say: () => Promise<NativeSay>;
  readonly onUnlocked: () => void;
}

/** Joins the app locks to time, sleep and the system's own lock. */
export function composeLock({ session, say, onUnlocked }: LockOptions) {
  const autoLock = createAutoLock({
    session,
    clocks: [() => Date.now(), () => performance.now()],
  });
  const lock = (): Promise<void> => session.locks.lockNow();
  return {
    calls: createLockCalls({ session, autoLock, say, onUnlocked }),
    lock,
    start(): void {
      autoLock.start();
      powerMonitor.on('suspend', () => void lock());
      // Windows and macOS tell; Linux does not (settled 23).
      powerMonitor.on('lock-screen', () => void lock());
      // A sleep that was not announced shows in the clock.
      powerMonitor.on('resume', () => void autoLock.look());
    },
    stop: () => {
      autoLock.stop();
    },
  };
}

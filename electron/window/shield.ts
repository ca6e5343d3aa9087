import type { BrowserWindow } from 'electron';

/**
 * Keeps the window out of pictures and screen sharing while a secret is on it. Linux has no such thing, and that
 * is said instead of shown as working (settled 23).
 */
export function createShield(
  window: () => Pick<BrowserWindow, 'setContentProtection'> | null,
  platform: NodeJS.Platform = process.platform,
) {
  const possible = platform === 'win32' || platform === 'darwin';
  return {
    set(on: boolean): 'kept-out' | 'not-available' {
      if (!possible) return 'not-available';
      window()?.setContentProtection(on);
      return 'kept-out';
    },
  };
}

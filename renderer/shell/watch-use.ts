import { api } from '../ipc/client';
import { useSnapshotStore } from '../state/snapshot-store';

/** Main is told at most this often that somebody uses the page. */
const TELL_EVERY_MS = 20_000;

/** Tells main that somebody uses the page, as long as there is a lock that would close without it. */
export function watchUse(): void {
  let toldAt = -Infinity;
  const used = (): void => {
    if (useSnapshotStore.getState().snapshot?.people.length === 0) return;
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    void api.lock.used({});
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel'] as const)
    document.addEventListener(kind, used, { capture: true, passive: true });
}

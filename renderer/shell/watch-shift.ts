import { useLeaving } from '../state/leaving';
import { useSnapshotStore } from '../state/snapshot-store';
import {
  countTap,
  NO_TAPS,
  TAPS_TO_LEAVE,
  TAPS_WITHIN_MS,
  type Press,
  type Taps,
} from './shift-taps';

/** Listens for Shift three times, also inside dialogs and menus, for as long as the page lives. */
export function watchShift(leave: () => void): void {
  let taps: Taps = NO_TAPS;
  let forget: ReturnType<typeof setTimeout> | undefined;

  const take = (press: Press): void => {
    const wanted = useSnapshotStore.getState().snapshot?.settings.shiftLeaves ?? true;
    taps = wanted ? countTap(taps, press) : NO_TAPS;
    clearTimeout(forget);
    if (taps.count > 0)
      forget = setTimeout(() => {
        take({ kind: 'other' });
      }, TAPS_WITHIN_MS);
    if (useLeaving.getState().taps !== taps.count) useLeaving.setState({ taps: taps.count });
    if (taps.count < TAPS_TO_LEAVE) return;
    taps = NO_TAPS;
    leave();
  };

  const capture = { capture: true };
  addEventListener(
    'keydown',
    (event) => {
      const bare = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!bare) take({ kind: 'other' });
      // Holding Shift repeats on some systems; that is still the same press.
      else if (!event.repeat) take({ kind: 'shift-down' });
    },
    capture,
  );
  addEventListener(
    'keyup',
    (event) => {
      if (event.key === 'Shift') take({ kind: 'shift-up', at: event.timeStamp });
    },
    capture,
  );
  for (const other of ['pointerdown', 'wheel', 'blur'] as const) {
    addEventListener(
      other,
      () => {
        take({ kind: 'other' });
      },
      { capture: true, passive: true },
    );
  }
}

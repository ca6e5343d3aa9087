import { create } from 'zustand';

/** Leaving removes the page, which only the entry point can do; it puts the way here at start. */
interface Leaving {
  readonly leave: () => void;
  /** Shift taps so far, 0 to 3: as many dots are filled. */
  readonly taps: number;
}

export const useLeaving = create<Leaving>(() => ({ leave: () => undefined, taps: 0 }));

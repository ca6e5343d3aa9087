import { create } from 'zustand';

export type WelcomeStep = 'what' | 'leave' | 'name';

/** How far the welcome has come; null = at its beginning. It outlives the moment when main answers. */
export const useWelcome = create<{ readonly step: WelcomeStep | null }>(() => ({ step: null }));

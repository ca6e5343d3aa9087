import { create } from 'zustand';

/** The last result that was said aloud. The number makes the same words be said twice. */
export const useAnnouncement = create<{ readonly text: string; readonly count: number }>(() => ({
  text: '',
  count: 0,
}));

/** Says a result to a screen reader without moving the focus. */
export const announce = (text: string): void => {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
};

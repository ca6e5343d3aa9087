import { create } from 'zustand';

/** The last result that was said aloud. The number makes the same words be said twice. */
export const useAnnouncement = create<{ readonly text: string; readonly count: number }>(() => ({
  text: '',
  count: 0,
}));

/** Long enough for a screen reader to pick the words up; a name is not left in the page after that. */
export const SAID_FOR_MS = 5_000;

let over: ReturnType<typeof setTimeout> | undefined;

/** Says a result to a screen reader without moving the focus. */
export const announce = (text: string): void => {
  clearTimeout(over);
  over = setTimeout(hush, SAID_FOR_MS);
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
};

/** Takes the words out of the page: the person moves on, another one is chosen, or all is forgotten. */
export const hush = (): void => {
  clearTimeout(over);
  useAnnouncement.setState({ text: '' });
};

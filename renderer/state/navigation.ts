import { create } from 'zustand';

/** Every place that the rail or a link can lead to. Places appear here when they work. */
export const PLACES = ['today', 'sign-out', 'one-drive', 'history', 'help', 'settings'] as const;
export type Place = (typeof PLACES)[number];

interface Navigation {
  readonly place: Place;
  /** Goes up with each move, so that focus can follow even to the same place. */
  readonly visit: number;
}

/** Where the person is. Not kept: Relock always opens on Today. */
export const useNavigation = create<Navigation>(() => ({ place: 'today', visit: 0 }));

/** Goes to a place; the place moves the focus to its title. */
export const goTo = (place: Place): void =>
  useNavigation.setState(({ visit }) => ({ place, visit: visit + 1 }));

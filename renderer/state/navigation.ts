import { create } from 'zustand';
import { hush } from './announce';

/** Every place that the rail or a link can lead to. Places appear here when they work. */
export const PLACES = [
  'today',
  'sign-out',
  'devices',
  'traces',
  'one-drive',
  'history',
  'stronger',
  'safe',
  'password',
  'fakes',
  'people',
  'keychain',
  'help',
  'settings',
] as const;
export type Place = (typeof PLACES)[number];

/** Places that make no sense before somebody was named. */
const NEED_A_PERSON: readonly Place[] = [
  'sign-out',
  'devices',
  'traces',
  'one-drive',
  'history',
  'stronger',
  'safe',
  'fakes',
];

interface Navigation {
  readonly place: Place;
  /** Goes up with each move, so that focus can follow even to the same place. */
  readonly visit: number;
}

/** Where the person is. Not kept: Relock always opens on Today. */
export const useNavigation = create<Navigation>(() => ({ place: 'today', visit: 0 }));

/** Goes to a place; the place moves the focus to its title. */
export const goTo = (place: Place): void => {
  hush();
  useNavigation.setState(({ visit }) => ({ place, visit: visit + 1 }));
};

/** A place that shows one person's affairs and starts anew for another. */
export const isAboutPerson = (place: Place): boolean =>
  place === 'today' || NEED_A_PERSON.includes(place);

/** The place to show: somebody who is gone takes their places along. */
export const reachable = (place: Place, hasPerson: boolean): Place =>
  !hasPerson && NEED_A_PERSON.includes(place) ? 'today' : place;

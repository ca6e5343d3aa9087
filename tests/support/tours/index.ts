import { fakesTour } from './fakes';
import { devicesTour } from './devices';
import { houseTour } from './house';
import { lockTour } from './lock';
import { safeTour } from './safe';
import { strongerTour } from './stronger';
import { passwordTour } from './password';
import { oneDriveTour } from './one-drive';
import { tracesTour } from './traces';
import type { TourStop } from './tour-stop';

/**
 * Every screen of Relock, an area a tour; each tour starts with a fresh Relock. Pictures, the accessibility
 * check, the reading ease of real screens and the count of network attempts all follow them.
 */
export const TOURS = {
  house: houseTour,
  devices: devicesTour,
  lock: lockTour,
  safe: safeTour,
  stronger: strongerTour,
  password: passwordTour,
  'one-drive': oneDriveTour,
  fakes: fakesTour,
  traces: tracesTour,
} as const satisfies Record<string, readonly TourStop[]>;
export type TourName = keyof typeof TOURS;

/** The names, for a loop over all. */
export const TOUR_NAMES = Object.keys(TOURS) as readonly TourName[];

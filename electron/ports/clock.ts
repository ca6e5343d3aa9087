/** Wall time, so that tests own it. UTC milliseconds. */
export interface Clock {
  now(): number;
}
